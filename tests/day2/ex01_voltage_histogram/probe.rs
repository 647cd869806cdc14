use probe::call::Call;
use probe::value::{Value, counts, numbers};

use crate::workbook::day2::ex01_voltage_histogram as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "histogram" => counts(exercise::histogram(
            &call.vector("x"),
            call.number("lo"),
            call.number("hi"),
            call.index("bins"),
        )),
        "share_at_or_above" => numbers(exercise::share_at_or_above(
            &call.vector("x"),
            call.number("v_th"),
        )),
        other => unreachable!("there is no function {other}"),
    }
}
