//! What is wrong with the spikes alone. It comes first: a mistake that changes V as well is another one.

use super::models::{TWICE, right_step, running, stepping, walk};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: TWICE,
        model: |call| {
            // In a run that shows nothing but a raster without spikes, which has a sentence of its own.
            if call.function == "run" {
                return None;
            }
            stepping(call, |x, i, h| {
                right_step(x, i, h);
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "No spike is recorded: store 1 where `neurons.spiked` is true right after `ode_step`, which has called `spike_and_clamp` already.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                out.spikes.fill(0);
            })
        },
    },
];
