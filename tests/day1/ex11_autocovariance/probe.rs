use probe::call::Call;
use probe::value::{Value, volts_squared};

use crate::workbook::day1::ex11_autocovariance as exercise;

pub fn probe(call: &Call) -> Value {
    let (v, k) = (call.rows("v"), call.index("k"));
    match call.function {
        "autocovariance" => volts_squared(exercise::autocovariance(&v, k, call.index("l"))),
        "autocovariance_from" => volts_squared(exercise::autocovariance_from(&v, k)),
        other => unreachable!("there is no function {other}"),
    }
}
