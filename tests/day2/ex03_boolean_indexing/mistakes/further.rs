//! Rarer mistakes with masks.

use super::{after_reset, at_step, mask_of, masked, numbers_of, reset_by};
use crate::call::Call;
use crate::day2::ex02_spikes::population::{self, Sim};
use crate::exercise::Mistake;
use crate::value::Value;
use given::Params;
use ndarray::Array2;

pub const FURTHER: &[Mistake] = &[
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            mask_of(call, |v, v_th| {
                v.iter().map(|&v| v.abs() <= v_th.abs()).collect()
            })
        },
    },
    Mistake {
        says: "Potentials a little below V_th count as well: compare with V_th itself, without a tolerance.",
        model: |call| {
            mask_of(call, |v, v_th| {
                v.iter().map(|&v| v >= v_th - 1e-3).collect()
            })
        },
    },
    Mistake {
        says: "The potentials are rounded to whole millivolts before they are compared with V_th: compare them as they are.",
        model: |call| {
            mask_of(call, |v, v_th| {
                let whole = |x: f64| (x * 1e3).round();
                v.iter().map(|&v| whole(v) >= whole(v_th)).collect()
            })
        },
    },
    Mistake {
        says: "V_reset is written as a number: take `v_reset`.",
        model: |call| after_reset(call, |v, yes, _| if yes { -70e-3 } else { v }),
    },
    Mistake {
        says: "The reset ends at the first neuron whose mask is false: go through all of them.",
        model: |call| {
            reset_by(call, |mask| {
                let first = mask.iter().position(|yes| !yes).unwrap_or(mask.len());
                (0..mask.len()).map(|n| n < first).collect()
            })
        },
    },
    Mistake {
        says: "Only the first neuron whose mask is true is reset: go through all of them.",
        model: |call| reset_by(call, super::only_first),
    },
    Mistake {
        says: "Only the first and the last index are there: give all places where the mask is true.",
        model: |call| {
            numbers_of(call, |mask| {
                let all = super::places(mask, true);
                match all.as_slice() {
                    [first, .., last] => vec![*first, *last],
                    short => short.to_vec(),
                }
            })
        },
    },
    Mistake {
        says: "Δt is written as a number: take `dt`.",
        model: |call| at_step(call, |t, k, _| (t / 1e-3).round() == k),
    },
    Mistake {
        says: WINDOW,
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() < 0.9e-3),
    },
    Mistake {
        says: WINDOW,
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() <= 0.5e-3),
    },
    Mistake {
        says: "Times are compared within a whole Δt, so that the steps before and after count as well: it is half of Δt.",
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() <= dt * (1.0 + 1e-9)),
    },
    Mistake {
        says: "Times are compared in single precision (`f32`), and some are a rounding away from k·Δt: take the step as `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| t as f32 == k as f32 * dt as f32),
    },
    Mistake {
        says: "A mask that was true once stays true: make it anew in every step.",
        model: |call| masked(call, &population::RIGHT).and(Some(never_cleared(call))),
    },
    Mistake {
        says: "After a neuron's first spike it is at V_reset for good: the mask must be made anew in every step.",
        model: |call| {
            masked(
                call,
                &Sim {
                    after_first: Some(|p| p.v_reset),
                    ..population::RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The smaller of V and V_reset is taken: where the mask is true, V becomes V_reset, also from below.",
        model: |call| after_reset(call, |v, yes, to| if yes { v.min(to) } else { v }),
    },
    Mistake {
        says: "Times are compared in whole milliseconds: a step is t/Δt, rounded to the nearest whole number.",
        model: |call| at_step(call, |t, k, dt| (t * 1e3).round() == (k * dt * 1e3).round()),
    },
    Mistake {
        says: "Of neighbours whose mask is true only the first is there: give all places.",
        model: |call| {
            numbers_of(call, |mask| {
                let starts = |n: &usize| *n == 0 || !mask[n - 1];
                super::places(mask, true)
                    .into_iter()
                    .filter(starts)
                    .collect()
            })
        },
    },
];

const WINDOW: &str = "A time counts for step k within a fixed distance, whatever Δt is: its step is t/Δt, rounded to the nearest whole number.";

/// Whoever has spiked once spikes and is reset in every later step.
fn never_cleared(call: &Call) -> Value {
    let (i, p): (Array2<f64>, Params) = (call.matrix("i"), call.params());
    let (mut v, mut spikes) = population::RIGHT.run(&i, &p);
    for (n, times) in &mut spikes {
        let Some(first) = times.first().map(|t| (t / p.dt).round() as usize) else {
            continue;
        };
        *times = (first..i.ncols()).map(|k| k as f64 * p.dt).collect();
        for k in first..i.ncols() {
            v[[*n, k]] = p.v_reset;
        }
    }
    population::as_given(call, v, spikes)
}
