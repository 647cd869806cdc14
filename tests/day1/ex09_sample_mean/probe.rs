use probe::call::Call;
use probe::value::{Value, drawing, volts};

use crate::workbook::day1::ex09_sample_mean as exercise;

pub fn probe(call: &Call) -> Value {
    let v = call.rows("v");
    match call.function {
        "mean_at" => volts(exercise::mean_at(&v, call.index("k"))),
        "sample_mean" => volts(exercise::sample_mean(&v)),
        "plot_mean" => drawing(|canvas| exercise::plot_mean(canvas, &call.vector("t"), &v)),
        other => unreachable!("there is no function {other}"),
    }
}
