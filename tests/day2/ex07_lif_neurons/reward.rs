//! The whole population, with the pause of exercise 5.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, POPULATION, T_REF, counted, field, raster};

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
    let [count, rate] = counted(spikes.len());
    let mut numbers = vec![*steps.first()? as f64, *t.first()?, count, rate];
    numbers.extend(last.iter().take(5).flatten().map(|&k| k as f64));
    let picture = Figure::over_time("V of neuron 0", ("V (mV)", &[-70.0, -60.0, -50.0]));
    let picture = picture.steps(BLUE, v.get(..DEFAULT.steps())?, 1e-3);
    Shown::of(include_str!("reward.txt"), &numbers, picture.drawing())
}
