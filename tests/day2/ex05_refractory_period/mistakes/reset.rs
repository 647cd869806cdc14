//! What V becomes.

use super::models::{deciding, held_at, reset_to};
use crate::day2::ex05_refractory_period::rules;
use crate::day2::ex05_refractory_period::rules::{Becomes, spikes, stays};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "A held neuron is clamped to E_L: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.p.e_l)),
    },
    Mistake {
        says: "A held neuron is clamped to V_th: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.p.v_th)),
    },
    Mistake {
        says: "A held neuron is clamped to 0: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, 0.0)),
    },
    Mistake {
        says: "After a spike V is set to E_L: reset it to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, now.p.e_l, now.p.e_l)),
    },
    Mistake {
        says: "At the step of the spike V is set to E_L: reset it to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, now.p.e_l, now.p.v_reset)),
    },
    Mistake {
        says: "After a spike V is set to 0: reset it to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, 0.0, 0.0)),
    },
    Mistake {
        says: "V is left at the threshold: a neuron that spikes is reset to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, now.p.v_th, now.p.v_reset)),
    },
    Mistake {
        says: "V is left above the threshold at the step of the spike: store V_reset there.",
        model: |call| {
            deciding(call, |now| {
                let becomes = rules::decide(now);
                let shown = if becomes.spike {
                    now.after
                } else {
                    becomes.shown
                };
                Becomes { shown, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is left above the threshold at the step of the spike: store V_reset there.",
        model: |call| deciding(call, |now| reset_to(now, now.after, now.p.v_reset)),
    },
    Mistake {
        says: "V is never reset: a neuron that spikes has V_reset from that step on.",
        model: |call| {
            deciding(call, |now| Becomes {
                shown: now.after,
                v: now.after,
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "A held neuron cannot spike, but it goes on integrating: hold V at V_reset until the refractory period is over.",
        model: |call| deciding(call, |now| held_at(now, now.after)),
    },
    Mistake {
        says: "Held steps are marked as spikes: a 1 stands only where V reached V_th.",
        model: |call| {
            deciding(call, |now| Becomes {
                spike: now.held || rules::decide(now).spike,
                ..rules::decide(now)
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
    Mistake {
        says: "The spike comes one step late: hold V after the Euler step against V_th, not V before it.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.before >= now.p.v_th {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
    Mistake {
        says: "Held against E_L instead of V_th: a neuron spikes where V ≥ V_th.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.after >= now.p.e_l {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
    Mistake {
        says: "There is no threshold: a neuron spikes where V ≥ V_th.",
        model: |call| deciding(call, |now| stays(now, now.after)),
    },
];
