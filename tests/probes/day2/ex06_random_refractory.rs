use grading::call::Call;
use grading::value::{Value, fields, flags, grid, seconds, volts};
use ndarray::Array2;

use crate::workbook::day2::ex06_random_refractory as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "draw_t_ref" => seconds(exercise::draw_t_ref(
            call.index("n"),
            call.number("mu"),
            call.number("sigma"),
            call.seed("seed"),
        )),
        "ode_step" => volts(exercise::ode_step(
            &call.vector("v"),
            &call.vector("i"),
            &call.params(),
        )),
        "spike_and_clamp" => {
            let (v, spiked) = exercise::spike_and_clamp(
                &call.vector("v"),
                &call.steps("since"),
                &call.indices("hold"),
                &call.params(),
            );
            fields([("v", volts(v)), ("spiked", flags(spiked))])
        }
        "ode_step and spike_and_clamp in turn" => in_turn(call),
        other => unreachable!("there is no function {other}"),
    }
}

/// A run with the two functions. What it needs besides stands here, so that it does not depend on
/// another exercise.
fn in_turn(call: &Call) -> Value {
    let (i, p) = (call.matrix("i"), call.params());
    let hold = call.indices("hold");
    let mut last: Vec<Option<usize>> = vec![None; i.nrows()];
    let mut v = vec![p.e_l; i.nrows()];
    let mut all_v = Array2::from_elem(i.dim(), p.e_l);
    let mut all_spikes = Array2::<u8>::zeros(i.dim());
    for k in 1..i.ncols() {
        let stepped = exercise::ode_step(&v, &i.column(k - 1).to_vec(), &p);
        let since: Vec<Option<usize>> = last.iter().map(|s| s.map(|s| k - s)).collect();
        let spiked;
        (v, spiked) = exercise::spike_and_clamp(&stepped, &since, &hold, &p);
        for n in 0..i.nrows() {
            all_v[[n, k]] = v[n];
            all_spikes[[n, k]] = u8::from(spiked[n]);
            if spiked[n] {
                last[n] = Some(k);
            }
        }
    }
    fields([("v", volts(all_v)), ("spikes", grid(&all_spikes))])
}
