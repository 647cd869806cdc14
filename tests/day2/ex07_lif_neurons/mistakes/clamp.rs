//! Who spikes, and what is remembered.

use super::models::{
    Habits, SOUND, clamp_after_threshold, clamping, deciding, held_at, keep_true, seen,
};
use crate::day2::ex05_refractory_period::CLAMP_AFTER;
use crate::day2::ex05_refractory_period::rules::{Becomes, decide, spikes, stays};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: CLAMP_AFTER,
        model: |call| deciding(call, clamp_after_threshold),
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            deciding(call, |now| Becomes {
                last: decide(now).last,
                ..clamp_after_threshold(now)
            })
        },
    },
    Mistake {
        says: "`spiked` stays true while a neuron is held: set it to false in every step in which a neuron does not spike.",
        model: |call| clamping(call, |x, old| keep_true(x, old, |x, n| x.was_held[n])),
    },
    Mistake {
        says: "`spiked` never becomes false again: set it anew for every neuron in every step.",
        model: |call| clamping(call, |x, old| keep_true(x, old, |_, _| true)),
    },
    Mistake {
        says: "`spiked` stays true until the neuron is held: set it anew for every neuron in every step.",
        model: |call| clamping(call, |x, old| keep_true(x, old, |x, n| !x.was_held[n])),
    },
    Mistake {
        says: "`spiked` is true of held neurons as well: it says who has spiked at this step.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.spiked.len() {
                    x.spiked[n] |= x.was_held[n];
                }
            })
        },
    },
    Mistake {
        says: "`spiked` is never true: ask whether V has reached V_th before you reset it, and store the answer.",
        model: |call| clamping(call, |x, _| x.spiked.fill(false)),
    },
    Mistake {
        says: "`spiked` is the wrong way round: true is who has spiked at this step.",
        model: |call| {
            clamping(call, |x, _| {
                x.spiked.iter_mut().for_each(|spiked| *spiked = !*spiked);
            })
        },
    },
    Mistake {
        says: "The last spike is never stored, so nobody is ever held: a neuron that spikes has `Some(self.steps)`.",
        model: |call| clamping(call, |x, _| x.last.fill(None)),
    },
    Mistake {
        says: "The last spike is stored one step early: it is the present `steps`.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.last.len() {
                    if x.spiked[n] {
                        x.last[n] = Some(x.steps.wrapping_sub(1));
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored one step early: it is the present `steps`.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.last.len() {
                    if x.spiked[n] {
                        x.last[n] = Some(x.steps.saturating_sub(1));
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored one step late: it is the present `steps`.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.last.len() {
                    if x.spiked[n] {
                        x.last[n] = Some(x.steps + 1);
                    }
                }
            })
        },
    },
    Mistake {
        says: "Every neuron gets the last spike when one spikes: store it for the neuron that spiked.",
        model: |call| {
            clamping(call, |x, _| {
                if x.spiked.contains(&true) {
                    x.last.fill(Some(x.steps));
                }
            })
        },
    },
    Mistake {
        says: "Every neuron gets the present step as its last spike: store it only for those that spike.",
        model: |call| clamping(call, |x, _| x.last.fill(Some(x.steps))),
    },
    Mistake {
        says: "The last spikes belong to the wrong neurons: store each at the index of the neuron that spiked, not at its place among those that spiked.",
        model: |call| {
            clamping(call, |x, _| {
                x.last.clone_from(&x.old_last);
                let many = x.spiked.iter().filter(|spiked| **spiked).count();
                x.last[..many].fill(Some(x.steps));
            })
        },
    },
    Mistake {
        says: "The last spikes belong to the wrong neurons: store each at the index of the neuron that spiked.",
        model: |call| {
            clamping(call, |x, _| {
                x.last.clone_from(&x.old_last);
                for n in 0..x.n {
                    if x.spiked[n] {
                        x.last[(n + 1) % x.n] = Some(x.steps);
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored for those that do not spike: store it for those that do.",
        model: |call| {
            clamping(call, |x, _| {
                x.last.clone_from(&x.old_last);
                for n in 0..x.n {
                    if !x.spiked[n] {
                        x.last[n] = Some(x.steps);
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored anew in every step of the hold, so that it never ends: store it only where the neuron spikes.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    if x.was_held[n] {
                        x.last[n] = Some(x.steps);
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored only once: store it whenever the neuron spikes.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    x.last[n] = x.old_last[n].or(x.last[n]);
                }
            })
        },
    },
    Mistake {
        says: "The last spike is forgotten when the hold is over: it stays until the next spike.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    if !x.was_held[n] && !x.spiked[n] {
                        x.last[n] = None;
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is gone in every step in which the neuron does not spike: it stays until the next spike.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    if !x.spiked[n] {
                        x.last[n] = None;
                    }
                }
            })
        },
    },
    Mistake {
        says: "After the first neuron that is held the loop ends: go through all neurons, with `continue` instead of `break` or `return`.",
        model: |call| {
            seen(
                call,
                &Habits {
                    ends: |held, _| held,
                    ..SOUND
                },
            )
        },
    },
    Mistake {
        says: "After the first neuron that spikes the loop ends: go through all neurons.",
        model: |call| {
            seen(
                call,
                &Habits {
                    ends: |_, spiked| spiked,
                    ..SOUND
                },
            )
        },
    },
    Mistake {
        says: "A held neuron is clamped to E_L: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.p.e_l)),
    },
    Mistake {
        says: "A held neuron cannot spike, but it goes on integrating: hold V at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.after)),
    },
    Mistake {
        says: "A neuron that spikes is set to E_L: reset it to V_reset.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let v = if becomes.spike { now.p.e_l } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is set to E_L: whoever is held or spikes gets V_reset.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let reset = becomes.spike || now.held;
                let v = if reset { now.p.e_l } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is set to 0: whoever is held or spikes gets V_reset.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let reset = becomes.spike || now.held;
                let v = if reset { 0.0 } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "A neuron that spikes keeps its V in that step: reset it to V_reset at once.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let v = if becomes.spike { now.after } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is never reset: whoever is held or spikes gets V_reset.",
        model: |call| {
            deciding(call, |now| Becomes {
                v: now.after,
                ..decide(now)
            })
        },
    },
    Mistake {
        says: "The comparison with V_th is the wrong way round: a neuron spikes where V ≥ V_th.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.after < now.p.v_th {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
];
