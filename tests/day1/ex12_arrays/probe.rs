use given::stream;
use probe::call::Call;
use probe::value::{Value, amperes, volts};

use crate::workbook::day1::ex12_arrays as exercise;

pub fn probe(call: &Call) -> Value {
    let p = call.params();
    match call.function {
        "current_array" => {
            let mut rng = stream(call.seed("seed"), call.index("neuron"));
            let first = exercise::current_array(&mut rng, &p);
            // The second of two runs with one generator: the draws go on where the first stopped.
            if call.get("run").is_some() {
                return amperes(exercise::current_array(&mut rng, &p));
            }
            amperes(first)
        }
        "integrate_array" => volts(exercise::integrate_array(&call.array("i"), &p)),
        other => unreachable!("there is no function {other}"),
    }
}
