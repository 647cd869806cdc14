//! What goes wrong in exercise 3: the form of a row, the steps of the table, the current in it.

use std::f64::consts::PI;

use given::Params;

use crate::call::Call;
use crate::exercise::{Mistake, Model};
use crate::value::{Value, seconds, text};

/// The right row.
fn right(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

/// The right current.
fn sine(t: f64, p: &Params) -> f64 {
    p.i_mean * (1.0 + (2.0 * PI * t / 0.01).sin())
}

/// What a table gives, as the probe hands it over: without a line break at its end.
fn table(rows: Vec<String>) -> Option<Value> {
    Some(text(rows.join("\n")))
}

/// The rows of the right steps.
fn rows_of(call: &Call, row: fn(f64, f64) -> String) -> Vec<String> {
    let p = call.params();
    let times = (0..call.index("rows")).map(|k| k as f64 * p.dt);
    times.map(|t| row(t, sine(t, &p))).collect()
}

/// Both functions with a wrong row: `table` is built on `row`.
fn form(call: &Call, row: fn(f64, f64) -> String) -> Option<Value> {
    match call.function {
        "row" => Some(text(row(call.number("t"), call.number("i")))),
        "table" => table(rows_of(call, row)),
        _ => None,
    }
}

/// `table` with wrong rows: each is worked out from a step, the current's formula and the parameters.
fn steps(call: &Call, wrong: fn(usize, &Params) -> Vec<(f64, f64)>) -> Option<Value> {
    let rows = |call: &Call| wrong(call.index("rows"), &call.params());
    (call.function == "table")
        .then(|| rows(call).into_iter().map(|(t, i)| right(t, i)).collect())
        .and_then(table)
}

/// `table` with the right rows put together wrongly.
fn together(call: &Call, join: fn(Vec<String>) -> String) -> Option<Value> {
    (call.function == "table").then(|| {
        let rows = rows_of(call, right);
        let any = !rows.is_empty();
        let text = join(rows);
        let without = text.strip_suffix('\n');
        let without = without.filter(|rest| any || !rest.is_empty());
        Value::Text(without.unwrap_or(&text).to_owned())
    })
}

/// `table` with the rows of other steps, which are counted from 0.
fn counted(range: impl Iterator<Item = usize>, p: &Params) -> Vec<(f64, f64)> {
    range
        .map(|k| k as f64 * p.dt)
        .map(|t| (t, sine(t, p)))
        .collect()
}

/// `table` with the current of a mistake of exercise 2.
pub fn with_current(wrong: &Model, call: &Call) -> Option<Value> {
    let current = |t: f64| {
        let at = Call::of("sine_current").arg("t", seconds(t));
        let value = wrong(&at.with(call.params()))?;
        value.as_numbers().map(|(_, x)| x[0])
    };
    if call.function != "table" {
        return None;
    }
    let times = (0..call.index("rows")).map(|k| k as f64 * call.params().dt);
    let rows = times.map(|t| Some(right(t, current(t)?)));
    table(rows.collect::<Option<_>>()?)
}

const TIME: &str = "Write t with three decimals: `{t:.3}`.";
const CURRENT: &str = "Write I with four decimals in exponent form: `{i:.4e}`.";
const BOTH: &str =
    "Write t with three decimals and I with four in exponent form: `{t:.3}` and `{i:.4e}`.";
const SPACE: &str = "One space stands between the two numbers, and nothing else.";
const UNITS: &str = "The units do not belong in the row: two numbers, and one space between them.";
const WIDTH: &str = "The numbers are padded to a width: leave it out, `{t:.3} {i:.4e}`.";

/// Rows in which one number or both have the wrong form, then the other mistakes.
macro_rules! mistakes {
    (
        times: $($t:literal)*;
        currents: $($i:literal)*;
        both: $($ti:literal)*;
        $($of:ident: $says:expr, $model:expr;)*
    ) => {
        &[
            $(Mistake { says: TIME, model: |call| form(call, |t, i| format!(concat!($t, " {i:.4e}"), t = t, i = i)) },)*
            $(Mistake { says: CURRENT, model: |call| form(call, |t, i| format!(concat!("{t:.3} ", $i), t = t, i = i)) },)*
            $(Mistake { says: BOTH, model: |call| form(call, |t, i| format!($ti, t = t, i = i)) },)*
            $(Mistake { says: $says, model: |call| $of(call, $model) },)*
        ]
    };
}

/// `{:.4e}` as Python writes it: the exponent with two digits, and where `sign` says so, a plus sign.
fn python(i: f64, sign: bool) -> String {
    let text = format!("{i:.4e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let plus = if sign { "+" } else { "" };
    match exponent < 0 {
        true => format!("{mantissa}e-{:02}", -exponent),
        false => format!("{mantissa}e{plus}{exponent:02}"),
    }
}

pub const MISTAKES: &[Mistake] = mistakes![
    times: "{t:.0}" "{t:.1}" "{t:.2}" "{t:.4}" "{t:.5}" "{t:.6}" "{t}" "{t:?}" "{t:.3e}" "{t:e}" "{t:.4e}";
    currents: "{i:.0e}" "{i:.1e}" "{i:.2e}" "{i:.3e}" "{i:.5e}" "{i:.6e}" "{i:.8e}" "{i:.10e}" "{i:e}" "{i}" "{i:?}" "{i:.3}" "{i:.4}" "{i:.4?}" "{i:.10}" "{i:.12}" "{i:.13}" "{i:.14}";
    both: "{t:.2} {i:.2e}" "{t:.2} {i:.3e}" "{t:.2} {i:.5e}" "{t:.2} {i:e}" "{t:.2} {i}" "{t:.2} {i:?}" "{t:.2} {i:.4}" "{t:.4} {i:.2e}" "{t:.4} {i:.3e}" "{t:.4} {i:.5e}" "{t:.4} {i:e}" "{t:.4} {i}" "{t:.4} {i:?}" "{t:.4} {i:.4}" "{t} {i:.2e}" "{t} {i:.3e}" "{t} {i:.5e}" "{t} {i:e}" "{t} {i}" "{t} {i:?}" "{t} {i:.4}" "{t:?} {i:.2e}" "{t:?} {i:.3e}" "{t:?} {i:.5e}" "{t:?} {i:e}" "{t:?} {i}" "{t:?} {i:?}" "{t:?} {i:.4}" "{t:.3e} {i:.2e}" "{t:.3e} {i:.3e}" "{t:.3e} {i:.5e}" "{t:.3e} {i:e}" "{t:.3e} {i}" "{t:.3e} {i:?}" "{t:.3e} {i:.4}" "{t:e} {i:.2e}" "{t:e} {i:.3e}" "{t:e} {i:.5e}" "{t:e} {i:e}" "{t:e} {i}" "{t:e} {i:?}" "{t:e} {i:.4}" "{t:.1} {i:.2e}" "{t:.5} {i:.6e}";
    form: "The decimals stand behind a comma: Rust's `{t:.3} {i:.4e}` writes a point.", |t, i| format!("{t:.3} {i:.4e}").replace('.', ",");
    form: "The minus signs are printers' ones: Rust writes the hyphen, `-`.", |t, i| format!("{t:.3} {i:.4e}").replace('-', "−");
    form: SPACE, |t, i| format!("{t:.3}\t{i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}  {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}, {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3},{i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}; {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3};{i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}: {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3} | {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}{i:.4e}");
    form: SPACE, |t, i| format!("{t:.3} - {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3} -> {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}_{i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}   {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}    {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3} & {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3} = {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3} / {i:.4e}");
    form: SPACE, |t, i| format!("{t:.3}/{i:.4e}");
    form: "There is a line break between the two numbers: one space stands there.", |t, i| format!("{t:.3}\n{i:.4e}");
    form: UNITS, |t, i| format!("{t:.3} s {i:.4e} A");
    form: UNITS, |t, i| format!("{t:.3}s {i:.4e}A");
    form: UNITS, |t, i| format!("t = {t:.3} s, I = {i:.4e} A");
    form: UNITS, |t, i| format!("t = {t:.3} s I = {i:.4e} A");
    form: UNITS, |t, i| format!("{t:.3} s, {i:.4e} A");
    form: UNITS, |t, i| format!("{t:.3} {i:.4e} A");
    form: "The symbols do not belong in the row: two numbers, and one space between them.", |t, i| format!("t = {t:.3} I = {i:.4e}");
    form: "The symbols do not belong in the row: two numbers, and one space between them.", |t, i| format!("t={t:.3} i={i:.4e}");
    form: "The symbols do not belong in the row: two numbers, and one space between them.", |t, i| format!("t = {t:.3}, I = {i:.4e}");
    form: "The symbols do not belong in the row: two numbers, and one space between them.", |t, i| format!("t: {t:.3}, i: {i:.4e}");
    form: "The symbols do not belong in the row: two numbers, and one space between them.", |t, i| format!("t: {t:.3} i: {i:.4e}");
    form: "The symbols do not belong in the row: two numbers, and one space between them.", |t, i| format!("t={t:.3} I={i:.4e}");
    form: "The symbols do not belong in the row: two numbers, and one space between them.", |t, i| format!("t={t:.3}, i={i:.4e}");
    form: "Brackets and commas do not belong in the row: two numbers, and one space between them.", |t, i| format!("({t:.3}, {i:.4e})");
    form: "Brackets and commas do not belong in the row: two numbers, and one space between them.", |t, i| format!("({t:.3} {i:.4e})");
    form: "Brackets and commas do not belong in the row: two numbers, and one space between them.", |t, i| format!("[{t:.3}, {i:.4e}]");
    form: "Brackets and commas do not belong in the row: two numbers, and one space between them.", |t, i| format!("[{t:.3} {i:.4e}]");
    form: "Brackets and commas do not belong in the row: two numbers, and one space between them.", |t, i| format!("\"{t:.3} {i:.4e}\"");
    form: "There is a line break at the end of the row: leave it out, `table` separates the rows.", |t, i| format!("{t:.3} {i:.4e}\n");
    form: "There is a space at the end of the row: nothing follows the current.", |t, i| format!("{t:.3} {i:.4e} ");
    form: "There is a space at the beginning of the row: it begins with the time.", |t, i| format!(" {t:.3} {i:.4e}");
    form: WIDTH, |t, i| format!("{t:6.3} {i:.4e}");
    form: WIDTH, |t, i| format!("{t:7.3} {i:.4e}");
    form: WIDTH, |t, i| format!("{t:8.3} {i:.4e}");
    form: WIDTH, |t, i| format!("{t:10.3} {i:.4e}");
    form: WIDTH, |t, i| format!("{t:8.3} {i:12.4e}");
    form: WIDTH, |t, i| format!("{t:10.3} {i:12.4e}");
    form: WIDTH, |t, i| format!("{t:.3} {i:12.4e}");
    form: WIDTH, |t, i| format!("{t:.3} {i:>12.4e}");
    form: WIDTH, |t, i| format!("{t:07.3} {i:.4e}");
    form: WIDTH, |t, i| format!("{t:<8.3} {i:.4e}");
    form: WIDTH, |t, i| format!("{t:.3} {i:14.4e}");
    form: "The two numbers are in each other's place: the time comes first.", |t, i| format!("{i:.4e} {t:.3}");
    form: "The two forms are in each other's place: `{t:.3}` and `{i:.4e}`.", |t, i| format!("{i:.3} {t:.4e}");
    form: "The two forms are in each other's place: `{t:.3}` and `{i:.4e}`.", |t, i| format!("{t:.4e} {i:.3}");
    form: "The two forms are in each other's place: `{t:.3}` and `{i:.4e}`.", |t, i| format!("{i:.3e} {t:.4}");
    form: "The time is in milliseconds: write it in seconds, as it goes in.", |t, i| format!("{:.3} {i:.4e}", t * 1e3);
    form: "The time is in milliseconds: write it in seconds, as it goes in.", |t, i| format!("{:.0} {i:.4e}", t * 1e3);
    form: "The time is in milliseconds: write it in seconds, as it goes in.", |t, i| format!("{:.1} {i:.4e}", t * 1e3);
    form: "The time is in milliseconds: write it in seconds, as it goes in.", |t, i| format!("{} {i:.4e}", t * 1e3);
    form: "The current is in picoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.4e}", i * 1e12);
    form: "The current is in picoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.4}", i * 1e12);
    form: "The current is in picoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.1}", i * 1e12);
    form: "The current is in picoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.3}", i * 1e12);
    form: "The current is in picoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.2}", i * 1e12);
    form: "The current is in nanoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.4e}", i * 1e9);
    form: "The current is in nanoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.4}", i * 1e9);
    form: "The current is in nanoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.1}", i * 1e9);
    form: "The current is in nanoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.3}", i * 1e9);
    form: "The current is in nanoamperes: write it in amperes, as it goes in.", |t, i| format!("{t:.3} {:.2}", i * 1e9);
    form: "The exponent has a capital E: `{:.4e}` writes a small one.", |t, i| format!("{t:.3} {i:.4E}");
    form: "The exponent has two digits here, as in Python: Rust's `{:.4e}` writes e-9 and e0.", |t, i| format!("{t:.3} {}", python(i, false));
    form: "The exponent has two digits here, as in Python: Rust's `{:.4e}` writes e-9 and e0.", |t, i| format!("{t:.3} {}", python(i, true));
    form: "There is a plus sign: `{:.4e}` writes none.", |t, i| format!("{t:.3} {i:+.4e}");
    form: "There is a plus sign: `{t:.3} {i:.4e}` writes none.", |t, i| format!("{t:+.3} {i:+.4e}");
    form: "The minus sign of a negative current is lost.", |t, i| format!("{t:.3} {:.4e}", i.abs());
    form: "A negative current becomes 0: it is written as it is.", |t, i| format!("{t:.3} {:.4e}", i.max(0.0));
    form: "The time is cut off after three decimals: `{t:.3}` rounds it.", |t, i| format!("{:.3} {i:.4e}", (t * 1e3).floor() / 1e3);
    form: "The time is cut off after three decimals: `{t:.3}` rounds it.", |t, i| format!("{:.3} {i:.4e}", (t * 1e3).trunc() / 1e3);
    form: "Only the time is in the row: one space and the current follow it.", |t, i| { let _ = i; format!("{t:.3}") };
    form: "Only the current is in the row: the time and one space come before it.", |t, i| { let _ = t; format!("{i:.4e}") };
    form: "The time stands where the current belongs.", |t, i| { let _ = i; format!("{t:.3} {t:.4e}") };
    form: "The current stands where the time belongs.", |t, i| { let _ = t; format!("{i:.3} {i:.4e}") };
    form: "The row is empty.", |t, i| { let _ = (t, i); String::new() };
    steps: "There is one row too many: `0..rows` ends before `rows`, `0..=rows` does not.", |rows, p| counted(0..rows + 1, p);
    steps: "There is one row too few: with `rows` rows, k goes from 0 to rows − 1.", |rows, p| counted(0..rows.saturating_sub(1), p);
    steps: "The table begins with step 1: the first row is that of t = 0.", |rows, p| counted(1..rows + 1, p);
    steps: "The first row is missing: the table begins with t = 0.", |rows, p| counted(1..rows, p);
    steps: "The table begins with step 1 and has one row too many: k goes from 0 to rows − 1.", |rows, p| counted(1..rows + 2, p);
    steps: "This table has as many rows as a run has steps: it must have as many as `rows` says.", |_, p| counted(0..p.steps(), p);
    steps: "The table ends with the run: it must have as many rows as `rows` says.", |rows, p| counted(0..rows.min(p.steps()), p);
    steps: "The table always has ten rows: it must have as many as `rows` says.", |_, p| counted(0..10, p);
    steps: "The table always has 25 rows: it must have as many as `rows` says.", |_, p| counted(0..25, p);
    steps: "The table always has 150 rows: it must have as many as `rows` says.", |_, p| counted(0..150, p);
    steps: "The rows are in reverse order: the table begins with t = 0.", |rows, p| counted((0..rows).rev(), p);
    steps: "Only the last row is left: add each row to the text, and do not replace it.", |rows, p| counted(rows.saturating_sub(1)..rows, p);
    steps: "Only the first row is there: does the function return inside the loop?", |rows, p| counted(0..rows.min(1), p);
    steps: "The table is always empty: add each row to the text.", |_, p| counted(0..0, p);
    steps: "Only every other step is there: k goes up by 1.", |rows, p| counted((0..rows).map(|k| 2 * k), p);
    steps: "The current is that of the next step, t + Δt: take it at the time of its own row.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine((k + 1.0) * p.dt, p))).collect();
    steps: "The current is that of the step before: take it at the time of its own row.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine((k - 1.0) * p.dt, p))).collect();
    steps: "The current is that of the step before: take it at the time of its own row.", |rows, p| (0..rows).map(|k| (k as f64 * p.dt, sine(k.saturating_sub(1) as f64 * p.dt, p))).collect();
    steps: "The time is that of the next step: row k has t = k·Δt, and the current at that time.", |rows, p| (0..rows).map(|k| k as f64).map(|k| ((k + 1.0) * p.dt, sine(k * p.dt, p))).collect();
    steps: "The current is always that of t = 0: take it at the time of its own row.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine(0.0 * k, p))).collect();
    steps: "The current is taken at k seconds: the time of step k is k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine(k, p))).collect();
    steps: "The step is shown instead of the time, t_k = k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k, sine(k * p.dt, p))).collect();
    steps: "Δt is missing: the time of step k is k·Δt, not k seconds.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k, sine(k, p))).collect();
    steps: "The time is divided by Δt: the time of step k is k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k / p.dt, sine(k / p.dt, p))).collect();
    steps: "The time is in milliseconds, k·Δt·1000: it is in seconds, k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt * 1e3, sine(k * p.dt, p))).collect();
    steps: "The time is in milliseconds, k·Δt·1000: it is in seconds, k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt * 1e3, sine(k * p.dt * 1e3, p))).collect();
    steps: "The time is always 0: it is k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (0.0 * k, sine(0.0 * k, p))).collect();
    steps: "The time is always 0: it is k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (0.0 * k, sine(k * p.dt, p))).collect();
    steps: "The current is I_mean in every row: it is that of exercise 2, at the time of the row.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, p.i_mean + 0.0 * k)).collect();
    steps: "A voltage, R·I, is printed: print the current.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, p.r * sine(k * p.dt, p))).collect();
    steps: "The current is taken at the rounded time: take it at k·Δt itself.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine((k * p.dt * 1e3).round() / 1e3, p))).collect();
    steps: "Δt is written as 1 ms: take `p.dt`.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * 1e-3, sine(k * 1e-3, p))).collect();
    steps: "The current is taken half a step late: take it at k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine((k + 0.5) * p.dt, p))).collect();
    steps: "τ_m is taken as the time step: the time of step k is k·Δt.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.tau_m, sine(k * p.tau_m, p))).collect();
    steps: "The times are spread over t_max: the time of step k is k·Δt, whatever the number of rows.", |rows, p| (0..rows).map(|k| k as f64 * p.t_max / rows as f64).map(|t| (t, sine(t, p))).collect();
    steps: "The times are spread over t_max: the time of step k is k·Δt, whatever the number of rows.", |rows, p| (0..rows).map(|k| k as f64 * (p.t_max / rows as f64)).map(|t| (t, sine(t, p))).collect();
    steps: "The times are spread over t_max: the time of step k is k·Δt, whatever the number of rows.", |rows, p| (0..rows).map(|k| k as f64 * p.t_max / (rows as f64 - 1.0).max(1.0)).map(|t| (t, sine(t, p))).collect();
    together: "The line breaks are missing: `\\n` stands between one row and the next.", |rows| rows.concat();
    together: "A space stands where the line break belongs: `\\n` between one row and the next.", |rows| rows.join(" ");
    together: "A space stands where the line break belongs: `\\n` between one row and the next.", |rows| rows.iter().map(|row| format!("{row} ")).collect();
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join(", ");
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join(",");
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join(";");
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join("; ");
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join("\t");
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join(" | ");
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join("\\n");
    together: "The rows are not separated by line breaks: `\\n` stands between one row and the next.", |rows| rows.join("|");
    together: "The rows end with `\\r\\n`: a line break is `\\n` alone.", |rows| rows.join("\r\n");
    together: "The rows end with `\\r\\n`: a line break is `\\n` alone.", |rows| rows.iter().map(|row| format!("{row}\r\n")).collect();
    together: "Without rows the table is empty, `\"\"`: a line break comes after a row, and here there is none.", |rows| rows.join("\n") + "\n";
    together: "There are blank lines between the rows.", |rows| rows.join("\n\n");
    together: "There are blank lines between the rows.", |rows| rows.iter().map(|row| format!("{row}\n\n")).collect();
    together: "There is a blank line at the end.", |rows| rows.iter().map(|row| format!("{row}\n")).collect::<String>() + "\n";
    together: "There is a blank line at the end.", |rows| rows.join("\n") + "\n\n";
    together: "There is a blank line at the end.", |rows| if rows.is_empty() { String::new() } else { rows.join("\n") + "\n\n" };
    together: "There is a blank line at the beginning: the line break comes after a row, or between two.", |rows| rows.iter().map(|row| format!("\n{row}")).collect();
    together: "There is a blank line at the beginning.", |rows| format!("\n{}", rows.join("\n"));
    together: "There is a comma after each row: only a line break belongs there.", |rows| rows.join(",\n");
    together: "There is a comma after each row: only a line break belongs there.", |rows| rows.iter().map(|row| format!("{row},\n")).collect();
    together: "There is a space after each row: only a line break belongs there.", |rows| rows.iter().map(|row| format!("{row} \n")).collect();
    together: "This is the debug form of a vector, `{:?}`: put the rows together with `join` or `push_str`.", |rows| format!("{rows:?}");
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("t I\n{}", rows.join("\n"));
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("t i\n{}", rows.join("\n"));
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("t I(t)\n{}", rows.join("\n"));
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("t (s) I (A)\n{}", rows.join("\n"));
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("t [s] I [A]\n{}", rows.join("\n"));
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("t\tI\n{}", rows.join("\n"));
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("time current\n{}", rows.join("\n"));
    together: "There is a header: the table begins with the row of t = 0.", |rows| format!("t/s I/A\n{}", rows.join("\n"));
    together: "The rows are numbered: a row is t and I alone.", |rows| rows.iter().enumerate().map(|(k, row)| format!("{k} {row}\n")).collect();
    together: "The rows are numbered: a row is t and I alone.", |rows| rows.iter().enumerate().map(|(k, row)| format!("{k}: {row}\n")).collect();
    together: "The table grows too fast: each row is added once, not all the rows before it as well.", |rows| (1..=rows.len()).map(|n| rows[..n].join("\n") + "\n").collect();
    together: "Each row is there twice.", |rows| rows.iter().map(|row| format!("{row}\n{row}\n")).collect();
    steps: "The current is that of 1 ms later: take it at the time of its own row.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine(k * p.dt + 1e-3, p))).collect();
    steps: "Only every tenth step is there: k goes up by 1.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (10.0 * k * p.dt, sine(10.0 * k * p.dt, p))).collect();
    steps: "The step is in the current as well: I(t_k) is taken at t_k = k·Δt, whatever is shown.", |rows, p| (0..rows).map(|k| k as f64).map(|k| (k * p.dt, sine(k * p.dt, p) * k)).collect();
    steps: "The first row is not that of exercise 2: at t = 0 the current is I_mean.", |rows, p| {
        let mut rows = counted(0..rows, p);
        if let Some(first) = rows.first_mut() {
            first.1 = 0.0;
        }
        rows
    };
    form: UNITS, |t, i| format!("{t:.3} s\t{i:.4e} A");
    form: UNITS, |t, i| format!("{t:.3} (s) {i:.4e} (A)");
    form: UNITS, |t, i| format!("{t:.3} s: {i:.4e} A");
    form: UNITS, |t, i| format!("{t:.3} s | {i:.4e} A");
];
