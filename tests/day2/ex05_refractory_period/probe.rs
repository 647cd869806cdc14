use probe::call::Call;
use probe::value::{Value, count, fields, flag, grid, volts};

use crate::workbook::day2::ex05_refractory_period as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "hold_steps" => count(exercise::hold_steps(
            call.number("t_ref"),
            call.number("dt"),
        )),
        "is_held" => flag(exercise::is_held(
            call.index("k"),
            call.steps("last")[0],
            call.index("h"),
        )),
        "simulate_refractory" => {
            let (v, spikes) = exercise::simulate_refractory(
                &call.matrix("i"),
                call.number("t_ref"),
                &call.params(),
            );
            fields([("v", volts(v)), ("spikes", grid(&spikes))])
        }
        other => unreachable!("there is no function {other}"),
    }
}
