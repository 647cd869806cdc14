use given::stream;
use probe::call::Call;
use probe::value::{Value, amperes, volts};

use crate::workbook::day1::ex07_noise as exercise;

pub fn probe(call: &Call) -> Value {
    let p = call.params();
    match call.function {
        "noisy_current" => {
            let mut rng = stream(call.seed("rng of seed"), call.index("neuron"));
            // One run, or two with the same generator: then it has to go on where it stood.
            let first = exercise::noisy_current(&mut rng, &p);
            match call.get("runs in a row").is_some() {
                true => amperes(vec![first, exercise::noisy_current(&mut rng, &p)]),
                false => amperes(first),
            }
        }
        "noisy_trace" => volts(exercise::noisy_trace(
            call.seed("seed"),
            call.index("neuron"),
            &p,
        )),
        other => unreachable!("there is no function {other}"),
    }
}
