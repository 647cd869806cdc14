//! # Exercise 3: discrete time, printed
//!
//! A computer does not see the current at every moment, only at the steps t_k = k·Δt with
//! k = 0, 1, 2, … Print the input of exercise 2 as a table: one row per step, the time first,
//! then the current. With the default parameters it begins like this:
//!
//! ```text
//! 0.000 2.5000e-10
//! 0.001 3.9695e-10
//! 0.002 4.8776e-10
//! ```
//!
//! ```text
//! Grade it    cargo lif check day1/ex03     (or: cargo test day1::ex03)
//! Read it     book/src/day1/ex03_discrete_time.md
//! ```

use given::Params;

// stub: // use crate::ex02_sinusoidal_input::sine_current;
// begin solution
use crate::ex02_sinusoidal_input::sine_current;
// end solution

/// One row of the table: the time, one space, the current, and nothing else: no units, no line
/// break.
///
/// `t` is the time in seconds, written with three decimals, as `{:.3}` rounds them. `i` is the current
/// in amperes (it may be negative), written with four decimals in Rust's exponent form: `{:.4e}`
/// writes 250 pA as `2.5000e-10`, 3 nA as `3.0000e-9` and 0 as `0.0000e0`.
pub fn row(t: f64, i: f64) -> String {
    // stub: todo!("the row for t = {t} s and I = {i} A")
    // begin solution
    // What follows the colon says how to write the value: `.3` three decimals, `e` exponent form.
    format!("{t:.3} {i:.4e}")
    // end solution
}

/// The table of the first `rows` steps: row k holds t_k = k·Δt and the current I(t_k) of
/// exercise 2, for k = 0, 1, …, `rows` − 1. Multiply k by Δt: where times are added up, their rounding
/// errors add up, too.
///
/// Δt is `p.dt`, in seconds; I(t_k) is taken at t_k itself, not at the three decimals of it that
/// are shown. There is a line break (`\n`) between one row and the next; whether there is one after
/// the last row, too, is up to you. No header and no blank lines. `rows` may be larger than a run
/// has steps; with `rows` = 0 the table is empty: `""`.
pub fn table(rows: usize, p: &Params) -> String {
    // stub: todo!("a table of {rows} rows, with {p:?}")
    // begin solution
    let mut text = String::new();
    for k in 0..rows {
        let t = k as f64 * p.dt;
        text.push_str(&row(t, sine_current(t, p)));
        text.push('\n');
    }
    text
    // The same as an iterator: make the rows, then join them.
    //
    //     let lines: Vec<String> = (0..rows)
    //         .map(|k| k as f64 * p.dt)
    //         .map(|t| row(t, sine_current(t, p)))
    //         .collect();
    //     lines.join("\n")
    // end solution
}
