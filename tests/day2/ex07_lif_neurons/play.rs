//! What has to be kept where a run is stopped.

use std::iter::zip;

use ndarray::s;

use crate::kit::*;
use judge::play::{AskAll, Played, Settings, each, field, numbers, trains};
use judge::reward::{BLUE, Figure, GREY, POPULATION};

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let stop = settings.whole("stop");
    let t_ref = [settings.get("t_ref") * 1e-3; POPULATION];
    let i = currents(POPULATION, SEED);
    let steps = i.ncols();
    let (first, then) = (i.slice(s![.., ..=stop]), i.slice(s![.., stop..]));
    let run = |i| super::run(i, &t_ref, DEFAULT);
    let mut second = run(first.to_owned()).arg("then", amperes(then.to_owned()));
    if settings.get("kept") == 1.0 {
        second = second.arg("without last spikes", flag(true));
    }
    let calls = [run(i.clone()), run(first.to_owned()), second];
    let [whole, first, second] = each(ask, calls)?;
    let (whole, _) = of_run(&whole, steps)?;
    let (mut spikes, mut v) = of_run(&first, stop + 1)?;
    // The second run shows once more where the first has stopped.
    let (later, later_v) = of_run(&second, steps - stop)?;
    for (train, later) in spikes.iter_mut().zip(later) {
        train.extend(later.iter().filter(|&&k| k > 0).map(|k| k + stop));
    }
    v.extend(&later_v[1..]);

    let differ = zip(&spikes, &whole).map(|(one, other)| unshared(one, other));
    let figure = Figure::over_time(
        "V of neuron 0; the line is the stop",
        ("V (mV)", &[-70.0, -60.0, -50.0]),
    );
    Ok(Played {
        numbers: vec![
            spikes.iter().map(Vec::len).sum::<usize>() as f64,
            differ.sum::<usize>() as f64,
        ],
        picture: figure
            .upright(GREY, stop as f64)
            .steps(BLUE, &v, 1e-3)
            .drawn(),
    })
}

/// The spikes of all neurons, and V of neuron 0, of a run of so many steps.
fn of_run(ran: &Value, steps: usize) -> Result<(Vec<Vec<usize>>, Vec<f64>), String> {
    let spikes = trains(field(ran, "spikes")?, (POPULATION, steps))?;
    let mut v = numbers(field(ran, "v")?, POPULATION * steps)?;
    v.truncate(steps);
    Ok((spikes, v))
}

/// How many spikes are in one of two trains and not in the other.
fn unshared(one: &[usize], other: &[usize]) -> usize {
    let missing = |from: &[usize], of: &[usize]| of.iter().filter(|k| !from.contains(k)).count();
    missing(one, other) + missing(other, one)
}
