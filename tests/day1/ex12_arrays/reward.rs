//! Neuron 0 once more, with arrays.

use crate::kit::*;
use judge::reward::{Ask, Shown, fixed, list, mv, numbers_of};
use ndarray::Array1;

pub fn reward(ask: Ask) -> Option<Shown> {
    let call = Call::of("current_array")
        .whole("seed", SEED)
        .whole("neuron", 0);
    let i = numbers_of(ask(call.with(DEFAULT))?)?;
    let call = Call::of("integrate_array").arg("i", amperes(Array1::from(i.clone())));
    let v = numbers_of(ask(call.with(DEFAULT))?)?;
    Some(Shown {
        numbers: vec![
            format!(
                "I begins with {} pA",
                list(i.iter().take(4).map(|i| fixed(i * 1e12, 2)))
            ),
            format!(
                "V begins with {} mV",
                list(v.iter().take(4).map(|&v| mv(v)))
            ),
        ],
        sentence: "These are the numbers of neuron 0 in exercise 7: the arrays do the same work in fewer lines.",
        picture: None,
    })
}
