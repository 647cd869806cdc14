use probe::call::Call;
use probe::value::{Value, volts, volts_squared};

use crate::workbook::day1::ex10_sample_variance as exercise;

pub fn probe(call: &Call) -> Value {
    let v = call.rows("v");
    match call.function {
        "variance_at" => volts_squared(exercise::variance_at(&v, call.index("k"))),
        "sample_std" => volts(exercise::sample_std(&v)),
        other => unreachable!("there is no function {other}"),
    }
}
