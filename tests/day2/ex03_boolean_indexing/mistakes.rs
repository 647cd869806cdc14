//! What goes wrong with masks.

use ndarray::Array2;

use crate::call::Call;
use crate::day2::ex02_spikes::population::{self, RIGHT, Sim, Spikes, euler};
use crate::exercise::Mistake;
use crate::value::{Value, counts, flags, volts};

mod further;

pub use further::FURTHER;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The comparison is the wrong way round: true where V is at or above V_th.",
        model: |call| mask_of(call, |v, v_th| v.iter().map(|&v| v < v_th).collect()),
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            mask_of(call, |v, v_th| {
                v.iter().map(|&v| v.abs() >= v_th.abs()).collect()
            })
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| mask_of(call, |v, v_th| v.iter().map(|&v| v.abs() >= v_th).collect()),
    },
    Mistake {
        says: "The sign of V_th is lost: compare V with V_th as it is.",
        model: |call| mask_of(call, |v, v_th| v.iter().map(|&v| v >= v_th.abs()).collect()),
    },
    Mistake {
        says: "The threshold is written as a number: take `v_th`.",
        model: |call| mask_of(call, |v, _| v.iter().map(|&v| v >= -50e-3).collect()),
    },
    Mistake {
        says: "One side of the comparison is in millivolts: V and V_th are both in volts already.",
        model: |call| mask_of(call, |v, v_th| v.iter().map(|&v| v * 1e3 >= v_th).collect()),
    },
    Mistake {
        says: "One side of the comparison is in millivolts: V and V_th are both in volts already.",
        model: |call| mask_of(call, |v, v_th| v.iter().map(|&v| v >= v_th * 1e3).collect()),
    },
    Mistake {
        says: "V is compared with 0: compare it with V_th.",
        model: |call| mask_of(call, |v, _| v.iter().map(|&v| v >= 0.0).collect()),
    },
    Mistake {
        says: "V is tested for equality with V_th: a potential never hits it exactly. True where V is at or above V_th.",
        model: |call| mask_of(call, |v, v_th| v.iter().map(|&v| v == v_th).collect()),
    },
    Mistake {
        says: "The mask is false everywhere: true where V is at or above V_th.",
        model: |call| mask_of(call, |v, _| vec![false; v.len()]),
    },
    Mistake {
        says: "The mask is true everywhere: false where V is below V_th.",
        model: |call| mask_of(call, |v, _| vec![true; v.len()]),
    },
    Mistake {
        says: "The first neuron decides for all: compare each V with V_th.",
        model: |call| mask_of(call, |v, v_th| v.iter().map(|_| v[0] >= v_th).collect()),
    },
    Mistake {
        says: "If one neuron is at the threshold, all are true: compare each V with V_th.",
        model: |call| {
            mask_of(call, |v, v_th| {
                v.iter().map(|_| v.iter().any(|&v| v >= v_th)).collect()
            })
        },
    },
    Mistake {
        says: "Only if all neurons are at the threshold, they are true: compare each V with V_th.",
        model: |call| {
            mask_of(call, |v, v_th| {
                v.iter().map(|_| v.iter().all(|&v| v >= v_th)).collect()
            })
        },
    },
    Mistake {
        says: "The mean of all V decides: compare each V with V_th.",
        model: |call| {
            mask_of(call, |v, v_th| {
                v.iter()
                    .map(|_| v.iter().sum::<f64>() / v.len() as f64 >= v_th)
                    .collect()
            })
        },
    },
    Mistake {
        says: "The mask holds only the elements that are true: it has one for each neuron, in the same order.",
        model: |call| {
            mask_of(call, |v, v_th| {
                v.iter().map(|&v| v >= v_th).filter(|&yes| yes).collect()
            })
        },
    },
    Mistake {
        says: "Only the first neuron at the threshold is true: all of them spike.",
        model: |call| {
            mask_of(call, |v, v_th| {
                only_first(v.iter().map(|&v| v >= v_th).collect())
            })
        },
    },
    Mistake {
        says: "Only the neuron with the largest V is true: all at or above V_th spike.",
        model: |call| {
            mask_of(call, |v, v_th| {
                let most = v.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                v.iter().map(|&v| v == most && v >= v_th).collect()
            })
        },
    },
    Mistake {
        says: "The mask ends with the last neuron that spiked: it has one element for each neuron.",
        model: |call| {
            mask_of(call, |v, v_th| {
                let mut mask: Vec<bool> = v.iter().map(|&v| v >= v_th).collect();
                while mask.last() == Some(&false) {
                    mask.pop();
                }
                mask
            })
        },
    },
    Mistake {
        says: "V is reset where the mask is false: reset it where it is true.",
        model: |call| after_reset(call, |v, yes, to| if yes { v } else { to }),
    },
    Mistake {
        says: "Nothing is changed: `v` is a reference, so write through it, `*x = v_reset`, for each element of `v.iter_mut()`.",
        model: |call| after_reset(call, |v, _, _| v),
    },
    Mistake {
        says: "All are reset: leave V as it is where the mask is false.",
        model: |call| after_reset(call, |_, _, to| to),
    },
    Mistake {
        says: "V_reset is added: where the mask is true, V becomes V_reset itself.",
        model: |call| after_reset(call, |v, yes, to| if yes { v + to } else { v }),
    },
    Mistake {
        says: "V_reset is subtracted: where the mask is true, V becomes V_reset itself.",
        model: |call| after_reset(call, |v, yes, to| if yes { v - to } else { v }),
    },
    Mistake {
        says: "The others become 0: where the mask is false, V stays as it is.",
        model: |call| after_reset(call, |_, yes, to| if yes { to } else { 0.0 }),
    },
    Mistake {
        says: "V becomes 0 where the mask is true: it becomes V_reset.",
        model: |call| after_reset(call, |v, yes, _| if yes { 0.0 } else { v }),
    },
    Mistake {
        says: "V is multiplied by the mask: where it is true V becomes V_reset, elsewhere it stays.",
        model: |call| after_reset(call, |v, yes, _| if yes { v } else { 0.0 }),
    },
    Mistake {
        says: "V_reset is written as a number: take `v_reset`.",
        model: |call| after_reset(call, |v, yes, _| if yes { -70e-3 } else { v }),
    },
    Mistake {
        says: "V_reset is in millivolts: everything is in volts.",
        model: |call| after_reset(call, |v, yes, to| if yes { 1e3 * to } else { v }),
    },
    Mistake {
        says: "V_reset is written as a number, and in millivolts: take `v_reset`, which is in volts.",
        model: |call| after_reset(call, |v, yes, _| if yes { -70.0 } else { v }),
    },
    Mistake {
        says: "V is reset to E_L: where the mask is true it becomes `v_reset`.",
        model: |call| after_reset(call, |v, yes, _| if yes { -60e-3 } else { v }),
    },
    Mistake {
        says: "The sign of V_reset is lost.",
        model: |call| after_reset(call, |v, yes, to| if yes { to.abs() } else { v }),
    },
    Mistake {
        says: "V itself is compared, not the mask: the mask says who is reset.",
        model: |call| after_reset(call, |v, _, to| if v >= -50e-3 { to } else { v }),
    },
    Mistake {
        says: "The others become NaN: where the mask is false, V stays as it is.",
        model: |call| after_reset(call, |_, yes, to| if yes { to } else { f64::NAN }),
    },
    Mistake {
        says: "Only the first neuron of the mask is reset: reset all that are true.",
        model: |call| reset_by(call, only_first),
    },
    Mistake {
        says: "Only the last neuron of the mask is reset: reset all that are true.",
        model: |call| {
            reset_by(call, |mut mask| {
                mask.reverse();
                let mut mask = only_first(mask);
                mask.reverse();
                mask
            })
        },
    },
    Mistake {
        says: "The neuron after the right one is reset: mask and V are both counted from 0.",
        model: |call| {
            reset_by(call, |mut mask| {
                if !mask.is_empty() {
                    mask.rotate_right(1);
                    mask[0] = false;
                }
                mask
            })
        },
    },
    Mistake {
        says: "The neuron before the right one is reset: mask and V are both counted from 0.",
        model: |call| {
            reset_by(call, |mut mask| {
                if !mask.is_empty() {
                    mask.rotate_left(1);
                    let last = mask.len() - 1;
                    mask[last] = false;
                }
                mask
            })
        },
    },
    Mistake {
        says: "The first neurons are reset, as many as are true in the mask: reset those where the mask is true.",
        model: |call| {
            reset_by(call, |mask| {
                let n = mask.iter().filter(|yes| **yes).count();
                (0..mask.len()).map(|k| k < n).collect()
            })
        },
    },
    Mistake {
        says: "If one element of the mask is true, all neurons are reset: reset only those where it is true.",
        model: |call| reset_by(call, |mask| vec![mask.contains(&true); mask.len()]),
    },
    Mistake {
        says: "The first neuron is never reset: loops begin at 0.",
        model: |call| {
            reset_by(call, |mut mask| {
                if let Some(first) = mask.first_mut() {
                    *first = false;
                }
                mask
            })
        },
    },
    Mistake {
        says: "The last neuron is never reset: take all elements.",
        model: |call| {
            reset_by(call, |mut mask| {
                if let Some(last) = mask.last_mut() {
                    *last = false;
                }
                mask
            })
        },
    },
    Mistake {
        says: "The indices are counted from 1: the first neuron is number 0.",
        model: |call| {
            numbers_of(call, |mask| {
                places(mask, true).into_iter().map(|n| n + 1).collect()
            })
        },
    },
    Mistake {
        says: "These are the indices where the mask is false: those where it is true are asked for.",
        model: |call| numbers_of(call, |mask| places(mask, false)),
    },
    Mistake {
        says: "This is the mask in zeros and ones: the places where it is true are asked for.",
        model: |call| {
            numbers_of(call, |mask| {
                mask.iter().map(|&yes| usize::from(yes)).collect()
            })
        },
    },
    Mistake {
        says: "This is the number of true elements: their places are asked for.",
        model: |call| numbers_of(call, |mask| vec![places(mask, true).len()]),
    },
    Mistake {
        says: "The list is counted from 0 without gaps: each index is the place in the mask (`enumerate` before `filter`).",
        model: |call| numbers_of(call, |mask| (0..places(mask, true).len()).collect()),
    },
    Mistake {
        says: "The list is counted from 1 without gaps: each index is the place in the mask (`enumerate` before `filter`).",
        model: |call| numbers_of(call, |mask| (1..=places(mask, true).len()).collect()),
    },
    Mistake {
        says: "Only the first index is there: all places where the mask is true are asked for.",
        model: |call| {
            numbers_of(call, |mask| {
                places(mask, true).into_iter().take(1).collect()
            })
        },
    },
    Mistake {
        says: "Only the last index is there: all places where the mask is true are asked for.",
        model: |call| {
            numbers_of(call, |mask| {
                places(mask, true).last().copied().into_iter().collect()
            })
        },
    },
    Mistake {
        says: "All indices are there: only those where the mask is true are asked for.",
        model: |call| numbers_of(call, |mask| (0..mask.len()).collect()),
    },
    Mistake {
        says: "The list is as long as the mask, with 0 where it is false: leave those out.",
        model: |call| {
            numbers_of(call, |mask| {
                mask.iter()
                    .enumerate()
                    .map(|(n, &yes)| if yes { n } else { 0 })
                    .collect()
            })
        },
    },
    Mistake {
        says: "The largest index comes first: sort them from the smallest to the largest.",
        model: |call| numbers_of(call, |mask| places(mask, true).into_iter().rev().collect()),
    },
    Mistake {
        says: "Index 0 is left out: the first neuron counts as well.",
        model: |call| {
            numbers_of(call, |mask| {
                places(mask, true).into_iter().filter(|&n| n > 0).collect()
            })
        },
    },
    Mistake {
        says: "The last element of the mask is left out: it counts as well.",
        model: |call| {
            numbers_of(call, |mask| {
                places(mask, true)
                    .into_iter()
                    .filter(|&n| n + 1 < mask.len())
                    .collect()
            })
        },
    },
    Mistake {
        says: "The search ends at the first false element (`take_while`): look at all of them (`filter`).",
        model: |call| {
            numbers_of(call, |mask| {
                (0..mask.iter().take_while(|yes| **yes).count()).collect()
            })
        },
    },
    Mistake {
        says: "The indices are one too small.",
        model: |call| {
            numbers_of(call, |mask| {
                places(mask, true)
                    .into_iter()
                    .map(|n| n.wrapping_sub(1))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Nothing is found: the places where the mask is true are asked for.",
        model: |call| numbers_of(call, |_| vec![]),
    },
    Mistake {
        says: "The list is as long as the mask, filled up with 0: it holds the indices and nothing else.",
        model: |call| {
            numbers_of(call, |mask| {
                let mut list = places(mask, true);
                list.resize(mask.len(), 0);
                list
            })
        },
    },
    Mistake {
        says: "The spike of the step before is taken: true where a spike is at step k itself.",
        model: |call| at_step(call, |t, k, dt| step(t, dt) + 1.0 == k),
    },
    Mistake {
        says: "The spike of the step after is taken: true where a spike is at step k itself.",
        model: |call| at_step(call, |t, k, dt| step(t, dt) - 1.0 == k),
    },
    Mistake {
        says: "t/Δt is cut off, not rounded: 28.99… becomes 28, a step too early. Take `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t / dt).floor() == k),
    },
    Mistake {
        says: "t/Δt is rounded up: 28.00…01 becomes 29, a step too late. Take `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t / dt).ceil() == k),
    },
    Mistake {
        says: "Times are compared for equality, and some are a rounding away from k·Δt: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| t == k * dt),
    },
    Mistake {
        says: "Times are compared for equality, and some are a rounding away from k·Δt: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| t / dt == k),
    },
    Mistake {
        says: "A time counts for step k from k·Δt on, and some spikes lie a rounding below: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| t >= k * dt && t < (k + 1.0) * dt),
    },
    Mistake {
        says: "The neighbouring steps count as well: true only where a spike is at step k itself.",
        model: |call| at_step(call, |t, k, dt| (step(t, dt) - k).abs() <= 1.0),
    },
    Mistake {
        says: "The neighbouring steps count as well, by rounding: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() < dt),
    },
    Mistake {
        says: "The neighbouring steps count as well, by rounding: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() <= dt),
    },
    Mistake {
        says: "All spikes up to step k count: true only where a spike is at step k itself.",
        model: |call| at_step(call, |t, k, dt| step(t, dt) <= k),
    },
    Mistake {
        says: "All spikes before step k count: true only where a spike is at step k itself.",
        model: |call| at_step(call, |t, k, dt| step(t, dt) < k),
    },
    Mistake {
        says: "All spikes from step k on count: true only where a spike is at step k itself.",
        model: |call| at_step(call, |t, k, dt| step(t, dt) >= k),
    },
    Mistake {
        says: "All spikes after step k count: true only where a spike is at step k itself.",
        model: |call| at_step(call, |t, k, dt| step(t, dt) > k),
    },
    Mistake {
        says: "True for every neuron that ever spiked: only spikes at step k count.",
        model: |call| at_step(call, |_, _, _| true),
    },
    Mistake {
        says: "A time in seconds is compared with a step: the step of a spike is t/Δt, rounded.",
        model: |call| at_step(call, |t, k, _| t == k),
    },
    Mistake {
        says: "A time in seconds is compared with a step: the step of a spike is t/Δt, rounded.",
        model: |call| at_step(call, |t, k, _| t.round() == k),
    },
    Mistake {
        says: "A time in seconds is compared with a step: the step of a spike is t/Δt, rounded.",
        model: |call| at_step(call, |t, k, _| t.floor() == k),
    },
    Mistake {
        says: "t is multiplied by Δt: the step of a spike is t/Δt, rounded.",
        model: |call| at_step(call, |t, k, dt| (t * dt).round() == k),
    },
    Mistake {
        says: "Δt is written as a number: take `dt`.",
        model: |call| at_step(call, |t, k, _| step(t, 1e-3) == k),
    },
    Mistake {
        says: "The mask is false everywhere: true for a neuron one of whose spikes is at step k.",
        model: |call| at_step(call, |_, _, _| false),
    },
    Mistake {
        says: "A spike time and k·Δt must agree to a fixed amount that is larger than Δt: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() < 1e-3),
    },
    Mistake {
        says: "A spike time and k·Δt must agree more closely than sums of Δt do: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() < 1e-12),
    },
    Mistake {
        says: "A spike time and k·Δt must agree more closely than sums of Δt do: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() < f64::EPSILON),
    },
    Mistake {
        says: "A spike time and k·Δt must agree more closely than sums of Δt do: compare steps, with `(t / dt).round()`.",
        model: |call| at_step(call, |t, k, dt| (t - k * dt).abs() < 1e-15),
    },
    Mistake {
        says: "Only the first spike of each neuron is looked at: look at all of them.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                spikes
                    .values()
                    .map(|t| t.first().is_some_and(|&t| step(t, dt) == k))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Only the last spike of each neuron is looked at: look at all of them.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                spikes
                    .values()
                    .map(|t| t.last().is_some_and(|&t| step(t, dt) == k))
                    .collect()
            })
        },
    },
    Mistake {
        says: "All spikes of a neuron must be at step k: one of them is enough (`any`, not `all`).",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                spikes
                    .values()
                    .map(|t| t.iter().all(|&t| step(t, dt) == k))
                    .collect()
            })
        },
    },
    Mistake {
        says: "All spikes of a neuron must be at step k: one of them is enough (`any`, not `all`).",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                spikes
                    .values()
                    .map(|t| !t.is_empty() && t.iter().all(|&t| step(t, dt) == k))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Silent neurons are left out: the mask has one element for each neuron.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                spikes
                    .values()
                    .filter(|t| !t.is_empty())
                    .map(|t| has(t, k, dt))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The mask has an element for each spike: it has one for each neuron.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                spikes
                    .values()
                    .flatten()
                    .map(|&t| step(t, dt) == k)
                    .collect()
            })
        },
    },
    Mistake {
        says: "The mask is the same for all neurons: look only at the spikes of the neuron itself.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                let any = spikes.values().any(|t| has(t, k, dt));
                spikes.values().map(|_| any).collect()
            })
        },
    },
    Mistake {
        says: "Only the first neuron that spiked at step k is true: all of them are.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                only_first(spikes.values().map(|t| has(t, k, dt)).collect())
            })
        },
    },
    Mistake {
        says: "The mask is shifted by one neuron: neuron n has element n.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                let mut mask: Vec<bool> = spikes.values().map(|t| has(t, k, dt)).collect();
                if !mask.is_empty() {
                    mask.rotate_right(1);
                    mask[0] = false;
                }
                mask
            })
        },
    },
    Mistake {
        says: "The mask is true at each spike's step, and not at each neuron that spiked: it has one element for each neuron.",
        model: |call| {
            from_spikes(call, |spikes, k, dt| {
                let own = spikes.get(&(k as usize));
                (0..spikes.len())
                    .map(|n| own.is_some_and(|t| has(t, n as f64, dt)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The mask is taken after the reset, when no V is above the threshold any more, so nobody seems to have spiked: take the mask first.",
        model: |call| {
            masked(
                call,
                &Sim {
                    kept: |s, _| s.into_keys().map(|n| (n, Vec::new())).collect(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The mask is taken after the reset, when no V is above the threshold any more, so nobody seems to have spiked, and the dictionary has no keys: take the mask first, and put all keys in at the start.",
        model: |call| {
            masked(
                call,
                &Sim {
                    kept: |_, _| Spikes::new(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is reset where the mask is false: reset it where it is true.",
        model: |call| {
            let (v, spikes) = reset_the_others(&call_of(call)?, &call.params());
            Some(population::as_given(call, v, spikes))
        },
    },
    Mistake {
        says: "Spikes go into the list of a neuron's place among those that spiked: they go to the neuron's own number (`indices` gives it).",
        model: |call| {
            let (v, spikes) = by_place(&call_of(call)?, &call.params());
            Some(population::as_given(call, v, spikes))
        },
    },
];

fn only_first(mut mask: Vec<bool>) -> Vec<bool> {
    let first = mask.iter().position(|&yes| yes);
    for (n, yes) in mask.iter_mut().enumerate() {
        *yes = Some(n) == first;
    }
    mask
}

fn mask_of(call: &Call, mask: fn(&[f64], f64) -> Vec<bool>) -> Option<Value> {
    (call.function == "spiked").then(|| flags(mask(&call.vector("v"), call.number("v_th"))))
}

/// What becomes of each V, from V, mask and V_reset.
fn after_reset(call: &Call, after: fn(f64, bool, f64) -> f64) -> Option<Value> {
    (call.function == "reset_where").then(|| {
        let (v, mask, to) = (call.vector("v"), call.flags("mask"), call.number("v_reset"));
        let after: Vec<f64> = v
            .iter()
            .zip(mask)
            .map(|(&v, yes)| after(v, yes, to))
            .collect();
        volts(after)
    })
}

/// The right reset by another mask.
fn reset_by(call: &Call, change: fn(Vec<bool>) -> Vec<bool>) -> Option<Value> {
    (call.function == "reset_where").then(|| {
        let other = flags(change(call.flags("mask")));
        let right = |v, yes, to| if yes { to } else { v };
        after_reset(&call.replacing("mask", other), right)
    })?
}

fn places(mask: &[bool], wanted: bool) -> Vec<usize> {
    (0..mask.len()).filter(|&n| mask[n] == wanted).collect()
}

fn numbers_of(call: &Call, list: fn(&[bool]) -> Vec<usize>) -> Option<Value> {
    (call.function == "indices").then(|| counts(list(&call.flags("mask"))))
}

fn step(t: f64, dt: f64) -> f64 {
    (t / dt).round()
}

fn has(times: &[f64], k: f64, dt: f64) -> bool {
    times.iter().any(|&t| step(t, dt) == k)
}

/// The mask by another test of a time, from t, k and Δt.
fn at_step(call: &Call, test: fn(f64, f64, f64) -> bool) -> Option<Value> {
    (call.function == "mask_at").then(|| {
        let (k, dt) = (call.index("k") as f64, call.number("dt"));
        let spikes = call.spikes("spikes");
        flags(
            spikes
                .values()
                .map(|times| times.iter().any(|&t| test(t, k, dt))),
        )
    })
}

fn from_spikes(call: &Call, mask: fn(&Spikes, f64, f64) -> Vec<bool>) -> Option<Value> {
    (call.function == "mask_at").then(|| {
        let (k, dt) = (call.index("k") as f64, call.number("dt"));
        flags(mask(&call.spikes("spikes"), k, dt))
    })
}

fn masked(call: &Call, sim: &Sim) -> Option<Value> {
    (call.function == "simulate_masked").then(|| population::with(call, sim))?
}

fn call_of(call: &Call) -> Option<Array2<f64>> {
    (call.function == "simulate_masked").then(|| call.matrix("i"))
}

/// The potentials and, for each step from 1 on, who spiked; a step is made by `reset`, from the
/// updated V and whether it has reached the threshold.
fn stepwise(
    i: &Array2<f64>,
    p: &given::Params,
    reset: fn(f64, bool, &given::Params) -> f64,
) -> (Array2<f64>, Vec<Vec<usize>>) {
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    let mut who = Vec::new();
    for k in 1..i.ncols() {
        let mut now = Vec::new();
        for n in 0..i.nrows() {
            let next = euler(v[[n, k - 1]], i[[n, k - 1]], p);
            let yes = next >= p.v_th;
            v[[n, k]] = reset(next, yes, p);
            if yes {
                now.push(n);
            }
        }
        who.push(now);
    }
    (v, who)
}

fn recorded(neurons: usize, who: &[Vec<usize>], dt: f64, by_place: bool) -> Spikes {
    let mut spikes: Spikes = (0..neurons).map(|n| (n, Vec::new())).collect();
    for (k, now) in who.iter().enumerate() {
        for (place, &n) in now.iter().enumerate() {
            let list = spikes.entry(if by_place { place } else { n }).or_default();
            list.push((k + 1) as f64 * dt);
        }
    }
    spikes
}

fn reset_the_others(i: &Array2<f64>, p: &given::Params) -> (Array2<f64>, Spikes) {
    let (v, who) = stepwise(i, p, |v, yes, p| if yes { v } else { p.v_reset });
    let spikes = recorded(i.nrows(), &who, p.dt, false);
    (v, spikes)
}

fn by_place(i: &Array2<f64>, p: &given::Params) -> (Array2<f64>, Spikes) {
    let (v, who) = stepwise(i, p, |v, yes, p| if yes { p.v_reset } else { v });
    let spikes = recorded(i.nrows(), &who, p.dt, true);
    (v, spikes)
}
