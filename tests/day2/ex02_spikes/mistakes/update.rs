//! The Euler step from V to the next V.

use super::models::updating;
use crate::day2::ex02_spikes::population::euler;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| updating(call, |v, i, p| v + (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is upside down: τ_m is the divisor.",
        model: |call| updating(call, |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| updating(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "τ_m is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| updating(call, |v, i, p| v + p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "It is multiplied by τ_m where it has to be divided by τ_m.",
        model: |call| updating(call, |v, i, p| v + p.dt * p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The old potential is missing: the new V is the old one plus the change.",
        model: |call| updating(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The change is added to E_L: it is added to the old V.",
        model: |call| {
            updating(call, |v, i, p| {
                p.e_l + p.dt / p.tau_m * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "E_L and V are added: the leak is their difference, E_L − V.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l + v + p.r * i)),
    },
    Mistake {
        says: "E_L is missing: the leak pulls towards E_L, not towards 0.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "The leak is missing: E_L − V belongs in the bracket.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "V is missing in the leak: it is E_L − V.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l + p.r * i)),
    },
    Mistake {
        says: "The leak pulls towards V_reset: it pulls towards E_L.",
        model: |call| {
            updating(call, |v, i, p| {
                v + p.dt / p.tau_m * (p.v_reset - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The current is divided by R: by Ohm's law the voltage is R·I.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i / p.r)),
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| {
            updating(call, |v, i, p| {
                let _ = i;
                v + p.dt / p.tau_m * (p.e_l - v)
            })
        },
    },
    Mistake {
        says: "The input has the wrong sign: R·I is added.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v - p.r * i)),
    },
    Mistake {
        says: "The change is subtracted: the new V is the old one plus the change.",
        model: |call| updating(call, |v, i, p| v - p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Only the leak is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| updating(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i),
    },
    Mistake {
        says: "Only R·I is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| updating(call, |v, i, p| v + (p.e_l - v) + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "V is updated twice in each step.",
        model: |call| updating(call, |v, i, p| euler(euler(v, i, p), i, p)),
    },
    Mistake {
        says: "V does not carry on: every step starts from E_L again instead of from the V before it.",
        model: |call| {
            updating(call, |v, i, p| {
                let _ = v;
                euler(p.e_l, i, p)
            })
        },
    },
    Mistake {
        says: "V never falls: without enough input it goes back towards E_L.",
        model: |call| updating(call, |v, i, p| euler(v, i, p).max(v)),
    },
    Mistake {
        says: "V is kept at E_L or above: after a reset or with a negative current it is below.",
        model: |call| updating(call, |v, i, p| euler(v, i, p).max(p.e_l)),
    },
    Mistake {
        says: "V is kept at V_reset or above: with a negative current it may fall below.",
        model: |call| updating(call, |v, i, p| euler(v, i, p).max(p.v_reset)),
    },
    Mistake {
        says: "This is the exact solution for a current that is constant over the step: the Euler step is asked for.",
        model: |call| {
            updating(call, |v, i, p| {
                let goal = p.e_l + p.r * i;
                goal + (v - goal) * (-p.dt / p.tau_m).exp()
            })
        },
    },
    Mistake {
        says: "This is the implicit Euler step: the bracket holds the old V.",
        model: |call| {
            updating(call, |v, i, p| {
                (v + p.dt / p.tau_m * (p.e_l + p.r * i)) / (1.0 + p.dt / p.tau_m)
            })
        },
    },
];
