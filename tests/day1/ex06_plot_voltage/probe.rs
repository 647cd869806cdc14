use probe::call::Call;
use probe::value::{Value, drawing, volts};

use crate::workbook::day1::ex06_plot_voltage as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "sine_trace" => volts(exercise::sine_trace(&call.params())),
        "plot_voltage" => {
            let (t, v) = (call.vector("t"), call.vector("v"));
            drawing(|canvas| exercise::plot_voltage(canvas, &t, &v))
        }
        other => unreachable!("there is no function {other}"),
    }
}
