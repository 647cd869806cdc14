//! Where V starts, which currents it gets, and how many steps and neurons there are.

use super::models::{
    LAST, STEPS_OF_P, as_wide_as, driven, ends_in_silence, last_column, starting, steps_of_p,
};
use crate::day2::ex02_spikes::population::{RIGHT, Sim, one_still, with};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "V goes on from 0 although V[n, 0] is E_L: the first update starts from E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |_, _| 0.0,
                    first: |_, p| p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V goes on from V_reset although V[n, 0] is E_L: the first update starts from E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |_, p| p.v_reset,
                    first: |_, p| p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The first column is updated already: V[n, 0] is E_L, and i[n, 0] leads to V[n, 1].",
        model: |call| {
            with(
                call,
                &Sim {
                    skip: true,
                    time: |k, _, p| (k as f64 - 1.0) * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The first neuron never moves: neurons are counted from 0.",
        model: |call| one_still(call, |n, _| n == 0, true),
    },
    Mistake {
        says: "The first neuron never moves: neurons are counted from 0.",
        model: |call| one_still(call, |n, _| n == 0, false),
    },
    Mistake {
        says: "The last neuron never moves: there are as many as i has rows.",
        model: |call| one_still(call, |n, all| n + 1 == all, true),
    },
    Mistake {
        says: "The last neuron never moves: there are as many as i has rows.",
        model: |call| one_still(call, |n, all| n + 1 == all, false),
    },
    Mistake {
        says: "V starts at V_reset: V[n, 0] is E_L.",
        model: |call| starting(call, |_, p| p.v_reset),
    },
    Mistake {
        says: "V starts at 0: V[n, 0] is E_L.",
        model: |call| starting(call, |_, _| 0.0),
    },
    Mistake {
        says: "V starts at V_th: V[n, 0] is E_L.",
        model: |call| starting(call, |_, p| p.v_th),
    },
    Mistake {
        says: "A neuron starts where the one before it ended: every neuron starts at E_L.",
        model: |call| starting(call, |last, p| last.unwrap_or(p.e_l)),
    },
    Mistake {
        says: "A neuron goes on from where the one before it ended: every neuron starts at E_L, in column 0 and in what the loop over the steps begins with.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |last, p| last.unwrap_or(p.e_l),
                    first: |_, p| p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "I(t + Δt) is used for the step from t: i[n, k] leads from V[n, k] to V[n, k + 1].",
        model: |call| driven(call, |i, n, k, _| i[[n, (k + 1).min(i.ncols() - 1)]]),
    },
    Mistake {
        says: "I(t − Δt) is used for the step from t: i[n, k] leads from V[n, k] to V[n, k + 1].",
        model: |call| driven(call, |i, n, k, _| i[[n, k.saturating_sub(1)]]),
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: neuron n has row n of i.",
        model: |call| driven(call, |i, _, k, _| i[[0, k]]),
    },
    Mistake {
        says: "The same current is used in every step: take i[n, k] in step k.",
        model: |call| driven(call, |i, n, _, _| i[[n, 0]]),
    },
    Mistake {
        says: "The mean current I_mean is used: take the currents in i.",
        model: |call| driven(call, |_, _, _, p| p.i_mean),
    },
    Mistake {
        says: "The mean of all neurons' currents is used: each neuron has its own row of i.",
        model: |call| driven(call, |i, _, k, _| i.column(k).mean().unwrap_or(0.0)),
    },
    Mistake {
        says: "Negative currents are cut off at 0: a negative current counts as it is.",
        model: |call| driven(call, |i, n, k, _| i[[n, k]].max(0.0)),
    },
    Mistake {
        says: "The current has lost its sign: a negative current counts as it is.",
        model: |call| driven(call, |i, n, k, _| i[[n, k]].abs()),
    },
    Mistake {
        says: "The number of steps is taken from t_max: there are as many columns as i has.",
        model: |call| as_wide_as(call, |_, p| p.steps()),
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| steps_of_p(call, |p| p.e_l),
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| steps_of_p(call, |_| 0.0),
    },
    Mistake {
        says: "The number of steps is written as a number: there are as many columns as i has.",
        model: |call| as_wide_as(call, |_, _| 150),
    },
    Mistake {
        says: "There is one step too many: as many columns as i has, so the last current is not used.",
        model: |call| as_wide_as(call, |columns, _| columns + 1),
    },
    Mistake {
        says: "One step is missing: as many columns as i has, V[n, 0] = E_L among them.",
        model: |call| as_wide_as(call, |columns, _| columns.saturating_sub(1)),
    },
    Mistake {
        says: LAST,
        model: |call| last_column(call, |p| p.e_l),
    },
    Mistake {
        says: LAST,
        model: |call| last_column(call, |_| 0.0),
    },
    Mistake {
        says: "As soon as there is a step without a spike the loop ends: go on to the last step.",
        model: |call| ends_in_silence(call, 0),
    },
];
