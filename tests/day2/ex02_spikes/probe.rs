use probe::call::Call;
use probe::value::{Value, drawing, fields, hertz, volts};

use crate::workbook::day2::ex02_spikes as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "simulate" => {
            let (v, spikes) = exercise::simulate(&call.matrix("i"), &call.params());
            fields([("v", volts(v)), ("spikes", Value::Spikes(spikes))])
        }
        "rate" => hertz(exercise::rate(
            &call.spikes("spikes"),
            call.index("n"),
            &call.params(),
        )),
        "plot_raster" => {
            let spikes = call.spikes("spikes");
            drawing(|canvas| exercise::plot_raster(canvas, &spikes))
        }
        other => unreachable!("there is no function {other}"),
    }
}
