//! What shows only in the potentials that are stored or in the form of the dictionary, not in a raster.

use super::models::{changed, first_column, keeping, showing, without_silent};
use crate::day2::ex02_spikes::population::{RIGHT, Sim, with};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "V is left above the threshold at the step of the spike: the V that is stored there is V_reset already.",
        model: |call| showing(call, |peak, _, _| peak),
    },
    Mistake {
        says: "V is V_th at the step of the spike: the V that is stored there is V_reset already.",
        model: |call| showing(call, |_, _, p| p.v_th),
    },
    Mistake {
        says: "V is drawn as a peak at the step of the spike: here it is V_reset at that step.",
        model: |call| showing(call, |_, _, _| 0.0),
    },
    Mistake {
        says: "Silent neurons are missing: every neuron has a key, with an empty list if it did not spike.",
        model: |call| keeping(call, |s, _| without_silent(s)),
    },
    Mistake {
        says: "The spike times of a neuron are in reverse order: the first spike comes first.",
        model: |call| {
            keeping(call, |s, _| {
                changed(s, |mut t| {
                    t.reverse();
                    t
                })
            })
        },
    },
    Mistake {
        says: "Every spike is recorded twice.",
        model: |call| {
            keeping(call, |s, _| {
                changed(s, |t| t.iter().flat_map(|&t| [t, t]).collect())
            })
        },
    },
    Mistake {
        says: "The first column is 0: V[n, 0] is E_L.",
        model: |call| first_column(call, |_, _| 0.0),
    },
    Mistake {
        says: "The first column is V_reset: V[n, 0] is E_L.",
        model: |call| first_column(call, |_, p| p.v_reset),
    },
    Mistake {
        says: "The first column is updated already: V[n, 0] is E_L, and i[n, 0] leads to V[n, 1].",
        model: |call| {
            with(
                call,
                &Sim {
                    skip: true,
                    ..RIGHT
                },
            )
        },
    },
];
