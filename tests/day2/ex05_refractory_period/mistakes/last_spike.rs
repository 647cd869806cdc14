//! The last spike.

use super::models::{
    deciding, everyone_is_reset, everyone_remembers, frozen, one_after_the_other, population,
    shared_last_spike, simulation, with_hold,
};
use crate::day2::ex05_refractory_period::rules;
use crate::day2::ex05_refractory_period::rules::{Becomes, RIGHT, Rules, spikes, stays};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: begin with `None`.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    last: Some(0),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: begin with `None`.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    last: Some(0),
                    decide: frozen,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.after.abs() <= now.p.v_th.abs() {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
    Mistake {
        says: "A millionth of a second is taken off, where it is a millionth of a step: divide by Δt first.",
        model: |call| with_hold(call, |t_ref, dt| ((t_ref - 1e-6) / dt).ceil() as usize),
    },
    Mistake {
        says: "A held neuron goes on integrating, and only V_reset is stored: until the hold is over V itself stays at V_reset, and integrates from there.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    Becomes {
                        v: now.after,
                        ..stays(now, now.p.v_reset)
                    }
                } else {
                    rules::decide(now)
                }
            })
        },
    },
    Mistake {
        says: "Nobody is ever held, as if the last spike were never updated: store the step of every spike, and hold the neuron for h steps from there.",
        model: |call| {
            deciding(call, |now| Becomes {
                last: None,
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "The last spike is stored only once: store the step of every spike, not only of the first.",
        model: |call| {
            deciding(call, |now| Becomes {
                last: now.last.or(rules::decide(now).last),
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "The hold never ends: the last spike is stored anew in every step of the hold. Store it only where the neuron spikes.",
        model: |call| {
            deciding(call, |now| Becomes {
                last: if now.held {
                    Some(now.k)
                } else {
                    rules::decide(now).last
                },
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "The last spike is stored before it is asked whether the neuron is held, so a neuron that is about to spike holds itself: ask first, and store the step where it spikes.",
        model: |call| {
            deciding(call, |now| {
                if now.after < now.p.v_th {
                    return rules::decide(now);
                }
                let holds_itself = now.h > 0;
                Becomes {
                    spike: !holds_itself,
                    ..spikes(now, now.p.v_reset)
                }
            })
        },
    },
    Mistake {
        says: "When one neuron spikes, all are reset: reset the one that spiked.",
        model: |call| population(call, everyone_is_reset),
    },
    Mistake {
        says: "One last spike is shared by all neurons, so one neuron's spike holds the others: keep one for each neuron.",
        model: |call| population(call, shared_last_spike),
    },
    Mistake {
        says: "A spike of any neuron becomes the last spike of all: store it for the neuron that spiked.",
        model: |call| population(call, everyone_remembers),
    },
    Mistake {
        says: "The last spike of one neuron is still there when the next one begins: start every neuron with `None`.",
        model: |call| population(call, |i, t, p| one_after_the_other(i, t, p, true, false)),
    },
    Mistake {
        says: "V of one neuron is still there when the next one begins: start every neuron at E_L.",
        model: |call| population(call, |i, t, p| one_after_the_other(i, t, p, false, true)),
    },
    Mistake {
        says: "The state of one neuron is still there when the next one begins: start every neuron at E_L and with `None`.",
        model: |call| population(call, |i, t, p| one_after_the_other(i, t, p, true, true)),
    },
];
