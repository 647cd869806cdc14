//! The beginning, the currents and the Euler step.

use ndarray::Array2;

use super::models::{all, population, simulation, starting, stepping, without_last};
use crate::day2::ex05_refractory_period::rules;
use crate::day2::ex05_refractory_period::rules::{RIGHT, Rules};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "V starts at V_reset: V[0] is E_L.",
        model: |call| starting(call, |p| p.v_reset),
    },
    Mistake {
        says: "V starts at 0: V[0] is E_L.",
        model: |call| starting(call, |_| 0.0),
    },
    Mistake {
        says: "The current of step k is used for the step to k: it is the current of step k − 1 that leads from V at k − 1 to V at k.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    column: |k| k,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The same current is used in every step: take the column of step k − 1.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    column: |_| 0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: take the row of each.",
        model: |call| {
            population(call, |i, t, p| {
                let first = Array2::from_shape_fn(i.dim(), |(_, k)| i[[0, k]]);
                all(&first, t, p, &RIGHT)
            })
        },
    },
    Mistake {
        says: "V does not carry on: every step starts from E_L instead of from V one step before.",
        model: |call| stepping(call, |_, i, p| rules::euler(p.e_l, i, p)),
    },
    Mistake {
        says: "The loop begins at step 2: the first current leads from V at step 0 to V at step 1.",
        model: |call| {
            population(call, |i, t, p| {
                let later =
                    Array2::from_shape_fn((i.nrows(), i.ncols().saturating_sub(1)), |(n, k)| {
                        i[[n, k + 1]]
                    });
                let (v, s) = all(&later, t, p, &RIGHT);
                let column = |k: usize| k.saturating_sub(1);
                (
                    Array2::from_shape_fn(
                        i.dim(),
                        |(n, k)| {
                            if k < 2 { p.e_l } else { v[[n, column(k)]] }
                        },
                    ),
                    Array2::from_shape_fn(
                        i.dim(),
                        |(n, k)| {
                            if k < 2 { 0 } else { s[[n, column(k)]] }
                        },
                    ),
                )
            })
        },
    },
    Mistake {
        says: "The last step is missing: the loop goes on to the last column.",
        model: |call| population(call, |i, t, p| without_last(i, t, p, p.e_l)),
    },
    Mistake {
        says: "The last step is missing: the loop goes on to the last column.",
        model: |call| population(call, |i, t, p| without_last(i, t, p, 0.0)),
    },
    Mistake {
        says: "This is the exact solution for a current that is constant over the step: the Euler step is asked for.",
        model: |call| {
            stepping(call, |v, i, p| {
                let goal = p.e_l + p.r * i;
                goal + (v - goal) * (-p.dt / p.tau_m).exp()
            })
        },
    },
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing in the Euler step.",
        model: |call| stepping(call, |v, i, p| p.e_l + p.r * i + 0.0 * v),
    },
    Mistake {
        says: "Δt/τ_m is upside down in the Euler step: τ_m is the divisor.",
        model: |call| stepping(call, |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing in the Euler step.",
        model: |call| stepping(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "R is missing in the Euler step: the current counts through R·I.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The input R·I is missing in the Euler step.",
        model: |call| stepping(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The leak is missing in the Euler step: E_L − V belongs in the bracket.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "The leak pulls towards 0 in the Euler step: it is E_L − V.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "The old potential is missing in the Euler step: it is V plus the change.",
        model: |call| stepping(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The brackets are missing in the Euler step: Δt/τ_m belongs to all of E_L − V + R·I.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i),
    },
    Mistake {
        says: "Negative currents are cut off at 0: they count as they are.",
        model: |call| stepping(call, |v, i, p| rules::euler(v, i.max(0.0), p)),
    },
    Mistake {
        says: "The currents have lost their sign: negative ones count as they are.",
        model: |call| stepping(call, |v, i, p| rules::euler(v, i.abs(), p)),
    },
];
