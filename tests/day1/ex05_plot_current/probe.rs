use probe::call::Call;
use probe::value::{Value, drawing};

use crate::workbook::day1::ex05_plot_current as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "plot_current" => {
            let (t, i) = (call.vector("t"), call.vector("i"));
            drawing(|canvas| exercise::plot_current(canvas, &t, &i))
        }
        other => unreachable!("there is no function {other}"),
    }
}
