//! What goes wrong in exercise 1: the units of the parameters, the terms of dV/dt, the condition of the
//! reset.

use given::Params;

use crate::call::{Call, DEFAULT};
use crate::exercise::Mistake;
use crate::value::{Value, params, volts, volts_per_second};

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The potentials are in millivolts: write volts, −60 mV is -60e-3.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                ..p
            })
        },
    },
    Mistake {
        says: "The times are in milliseconds: write seconds, 1 ms is 1e-3.",
        model: |call| {
            params_with(call, |p| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                ..p
            })
        },
    },
    Mistake {
        says: "A minus sign is lost: E_L, V_reset and V_th are all negative.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: 60e-3,
                v_reset: 70e-3,
                v_th: 50e-3,
                ..p
            })
        },
    },
    Mistake {
        says: "I_mean is added to the current: take the current that goes in, `i`, alone.",
        model: |call| rate(call, |v, i, p| (p.e_l - v + p.r * (i + p.i_mean)) / p.tau_m),
    },
    Mistake {
        says: "V is reset wherever it is above E_L: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v > p.e_l { p.v_reset } else { v }),
    },
    Mistake {
        says: "R is not in ohms: 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100.0, ..p }),
    },
    Mistake {
        says: "I_mean is not in amperes: 250 pA is 250e-12.",
        model: |call| params_with(call, |p| Params { i_mean: 250.0, ..p }),
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| {
            params_with(call, |p| Params {
                i_mean: 250e-9,
                ..p
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100.0,
                i_mean: 250.0,
            })
        },
    },
    Mistake {
        says: "V_reset and V_th stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                v_reset: p.v_th,
                v_th: p.v_reset,
                ..p
            })
        },
    },
    Mistake {
        says: "E_L and V_reset stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_reset,
                v_reset: p.e_l,
                ..p
            })
        },
    },
    Mistake {
        says: "E_L and V_th stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_th,
                v_th: p.e_l,
                ..p
            })
        },
    },
    Mistake {
        says: "Three potentials stand in the wrong places: E_L is −60 mV, V_reset −70 mV, V_th −50 mV.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_th,
                v_reset: p.e_l,
                v_th: p.v_reset,
                ..p
            })
        },
    },
    Mistake {
        says: "Three potentials stand in the wrong places: E_L is −60 mV, V_reset −70 mV, V_th −50 mV.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_reset,
                v_reset: p.v_th,
                v_th: p.e_l,
                ..p
            })
        },
    },
    Mistake {
        says: "t_max and Δt stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                t_max: p.dt,
                dt: p.t_max,
                ..p
            })
        },
    },
    Mistake {
        says: "R is not in ohms: 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100e3, ..p }),
    },
    Mistake {
        says: "R is not in ohms: 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100e-3, ..p }),
    },
    Mistake {
        says: "R is not in ohms: 1 MΩ is 1e6, so 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 1e6, ..p }),
    },
    Mistake {
        says: "R is not in ohms: 1 MΩ is 1e6, so 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100e9, ..p }),
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| {
            params_with(call, |p| Params {
                i_mean: 250e-6,
                ..p
            })
        },
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| {
            params_with(call, |p| Params {
                i_mean: 250e-15,
                ..p
            })
        },
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| params_with(call, |p| Params { i_mean: 0.25, ..p }),
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100.0,
                i_mean: 250e-9,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100e3,
                i_mean: 250e-12,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100e3,
                i_mean: 250e-9,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100e6,
                i_mean: 250e-9,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100.0,
                i_mean: 0.25,
            })
        },
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
        says: "The comparison is the wrong way round: V is reset where it is at or above V_th.",
        model: |call| potential(call, |v, p| if v < p.v_th { p.v_reset } else { v }),
    },
    Mistake {
        says: "V is reset to E_L: after a spike it goes to V_reset.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.e_l } else { v }),
    },
    Mistake {
        says: "Above the threshold V becomes V_th: after a spike it goes to V_reset.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_th } else { v }),
    },
    Mistake {
        says: "V is never reset: where it has reached V_th it becomes V_reset.",
        model: |call| potential(call, |v, _| v),
    },
    Mistake {
        says: "V is always reset: below V_th it stays as it is.",
        model: |call| potential(call, |_, p| p.v_reset),
    },
    Mistake {
        says: "Below the threshold V becomes E_L: it stays as it is.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_reset } else { p.e_l }),
    },
    Mistake {
        says: "V is compared with V_reset: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v >= p.v_reset { p.v_reset } else { v }),
    },
    Mistake {
        says: "V is compared with E_L: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v >= p.e_l { p.v_reset } else { v }),
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
    Mistake {
        says: "After a spike V goes to V_reset, not to 0.",
        model: |call| potential(call, |v, p| if v >= p.v_th { 0.0 } else { v }),
    },
    Mistake {
        says: "V_reset and E_L: below the threshold V stays as it is, above it becomes V_reset.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.e_l } else { p.v_reset }),
    },
    Mistake {
        says: "The comparison is the wrong way round, and V is reset to E_L: from V_th on it becomes V_reset.",
        model: |call| potential(call, |v, p| if v < p.v_th { p.e_l } else { v }),
    },
    Mistake {
        says: "V_th is subtracted from V, or V_reset is added to it: from V_th on V becomes V_reset itself.",
        model: |call| {
            potential(call, |v, p| {
                if v >= p.v_th {
                    v - p.v_th + p.v_reset
                } else {
                    v
                }
            })
        },
    },
    Mistake {
        says: "V_reset is added to V: from V_th on V becomes V_reset itself.",
        model: |call| potential(call, |v, p| if v >= p.v_th { v + p.v_reset } else { v }),
    },
    Mistake {
        says: "The absolute values are compared: compare V itself with V_th, both are negative.",
        model: |call| {
            potential(call, |v, p| {
                if v.abs() >= p.v_th.abs() {
                    p.v_reset
                } else {
                    v
                }
            })
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            potential(call, |v, p| {
                if v.abs() <= p.v_th.abs() {
                    p.v_reset
                } else {
                    v
                }
            })
        },
    },
    Mistake {
        says: "V is compared with 0: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v >= 0.0 { p.v_reset } else { v }),
    },
    Mistake {
        says: "Below V_reset V is lifted to V_reset: it is set only where it has reached V_th.",
        model: |call| potential(call, |v, p| v.max(p.v_reset)),
    },
    Mistake {
        says: "Below V_reset V is lifted to V_reset: below the threshold it stays as it is.",
        model: |call| {
            potential(call, |v, p| {
                if v >= p.v_th {
                    p.v_reset
                } else {
                    v.max(p.v_reset)
                }
            })
        },
    },
    Mistake {
        says: "V is held at V_reset: above the threshold it becomes V_reset, below it stays as it is.",
        model: |call| potential(call, |v, p| v.min(p.v_reset)),
    },
    Mistake {
        says: "Below the threshold V becomes V_th: it stays as it is.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_reset } else { p.v_th }),
    },
    Mistake {
        says: "Below the threshold V becomes 0: it stays as it is.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_reset } else { 0.0 }),
    },
];

/// What `params` gives with the default parameters changed.
fn params_with(call: &Call, change: fn(Params) -> Params) -> Option<Value> {
    (call.function == "params").then(|| params(change(DEFAULT)))
}

fn rate(call: &Call, formula: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    (call.function == "dv_dt").then(|| {
        let rate = formula(call.number("v"), call.number("i"), &call.params());
        volts_per_second(rate)
    })
}

fn potential(call: &Call, formula: fn(f64, &Params) -> f64) -> Option<Value> {
    (call.function == "reset").then(|| volts(formula(call.number("v"), &call.params())))
}
