//! The whole population, with the pause of exercise 5.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, POPULATION, Shown, T_REF, counted, field, list, raster};

pub fn reward(ask: Ask) -> Option<Shown> {
    let i = currents(POPULATION, SEED);
    let ran = ask(super::run(i, &[T_REF; POPULATION], DEFAULT))?;
    let spikes = raster(&ran, "spikes")?;
    let (Value::Counts { values: steps, .. }, Value::Steps(last)) =
        (ran.field("steps")?, ran.field("last_spike")?)
    else {
        return None;
    };
    let (t, v) = (field(&ran, "t")?, field(&ran, "v")?);
    let last = last.iter().take(5).flatten().map(usize::to_string);
    let picture = Figure::over_time("V of neuron 0", ("V (mV)", &[-70.0, -60.0, -50.0]));
    Some(Shown {
        numbers: vec![
            format!("{} steps, {} s", steps.first()?, t.first()?),
            counted(spikes.len()),
            format!("last spikes of neurons 0 to 4: {}", list(last)),
        ],
        sentence: "These are the numbers of exercise 5, from a struct that keeps its own state: it can stop at any step and go on.",
        picture: picture
            .steps(BLUE, v.get(..DEFAULT.steps())?, 1e-3)
            .drawing(),
    })
}
