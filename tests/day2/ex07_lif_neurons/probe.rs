use ndarray::Array2;
use probe::call::Call;
use probe::value::{Value, count, counts, fields, flags, grid, seconds, volts};

use crate::workbook::day2::ex07_lif_neurons as exercise;
use exercise::LifNeurons;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "new" => {
            let neurons = new(call);
            fields([
                ("n", count(neurons.n)),
                ("v", volts(neurons.v)),
                ("spiked", flags(neurons.spiked)),
                ("last_spike", Value::Steps(neurons.last_spike)),
                ("t", seconds(neurons.t)),
                ("steps", count(neurons.steps)),
            ])
        }
        "spike_and_clamp" => {
            let mut neurons = new(call);
            neurons.v = call.vector("v");
            // What `spiked` said before is gone afterwards.
            neurons.spiked.fill(true);
            neurons.spike_and_clamp();
            if call.get("then v").is_some() {
                // A held neuron has V_reset, whatever V it is given.
                neurons.v = call.vector("then v");
                neurons.ode_step(&vec![0.0; neurons.n]);
            }
            fields([
                ("v", volts(neurons.v)),
                ("spiked", flags(neurons.spiked)),
                ("last_spike", Value::Steps(neurons.last_spike)),
            ])
        }
        "ode_step" => steps(call),
        "run" => run(call),
        other => unreachable!("there is no function {other}"),
    }
}

fn new(call: &Call) -> LifNeurons {
    LifNeurons::new(call.params(), call.vector("t_ref"))
}

/// A call of `ode_step` for each column of the currents, and the state after each. With `others`, a
/// second population with those currents makes its steps in between.
fn steps(call: &Call) -> Value {
    let (mut neurons, mut second) = (new(call), new(call));
    let i = call.matrix("i");
    let others = call.get("others").is_some();
    let mut v = Array2::zeros(i.dim());
    let mut spiked = Array2::zeros(i.dim());
    let (mut last, mut t, mut steps) = (vec![], vec![], vec![]);
    for k in 0..i.ncols() {
        neurons.ode_step(&i.column(k).to_vec());
        if others {
            second.ode_step(&call.matrix("others").column(k).to_vec());
        }
        v.column_mut(k).assign(&ndarray::aview1(&neurons.v));
        for (n, &yes) in neurons.spiked.iter().enumerate() {
            spiked[[n, k]] = u8::from(yes);
        }
        last.extend(neurons.last_spike.iter().copied());
        t.push(neurons.t);
        steps.push(neurons.steps);
    }
    fields([
        ("v", volts(v)),
        ("spiked", grid(&spiked)),
        ("last_spike", Value::Steps(last)),
        ("t", seconds(t)),
        ("steps", counts(steps)),
    ])
}

/// A run, or with `then` a second one after it with the same neurons; and the state at the end. For the
/// second, V and the step are all that is kept, if the call says so.
fn run(call: &Call) -> Value {
    let has = |wanted: &str| call.get(wanted).is_some();
    let mut neurons = new(call);
    let (mut v, mut spikes) = exercise::run(&mut neurons, &call.matrix("i"));
    if has("without last spikes") {
        let kept = neurons;
        neurons = new(call);
        (neurons.v, neurons.steps, neurons.t) = (kept.v, kept.steps, kept.t);
    }
    if has("then") {
        (v, spikes) = exercise::run(&mut neurons, &call.matrix("then"));
    }
    fields([
        ("v", volts(v)),
        ("spikes", grid(&spikes)),
        ("last_spike", Value::Steps(neurons.last_spike)),
        ("t", seconds(neurons.t)),
        ("steps", count(neurons.steps)),
    ])
}
