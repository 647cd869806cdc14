//! What goes wrong in dV/dt.

use super::models::rate;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "I_mean is added to the current: take the current that goes in, `i`, alone.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * (i + p.i_mean)) / p.tau_m),
    },
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| rate(call, |v, i, p| (v - p.e_l + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The signs are turned round: it is E_L − V + R·I.",
        model: |call| rate(call, |v, i, p| -(p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The input has the wrong sign: R·I is added.",
        model: |call| rate(call, |v, i, p| (p.e_l - v - p.r * i) / p.tau_m),
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + i) / p.tau_m),
    },
    Mistake {
        says: "The current is divided by R: by Ohm's law the voltage is R·I.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + i / p.r) / p.tau_m),
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| rate(call, |v, _, p| (p.e_l - v) / p.tau_m),
    },
    Mistake {
        says: "τ_m is missing: divide the whole right-hand side by τ_m.",
        model: |call| rate(call, |v, i, p| p.e_l - v + p.r * i),
    },
    Mistake {
        says: "It is multiplied by τ_m where it has to be divided by τ_m.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * i) * p.tau_m),
    },
    Mistake {
        says: "Only R·I is divided by τ_m: put brackets round E_L − V + R·I.",
        model: |call| rate(call, |v, i, p| p.e_l - v + p.r * i / p.tau_m),
    },
    Mistake {
        says: "E_L is missing: the leak pulls towards E_L, not towards 0.",
        model: |call| rate(call, |v, i, p| (-v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "V is missing: the leak is the distance from rest, E_L − V.",
        model: |call| rate(call, |_, i, p| (p.e_l + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "E_L and V are added: the leak is their difference, E_L − V.",
        model: |call| rate(call, |v, i, p| (p.e_l + v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "This is a whole Euler step, V + Δt·dV/dt: here only dV/dt is asked for.",
        model: |call| rate(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "This is the change in one time step: dV/dt is not multiplied by Δt.",
        model: |call| rate(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The reset condition is in dV/dt as well: the threshold plays no part here.",
        model: |call| {
            rate(call, |v, i, p| {
                if v >= p.v_th {
                    0.0
                } else {
                    (p.e_l - v + p.r * i) / p.tau_m
                }
            })
        },
    },
    Mistake {
        says: "Only the leak is divided by τ_m: put brackets round E_L − V + R·I.",
        model: |call| rate(call, |v, i, p| (p.e_l - v) / p.tau_m + p.r * i),
    },
    Mistake {
        says: "Only V is outside the fraction's brackets, or they are missing: put brackets round E_L − V + R·I.",
        model: |call| rate(call, |v, i, p| p.e_l - v / p.tau_m + p.r * i),
    },
    Mistake {
        says: "It is divided by Δt: divide by τ_m.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * i) / p.dt),
    },
    Mistake {
        says: "It is divided by Δt as well: divide by τ_m alone.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * i) / p.tau_m / p.dt),
    },
    Mistake {
        says: "It is divided by R as well: divide by τ_m alone.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * i) / (p.tau_m * p.r)),
    },
    Mistake {
        says: "The leak is multiplied by R, too: only the current is.",
        model: |call| rate(call, |v, i, p| p.r * (p.e_l - v + i) / p.tau_m),
    },
    Mistake {
        says: "The leak is missing: E_L − V belongs in the bracket.",
        model: |call| rate(call, |_, i, p| p.r * i / p.tau_m),
    },
    Mistake {
        says: "E_L and R·I are missing: it is E_L − V + R·I.",
        model: |call| rate(call, |v, _, p| -v / p.tau_m),
    },
    Mistake {
        says: "I_mean is used: take the current that goes in, `i`.",
        model: |call| rate(call, |v, _, p| (p.e_l - v + p.r * p.i_mean) / p.tau_m),
    },
    Mistake {
        says: "V_reset is used: the leak pulls towards E_L.",
        model: |call| rate(call, |v, i, p| (p.v_reset - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "V_th is used: the leak pulls towards E_L.",
        model: |call| rate(call, |v, i, p| (p.v_th - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The current has lost its sign: a negative current counts as it is.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * i.abs()) / p.tau_m),
    },
    Mistake {
        says: "The negative part of the current is lost: a negative current counts as it is.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * i.max(0.0)) / p.tau_m),
    },
    Mistake {
        says: "The leak has lost its sign: it is E_L − V, which may be negative.",
        model: |call| rate(call, |v, i, p| ((p.e_l - v).abs() + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The leak has lost its sign: below E_L it pulls V up, so it is E_L − V as it is.",
        model: |call| rate(call, |v, i, p| (p.r * i - (v - p.e_l).abs()) / p.tau_m),
    },
    Mistake {
        says: "The capacitance is written as a number: C is τ_m/R, whatever the two are.",
        model: |call| rate(call, |v, i, p| (i - (v - p.e_l) / p.r) / 200e-12),
    },
    Mistake {
        says: "V and V_reset are mixed up: the leak is E_L − V.",
        model: |call| rate(call, |_, i, p| (p.e_l - p.v_reset + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The signs of the whole and of the leak are mixed up: it is E_L − V + R·I.",
        model: |call| rate(call, |v, i, p| (-p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The reset condition is in dV/dt as well: the threshold plays no part here.",
        model: |call| {
            rate(call, |v, i, p| {
                if v >= p.v_th {
                    p.v_reset
                } else {
                    (p.e_l - v + p.r * i) / p.tau_m
                }
            })
        },
    },
];
