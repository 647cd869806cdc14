//! One noisy neuron.

use super::{current, trace};
use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, Shown, fixed, mv, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let i = numbers_of(ask(current(SEED, 0, DEFAULT))?)?;
    let v = numbers_of(ask(trace(SEED, 0, DEFAULT))?)?;
    let negative = i.iter().filter(|&&i| i < 0.0).count();
    let picture = Figure::over_time("V of neuron 0", ("V (mV)", &[-60.0, -50.0, -40.0, -30.0]));
    Some(Shown {
        numbers: vec![
            format!(
                "I begins with {} pA; of 150 currents {negative} are negative",
                beginning(&i, |i| fixed(i * 1e12, 1))
            ),
            format!("V begins with {} mV", beginning(&v, mv)),
        ],
        sentence: "The current jumps and V does not. V seems to oscillate. Does it? One trace cannot tell.",
        picture: picture.steps(BLUE, &v, 1e-3).drawing(),
    })
}
