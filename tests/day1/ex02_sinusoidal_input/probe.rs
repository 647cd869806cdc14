use probe::call::Call;
use probe::value::{Value, amperes};

use crate::workbook::day1::ex02_sinusoidal_input as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "sine_current" => amperes(exercise::sine_current(call.number("t"), &call.params())),
        other => unreachable!("there is no function {other}"),
    }
}
