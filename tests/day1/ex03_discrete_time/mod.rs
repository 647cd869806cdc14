//! Exercise 3: the current at discrete times, printed.

use crate::kit::*;

mod reward;

exercise! {
    day1::ex03_discrete_time, "day1/ex03", "discrete time, printed",
    builds_on: &[&crate::day1::ex02_sinusoidal_input::EXERCISE],
}

calls! {
    row = row(t: seconds(f64), i: amperes(f64));
    table = table(rows: count(usize); p);
}

fn domains() -> Vec<Domain> {
    vec![
        Domain::of(row(23.1e-3, 2.4137e-10)),
        Domain::of(table(9, DEFAULT))
            .and(
                "rows that read alike",
                table(12, changed(DEFAULT, |p| (p.dt, p.i_mean) = (0.1e-3, 0.0))),
            )
            .and(
                "a period that is no whole number of steps",
                table(100, changed(DEFAULT, |p| p.dt = 0.11e-3)),
            ),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        property(
            "a row is t with three decimals, one space, and I with four decimals and an exponent",
            [row(0.001, 3.96946e-10), row(1.25, -2e-9), row(0.0, 0.0)],
            |given| each(given, well_formed),
        ),
        value(
            "the row of 7 ms and 12.236 pA, and of one second and 2 A",
            [row(0.007, 1.2236e-11), row(1.0, 2.0)],
        ),
        property(
            "a table has as many rows as asked for, and the first column goes from 0 in steps of Δt",
            [
                table(4, DEFAULT),
                table(7, changed(DEFAULT, |p| p.dt = 2e-3)),
            ],
            |given| each(given, goes_in_steps),
        ),
        value("the table of three steps", [table(3, DEFAULT)]),
        limit(
            "no rows give an empty table, one row gives t = 0 alone",
            [table(0, DEFAULT), table(1, DEFAULT)],
        ),
        draws(
            "any time and current, any number of rows, any parameters",
            random_calls(seed),
        ),
        boundary(
            "a large current, numbers that are rounded, a finer clock",
            [
                row(0.0102, 1234.56),
                // `{:.3}` writes a tie as 0.062.
                row(0.0625, 2e-10),
                row(0.5625, 2e-10),
                // Rounding makes it 1.0000e-9.
                row(0.05, 9.99996e-10),
                // Among these times are ties: 0.0025 is written as 0.003, a sum of 25 Δt as 0.002.
                table(30, changed(DEFAULT, |p| p.dt = 0.1e-3)),
            ],
        ),
        snapshot([table(25, DEFAULT)]),
    ]
}

/// Random calls none of whose numbers is near a tie, where two right answers could be rounded to
/// different digits.
fn random_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 103);
    let mut calls = Vec::new();
    while calls.len() < 24 {
        let p = random_params(&mut rng, 60);
        let rows = 5 + calls.len();
        let t = between(&mut rng, 0.0, 0.4);
        let i = between(&mut rng, -5e-10, 8e-10);
        if clear(t, i) && steps_are_clear(rows, &p) {
            calls.push(row(t, i));
            calls.push(table(rows, p));
        }
    }
    calls
}

fn steps_are_clear(rows: usize, p: &Params) -> bool {
    (0..rows).map(|k| k as f64 * p.dt).all(|t| {
        let angle = 2.0 * std::f64::consts::PI * t / 0.01;
        clear(t, p.i_mean * (1.0 + angle.sin()))
    })
}

/// True if neither number is near a tie of its last digit, and the current is not nearly 0.
fn clear(t: f64, i: f64) -> bool {
    let from_tie = |x: f64| (x.rem_euclid(1.0) - 0.5).abs();
    let mantissa = i.abs() / 10f64.powf(i.abs().log10().floor());
    i.abs() > 1e-14 && from_tie(t * 1e3) > 1e-3 && from_tie(mantissa * 1e4) > 1e-3
}

/// What a text is like, as words in a message.
fn seen(call: &Call, text: &str, law: &str) -> Message {
    Message::of(call).got(format!("{text:?}")).says(law)
}

fn text_of(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        _ => "",
    }
}

fn well_formed(call: &Call, value: &Value) -> Law {
    let text = text_of(value);
    form(text, call.number("t"), call.number("i")).map_err(|law| seen(call, text, &law))
}

/// What is wrong with the form of a row, if anything is.
fn form(text: &str, t: f64, i: f64) -> Result<(), String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let many = words.len();
    let [time, current] = [0, 1].map(|k| words.get(k).copied().unwrap_or(""));
    let (mantissa, exponent) = current.split_once('e').unwrap_or((current, ""));
    let decimals = |x: &str| x.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let (of_time, of_mantissa) = (decimals(time), decimals(mantissa));
    let off = |word: &str, x: f64| word.parse().map(|shown: f64| (shown - x).abs());
    let (off_t, off_i) = (off(time, t), off(current, i));
    let law = if text.contains('\n') {
        "There is a line break in the row: leave it out, since `table` separates the rows."
    } else if text.contains("NaN") || text.contains("inf") {
        "There is NaN or inf in the row, as from the logarithm of 0 or of a negative current. `{:.4e}` finds the exponent by itself."
    } else if many != 2 {
        &format!(
            "This row has {many} words. It must have two: two numbers with a space between them."
        )
    } else if off_t.is_err() || off_i.is_err() {
        "Only two numbers and the space between them belong in a row: no units, no other signs."
    } else if text != format!("{time} {current}") {
        "There must be exactly one space between the two numbers, and none around them."
    } else if time.contains(['e', 'E']) {
        "t is in exponent form: write it with three decimals, as in 0.001."
    } else if of_time != 3 {
        &format!("The first number has {of_time} decimals: t must have three.")
    } else if !current.contains('e') {
        "I is not in exponent form: write it as in 2.5000e-10."
    } else if of_mantissa != 4 {
        &format!(
            "The second number has {of_mantissa} decimals before its exponent: I must have four."
        )
    } else if !format!("{i:.4e}").ends_with(&format!("e{exponent}")) {
        "The exponent must be as Rust's `{:.4e}` writes it: e-10, e-9, e0."
    } else if off_t.is_ok_and(|off| off > 0.000_51) {
        let t = number(t);
        &format!("The first number must be t, {t} s, to three decimals.")
    } else if off_i.is_ok_and(|off| off > 0.000_1 * i.abs()) {
        let i = number(i);
        &format!("The second number must be I, {i} A, to four decimals.")
    } else {
        return Ok(());
    };
    Err(law.to_owned())
}

fn goes_in_steps(call: &Call, value: &Value) -> Law {
    let (rows, dt) = (call.index("rows"), call.params().dt);
    let text = text_of(value);
    let lines: Vec<&str> = text.lines().collect();
    if lines.len() != rows {
        let (many, first) = (counted(lines.len(), "line"), lines.first().unwrap_or(&""));
        return Err(Message::of(call)
            .expected(counted(rows, "row"))
            .got(format!("{many} of text, {first:?} the first of them")));
    }
    for (k, line) in lines.iter().enumerate() {
        let first = line.split_whitespace().next().unwrap_or("");
        let t = k as f64 * dt;
        let right = first.parse().is_ok_and(|x: f64| (x - t).abs() < 0.000_51);
        if !right {
            let law = format!("Row {k} must begin with the time of step {k}, {t:.3}.");
            return Err(seen(call, line, &law));
        }
    }
    Ok(())
}
