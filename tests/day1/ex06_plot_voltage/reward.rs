//! The sine through the membrane, drawn by the learner.

use super::{plot, trace};
use crate::kit::*;
use judge::reward::{Ask, Shown, drawing_of, extremes, fixed, numbers_of, times};

pub fn reward(ask: Ask) -> Option<Shown> {
    let v = numbers_of(ask(trace(DEFAULT))?)?;
    let (low, high) = extremes(v.iter().rev().take(10).map(|v| v * 1e3));
    Some(Shown {
        numbers: vec![format!(
            "in the last 10 ms V goes from {} to {} mV",
            fixed(low, 2),
            fixed(high, 2)
        )],
        sentence: "V climbs as with a constant current, and carries a small ripple: the membrane lets little of a fast wave through.",
        picture: drawing_of(ask(plot(times(), v))?),
    })
}
