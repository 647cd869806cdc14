use probe::call::Call;
use probe::value::{Value, counts, fields, flags, volts};

use crate::workbook::day2::ex03_boolean_indexing as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "spiked" => flags(exercise::spiked(&call.array("v"), call.number("v_th"))),
        "reset_where" => {
            let mut v = call.array("v");
            exercise::reset_where(&mut v, &call.mask("mask"), call.number("v_reset"));
            volts(v)
        }
        "indices" => counts(exercise::indices(&call.mask("mask"))),
        "mask_at" => flags(exercise::mask_at(
            &call.spikes("spikes"),
            call.index("n"),
            call.index("k"),
            call.number("dt"),
        )),
        "simulate_masked" => {
            let (v, spikes) = exercise::simulate_masked(&call.matrix("i"), &call.params());
            fields([("v", volts(v)), ("spikes", Value::Spikes(spikes))])
        }
        other => unreachable!("there is no function {other}"),
    }
}
