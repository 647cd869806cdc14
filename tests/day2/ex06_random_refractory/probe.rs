use given::Params;
use ndarray::Array2;
use probe::call::Call;
use probe::value::{Value, fields, flags, grid, seconds, volts};

use crate::workbook::day2::ex06_random_refractory::{draw_t_ref, ode_step, spike_and_clamp};

pub fn probe(call: &Call) -> Value {
    match call.function {
        "draw_t_ref" => seconds(draw_t_ref(
            call.index("n"),
            call.number("mu"),
            call.number("sigma"),
            call.seed("seed"),
        )),
        "ode_step" => volts(ode_step(
            &call.vector("v"),
            &call.vector("i"),
            &call.params(),
        )),
        "spike_and_clamp" => {
            let (v, spiked) = spike_and_clamp(
                &call.vector("v"),
                &call.steps("since"),
                &call.indices("hold"),
                &call.params(),
            );
            fields([("v", volts(v)), ("spiked", flags(spiked))])
        }
        "ode_step and spike_and_clamp in turn" => {
            let (v, spikes) = simulate(&call.matrix("i"), &call.indices("hold"), &call.params());
            fields([("v", volts(v)), ("spikes", grid(&spikes))])
        }
        other => unreachable!("there is no function {other}"),
    }
}

// ANCHOR: simulate
/// The simulation of exercise 5, written with the functions of exercise 6.
///
/// `i` holds the currents in amperes (neurons × steps), `hold` each neuron's refractory period in
/// steps. Returns the potentials in volts and the spikes as 0 and 1, both of the shape of `i`.
pub fn simulate(i: &Array2<f64>, hold: &[usize], p: &Params) -> (Array2<f64>, Array2<u8>) {
    let mut last: Vec<Option<usize>> = vec![None; i.nrows()];
    let mut v = vec![p.e_l; i.nrows()];
    let mut all_v = Array2::from_elem(i.dim(), p.e_l);
    let mut all_spikes = Array2::zeros(i.dim());
    for k in 1..i.ncols() {
        let stepped = ode_step(&v, &i.column(k - 1).to_vec(), p);
        // The inner `map` changes the step inside `Some`, and leaves `None` as it is.
        let since: Vec<Option<usize>> = last.iter().map(|s| s.map(|s| k - s)).collect();
        // A pair can be assigned to two variables: to `v`, which is there already, and to a new one.
        let spiked;
        (v, spiked) = spike_and_clamp(&stepped, &since, hold, p);
        for n in 0..i.nrows() {
            all_v[[n, k]] = v[n];
            if spiked[n] {
                all_spikes[[n, k]] = 1;
                last[n] = Some(k);
            }
        }
    }
    (all_v, all_spikes)
}
// ANCHOR_END: simulate
