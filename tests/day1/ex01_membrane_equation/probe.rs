use probe::call::Call;
use probe::value::{Value, params, volts, volts_per_second};

use crate::workbook::day1::ex01_membrane_equation as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "params" => params(exercise::params()),
        "dv_dt" => volts_per_second(exercise::dv_dt(
            call.number("v"),
            call.number("i"),
            &call.params(),
        )),
        "reset" => volts(exercise::reset(call.number("v"), &call.params())),
        other => unreachable!("there is no function {other}"),
    }
}
