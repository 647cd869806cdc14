//! # Exercise 2: a sinusoidal input
//!
//! The neuron's input current oscillates around its mean, with a period of 10 ms:
//!
//! ```text
//! I(t) = I_mean · (1 + sin(2π · t / 0.01 s))
//! ```
//!
//! Write this current as a function of time.
//!
//! ```text
//! Grade it    cargo lif check day1/ex02     (or: cargo test day1::ex02)
//! Read it     book/src/day1/ex02_sinusoidal_input.md
//! ```

// stub: // use std::f64::consts::PI;
// begin solution
use std::f64::consts::PI;
// end solution

use given::Params;

/// The period of the input, in seconds: 10 ms.
pub const PERIOD: f64 = 0.01;

/// The input current I(t) = I_mean · (1 + sin(2π·t / 0.01 s)), in amperes.
///
/// `t` is the time in seconds; any time will do, a negative one too. I_mean is `p.i_mean`, in
/// amperes. No other parameter plays a part: the period is the constant above. `x.sin()` is the
/// sine of x in radians, and Rust has π as `std::f64::consts::PI`.
pub fn sine_current(t: f64, p: &Params) -> f64 {
    // stub: todo!("I(t) at t = {t} s, with {p:?}")
    // begin solution
    // t / PERIOD counts periods, and each of them is 2π radians long.
    let phase = 2.0 * PI * t / PERIOD;
    p.i_mean * (1.0 + phase.sin())
    // With f = 1/PERIOD = 100 Hz, the phase is 2π·f·t; and 2π has a name of its own, TAU:
    //
    //     p.i_mean * (1.0 + (TAU * 100.0 * t).sin())
    // end solution
}
