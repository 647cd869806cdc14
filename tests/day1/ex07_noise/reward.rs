//! One noisy neuron.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, Shown, fixed, list, mv, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let current = Call::of("noisy_current").whole("rng of seed", SEED);
    let i = numbers_of(ask(current.whole("neuron", 0).with(DEFAULT))?)?;
    let trace = Call::of("noisy_trace").whole("seed", SEED);
    let v = numbers_of(ask(trace.whole("neuron", 0).with(DEFAULT))?)?;
    let negative = i.iter().filter(|&&i| i < 0.0).count();
    let first = |x: &[f64], shown: fn(f64) -> String| list(x.iter().take(4).map(|&x| shown(x)));
    let picture = Figure::over_time("V of neuron 0", ("V (mV)", &[-60.0, -50.0, -40.0, -30.0]));
    Some(Shown {
        numbers: vec![
            format!(
                "I begins with {} pA; of 150 currents {negative} are negative",
                first(&i, |i| fixed(i * 1e12, 1))
            ),
            format!("V begins with {} mV", first(&v, mv)),
        ],
        sentence: "The current jumps and V does not. V seems to oscillate. Does it? One trace cannot tell.",
        picture: picture.steps(BLUE, &v, 1e-3).drawing(),
    })
}
