//! The Euler step.

use super::models::{euler_like, right_step, stepping};
use crate::day2::ex05_refractory_period::rules::euler;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| euler_like(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| euler_like(call, |v, i, p| v + (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| euler_like(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The old V is missing: the step is V plus the change.",
        model: |call| euler_like(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Every step starts from E_L: it starts from the neuron's V.",
        model: |call| euler_like(call, |_, i, p| euler(p.e_l, i, p)),
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| euler_like(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| euler_like(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The mean current is used: take each neuron's `i[n]`.",
        model: |call| euler_like(call, |v, _, p| euler(v, p.i_mean, p)),
    },
    Mistake {
        says: "The leak pulls towards 0: it is E_L − V.",
        model: |call| euler_like(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "V is updated twice in one step.",
        model: |call| euler_like(call, |v, i, p| euler(euler(v, i, p), i, p)),
    },
    Mistake {
        says: "Nothing integrates: `ode_step` must change V.",
        model: |call| euler_like(call, |v, _, _| v),
    },
    Mistake {
        says: "Negative currents are cut off at 0: they count as they are.",
        model: |call| euler_like(call, |v, i, p| euler(v, i.max(0.0), p)),
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: take `i[n]`.",
        model: |call| {
            stepping(call, |x, i, h| {
                let first = i.first().copied().unwrap_or(0.0);
                right_step(x, &vec![first; i.len()], h);
            })
        },
    },
];
