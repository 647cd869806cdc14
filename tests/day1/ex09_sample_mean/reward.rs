//! The mean of the fifty neurons, drawn by the learner.

use crate::kit::*;
use judge::reward::{Ask, Shown, drawing_of, extremes, fixed, mv, numbers_of, times};

pub fn reward(ask: Ask) -> Option<Shown> {
    let mean = numbers_of(ask(of_ensemble("sample_mean"))?)?;
    let (low, high) = extremes(mean.iter().skip(60).map(|v| v * 1e3));
    Some(Shown {
        numbers: vec![
            format!("mean of 50 neurons at step 149: {} mV", mv(*mean.get(149)?)),
            format!(
                "from step 60 on it keeps between {} and {} mV",
                fixed(low, 1),
                fixed(high, 1)
            ),
        ],
        sentence: "The cloud is wide and its mean is nearly still: what one neuron does by chance, fifty do not.",
        picture: drawing_of(ask(of_ensemble("plot_mean").arg("t", seconds(times())))?),
    })
}
