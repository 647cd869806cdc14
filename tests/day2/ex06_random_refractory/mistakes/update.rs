//! The Euler step.

use super::models::{with_step, with_steps};
use crate::day2::ex05_refractory_period::rules::euler;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is upside down: τ_m is the divisor.",
        model: |call| with_step(call, |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The old potential is missing: the step is V plus the change, and this is the change alone.",
        model: |call| with_step(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "This is dV/dt: the step is V + Δt·dV/dt.",
        model: |call| with_step(call, |v, i, p| (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "Every step starts from E_L: it starts from `v[n]`.",
        model: |call| with_step(call, |_, i, p| euler(p.e_l, i, p)),
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| with_step(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The mean current is used: take each neuron's `i[n]`.",
        model: |call| with_step(call, |v, _, p| euler(v, p.i_mean, p)),
    },
    Mistake {
        says: "The leak is missing: E_L − V belongs in the bracket.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "The leak pulls towards 0: it is E_L − V.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "Only the leak is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i),
    },
    Mistake {
        says: "The reset is done in `ode_step`: all neurons integrate there, and `spike_and_clamp` resets.",
        model: |call| {
            with_step(call, |v, i, p| match euler(v, i, p) {
                next if next >= p.v_th => p.v_reset,
                next => next,
            })
        },
    },
    Mistake {
        says: "`ode_step` resets a V that is above the threshold before it integrates: leave that to `spike_and_clamp`.",
        model: |call| {
            with_step(call, |v, i, p| {
                euler(if v >= p.v_th { p.v_reset } else { v }, i, p)
            })
        },
    },
    Mistake {
        says: "V is stopped at V_th in `ode_step`: all neurons integrate there, however far.",
        model: |call| with_step(call, |v, i, p| euler(v, i, p).min(p.v_th)),
    },
    Mistake {
        says: "Neurons at V_reset are left out in `ode_step`: all integrate there, and `spike_and_clamp` holds back who is held.",
        model: |call| {
            with_step(
                call,
                |v, i, p| {
                    if v == p.v_reset { v } else { euler(v, i, p) }
                },
            )
        },
    },
    Mistake {
        says: "Negative currents are cut off at 0: they count as they are.",
        model: |call| with_step(call, |v, i, p| euler(v, i.max(0.0), p)),
    },
    Mistake {
        says: "V is updated twice in one step.",
        model: |call| with_step(call, |v, i, p| euler(euler(v, i, p), i, p)),
    },
    Mistake {
        says: "Nothing integrates: V comes back as it went in.",
        model: |call| with_step(call, |v, _, _| v),
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: take `i[n]`.",
        model: |call| {
            with_steps(call, |v, i, p| {
                v.iter().map(|&v| euler(v, i[0], p)).collect()
            })
        },
    },
    Mistake {
        says: "Every neuron starts from the V of neuron 0: take `v[n]`.",
        model: |call| {
            with_steps(call, |v, i, p| {
                i.iter().map(|&i| euler(v[0], i, p)).collect()
            })
        },
    },
    Mistake {
        says: "This is the exact solution for a current that is constant over the step: the Euler step is asked for.",
        model: |call| {
            with_step(call, |v, i, p| {
                let goal = p.e_l + p.r * i;
                goal + (v - goal) * (-p.dt / p.tau_m).exp()
            })
        },
    },
    Mistake {
        says: "The neurons are taken for steps of one neuron: each V starts from its own `v[n]`.",
        model: |call| {
            with_steps(call, |v, i, p| {
                let mut last = v.first().copied().unwrap_or(0.0);
                i.iter()
                    .map(|&x| {
                        last = euler(last, x, p);
                        last
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Only neuron 0 integrates: all of them do.",
        model: |call| {
            with_steps(call, |v, i, p| {
                let mut new = v.to_vec();
                if let Some(first) = new.first_mut() {
                    *first = euler(*first, i[0], p);
                }
                new
            })
        },
    },
];
