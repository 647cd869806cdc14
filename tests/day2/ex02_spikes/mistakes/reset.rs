//! What V becomes at a spike, and how it goes on from there.

use super::models::resetting;
use crate::day2::ex02_spikes::population::{RIGHT, Sim, all_together, euler, with};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "V is reset to E_L: after a spike it goes to V_reset.",
        model: |call| resetting(call, |_, _, _, p| p.e_l),
    },
    Mistake {
        says: "V is reset to 0: after a spike it goes to V_reset.",
        model: |call| resetting(call, |_, _, _, _| 0.0),
    },
    Mistake {
        says: "V is set to V_th where it has reached it: after a spike it goes to V_reset.",
        model: |call| resetting(call, |_, _, _, p| p.v_th),
    },
    Mistake {
        says: "V is never reset: at a spike it becomes V_reset, and goes on from there.",
        model: |call| resetting(call, |_, after, _, _| after),
    },
    Mistake {
        says: "The difference of V_th and V_reset is subtracted at a spike: V becomes V_reset itself.",
        model: |call| resetting(call, |_, after, _, p| after - (p.v_th - p.v_reset)),
    },
    Mistake {
        says: "V_th is subtracted from V at a spike: V becomes V_reset.",
        model: |call| resetting(call, |_, after, _, p| after - p.v_th),
    },
    Mistake {
        says: "V_reset is added to V at a spike: V becomes V_reset itself.",
        model: |call| resetting(call, |_, after, _, p| after + p.v_reset),
    },
    Mistake {
        says: "V stays at its old value when it reaches V_th: at a spike it becomes V_reset.",
        model: |call| resetting(call, |before, _, _, _| before),
    },
    Mistake {
        says: "At a spike V is reset and then updated once more in the same step: at that step it is V_reset.",
        model: |call| resetting(call, |_, _, i, p| euler(p.v_reset, i, p)),
    },
    Mistake {
        says: "At a spike the change of that step is added to V_reset: at that step V is V_reset itself.",
        model: |call| resetting(call, |before, after, _, p| p.v_reset + (after - before)),
    },
    Mistake {
        says: "V is reset where it is stored, but the next step goes on from the potential before the reset: go on from V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, after, _, _| after,
                    shown: |_, _, p| p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "After a spike V is kept at V_reset for one step more: it goes on from V_reset at once.",
        model: |call| with(call, &Sim { hold: 1, ..RIGHT }),
    },
    Mistake {
        says: "After its first spike a neuron stands still (`break`): it goes on from V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    after_first: Some(|p| p.e_l),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "After its first spike a neuron stands still (`break`): it goes on from V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    after_first: Some(|_| 0.0),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "After its first spike a neuron stays at V_reset: it goes on from there.",
        model: |call| {
            with(
                call,
                &Sim {
                    after_first: Some(|p| p.v_reset),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "As soon as one neuron spikes, all are reset: reset only those that have reached V_th.",
        model: all_together,
    },
];
