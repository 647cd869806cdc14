//! Who spikes, and who is held.

use super::models::{Neuron, clamp_of, clamps, until, with_clamp, with_held, with_lists};
use crate::day2::ex05_refractory_period::CLAMP_AFTER;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            with_clamp(call, |x| {
                if x.above() {
                    (x.p.v_reset, true)
                } else if x.held() {
                    (x.p.v_reset, false)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "A held neuron counts as having spiked: it has V_reset, but it has not spiked.",
        model: |call| {
            with_clamp(call, |x| {
                let reset = x.held() || x.above();
                (if reset { x.p.v_reset } else { x.v }, reset)
            })
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            with_clamp(call, |x| {
                if x.held() {
                    (x.p.v_reset, false)
                } else if x.v.abs() <= x.p.v_th.abs() {
                    (x.p.v_reset, true)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "Where nobody reaches V_th nothing is done: a held neuron gets V_reset all the same.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                if v.iter().all(|&v| v < p.v_th) {
                    return (v.to_vec(), vec![false; v.len()]);
                }
                clamps(v, since, hold, p, Neuron::right)
            })
        },
    },
    Mistake {
        says: "The second result is who is held, not who has spiked in this step.",
        model: |call| with_clamp(call, |x| (x.right().0, x.held())),
    },
    Mistake {
        says: "The mask is lost: nobody has spiked by it. Hold V against V_th before you reset V, afterwards nobody is above the threshold.",
        model: |call| with_clamp(call, |x| (x.right().0, false)),
    },
    Mistake {
        says: "The mask is the wrong way round: it is true for those that have spiked.",
        model: |call| with_clamp(call, |x| (x.right().0, !x.right().1)),
    },
    Mistake {
        says: "The mask marks whoever is not held: it is true only where V has reached V_th, too.",
        model: |call| with_clamp(call, |x| (x.right().0, !x.held())),
    },
    Mistake {
        says: "Held one step too long: with h steps gone by since the spike the neuron is free.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s <= h)),
    },
    Mistake {
        says: "Held one step too short: a neuron is held while fewer than h steps have gone by.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s + 1 < h)),
    },
    Mistake {
        says: "A neuron that has never spiked counts as held: for `None` it is free.",
        model: |call| with_held(call, |since, h| since.is_none_or(|s| s < h)),
    },
    Mistake {
        says: "A neuron that has never spiked counts as held: `None` is not 0 steps.",
        model: |call| with_held(call, |since, h| since.unwrap_or(0) < h),
    },
    Mistake {
        says: "A neuron that has never spiked counts as held: `None` is not 0 steps.",
        model: |call| with_held(call, |since, h| since.unwrap_or(0) <= h),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s >= h)),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s > h)),
    },
    Mistake {
        says: "Whoever has ever spiked counts as held: compare `since` with `hold`.",
        model: |call| with_held(call, |since, _| since.is_some()),
    },
    Mistake {
        says: "Only one step is held: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |since, h| since == Some(h)),
    },
    Mistake {
        says: "Nobody is held: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |_, _| false),
    },
    Mistake {
        says: "The refractory period is written as 10 steps: take each neuron's `hold[n]`.",
        model: |call| with_held(call, |since, _| since.is_some_and(|s| s < 10)),
    },
    Mistake {
        says: "A held neuron is clamped to E_L: it is held at V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.held() { x.p.e_l } else { x.right().0 }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A neuron that spikes is set to E_L: reset it to V_reset.",
        model: |call| {
            with_clamp(call, |x| match x.right() {
                (_, true) => (x.p.e_l, true),
                other => other,
            })
        },
    },
    Mistake {
        says: "V is set to E_L: whoever is held or spikes gets V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                let reset = x.held() || x.above();
                (if reset { x.p.e_l } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "V is set to 0: whoever is held or spikes gets V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                let reset = x.held() || x.above();
                (if reset { 0.0 } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A neuron that spikes keeps its V: reset it to V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.held() { x.p.v_reset } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A neuron that spikes is set to V_th: reset it to V_reset.",
        model: |call| {
            with_clamp(call, |x| match x.right() {
                (_, true) => (x.p.v_th, true),
                other => other,
            })
        },
    },
    Mistake {
        says: "A held neuron cannot spike, but it keeps its V: hold it at V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.held() { x.v } else { x.right().0 }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A held neuron is clamped only where it is above V_th: it has V_reset whatever its V.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.above() { x.p.v_reset } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "V is not changed: whoever is held or spikes gets V_reset.",
        model: |call| with_clamp(call, |x| (x.v, x.right().1)),
    },
    Mistake {
        says: "V is not changed, and held neurons spike: whoever is held or spikes gets V_reset.",
        model: |call| with_clamp(call, |x| (x.v, x.above())),
    },
    Mistake {
        says: "Everybody is reset: whoever is free and below the threshold keeps V.",
        model: |call| with_clamp(call, |x| (x.p.v_reset, x.right().1)),
    },
    Mistake {
        says: "The comparison with V_th is the wrong way round: a neuron spikes where V ≥ V_th.",
        model: |call| {
            with_clamp(call, |x| {
                if x.held() {
                    (x.p.v_reset, false)
                } else if x.v <= x.p.v_th {
                    (x.p.v_reset, true)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "V is held against V_reset or E_L instead of V_th.",
        model: |call| {
            with_clamp(call, |x| {
                if x.held() {
                    (x.p.v_reset, false)
                } else if x.v >= x.p.e_l {
                    (x.p.v_reset, true)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "Every neuron is held by neuron 0's refractory period: take `hold[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                (since.to_vec(), vec![hold[0]; hold.len()])
            })
        },
    },
    Mistake {
        says: "Every neuron is held by neuron 0's last spike: take `since[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                (vec![since[0]; since.len()], hold.to_vec())
            })
        },
    },
    Mistake {
        says: "Neurons that are held are left out of the results: give back a value for every neuron.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                let (v_all, spiked) = clamps(v, since, hold, p, Neuron::right);
                let free = |n: &usize| since[*n].is_none_or(|steps| steps >= hold[*n]);
                let free: Vec<usize> = (0..v.len()).filter(free).collect();
                free.iter().map(|&n| (v_all[n], spiked[n])).unzip()
            })
        },
    },
    Mistake {
        says: "After the first neuron that spikes the loop ends: go through all neurons.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                until(v, since, hold, p, |_, spiked| spiked)
            })
        },
    },
    Mistake {
        says: "After the first neuron that is held the loop ends: go through all neurons, with `continue` instead of `break` or `return`.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                until(v, since, hold, p, |held, _| held)
            })
        },
    },
    Mistake {
        says: "If one neuron is held, all are: decide for each neuron.",
        model: |call| {
            with_lists(call, |since, hold| {
                let any = (0..since.len()).any(|n| since[n].is_some_and(|s| s < hold[n]));
                let since = vec![any.then_some(0); since.len()];
                (since, vec![1; hold.len()])
            })
        },
    },
];
