use probe::call::Call;
use probe::value::{Value, grid};

use crate::workbook::day2::ex04_binary_raster as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "raster_from_spikes" => grid(&exercise::raster_from_spikes(
            &call.spikes("spikes"),
            call.index("n"),
            call.index("steps"),
            call.number("dt"),
        )),
        "raster_run" => grid(&exercise::raster_run(&call.matrix("i"), &call.params())),
        other => unreachable!("there is no function {other}"),
    }
}
