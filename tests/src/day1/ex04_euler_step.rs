//! Exercise 4: one Euler step, and a trace of them.

use given::Params;

use crate::call::{Call, DEFAULT};
use crate::draws::{between, many, one_changed_each, random_params, rng};
use crate::exercise::{Check, Exercise, Given, Kind, Mistake};
use crate::value::{Value, amperes, volts};
use crate::wording::number;

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex04",
    module: "ex04_euler_step",
    title: "the Euler step",
    optional: false,
    builds_on: &[],
    hints: [
        "Multiply the equation by Δt/τ_m, then bring −V(t) to the other side: V(t + Δt) stands alone. For `integrate`, keep one variable v that always holds the newest potential, and ask yourself what the trace's first value is.",
        "V(t + Δt) is V(t) plus Δt/τ_m times the right-hand side of the membrane equation. In `integrate`, store v first and take the step afterwards: then the first value is E_L, and there are as many values as currents.",
        "`let mut trace = Vec::new(); let mut v = p.e_l; for &current in i { trace.push(v); v = euler_step(v, current, p); }`, and `trace` as the last line gives it back. The step is `v + p.dt / p.tau_m * (…)`.",
    ],
    checks,
    mistakes: MISTAKES,
    reference: crate::probes::day1::ex04_euler_step::probe,
    solution: include_str!("../../../solutions/day1/src/ex04_euler_step.rs"),
    snapshot: include_str!("../../snapshots/day1_ex04_euler_step.snap"),
};

fn step(v: f64, i: f64, p: Params) -> Call {
    Call::of("euler_step")
        .arg("v", volts(v))
        .arg("i", amperes(i))
        .with(p)
}

fn trace(i: Vec<f64>, p: Params) -> Call {
    Call::of("integrate").arg("i", amperes(i)).with(p)
}

fn checks() -> Vec<Check> {
    vec![
        Check::new(
            Kind::Value,
            "one step without input brings V a twentieth closer to rest",
            vec![step(-65e-3, 0.0, DEFAULT), step(-55e-3, 0.0, DEFAULT)],
        ),
        Check::new(
            Kind::Limit,
            "at rest and without input V stays",
            vec![step(DEFAULT.e_l, 0.0, DEFAULT)],
        ),
        Check::new(
            Kind::Value,
            "the trace of three currents has three values and begins at E_L",
            vec![trace(vec![250e-12, 100e-12, 400e-12], DEFAULT)],
        ),
        Check::new(
            Kind::Limit,
            "no current gives no value, one current gives E_L alone",
            vec![trace(vec![], DEFAULT), trace(vec![250e-12], DEFAULT)],
        ),
        Check::property(
            "with a constant current the distance to E_L + R·I shrinks by 1 − Δt/τ_m a step",
            vec![trace(
                vec![180e-12; 40],
                Params {
                    tau_m: 12e-3,
                    ..DEFAULT
                },
            )],
            shrinks_geometrically,
        ),
        Check::new(
            Kind::Draws,
            "any potential, any currents, any parameters",
            random_calls(),
        ),
        Check::new(
            Kind::Boundary,
            "negative currents, V past the threshold, one parameter changed",
            boundary_calls(),
        ),
        Check::snapshot(vec![trace(
            many(&mut rng(2020), 150, 0.0, 500e-12),
            DEFAULT,
        )]),
    ]
}

fn shrinks_geometrically(given: &[Given]) -> Result<(), String> {
    for (call, value) in given {
        let p = call.params();
        let goal = p.e_l + p.r * call.vector("i")[0];
        let trace = value.as_numbers().map_or(&[][..], |(_, x)| x);
        for (k, pair) in trace.windows(2).enumerate() {
            let factor = (goal - pair[1]) / (goal - pair[0]);
            let right = 1.0 - p.dt / p.tau_m;
            let holds = (factor - right).abs() < 1e-6;
            if !holds {
                return Err(format!(
                    "went in:   {call}\nexpected:  V[{}] is {} times as far from E_L + R·I as V[{k}]\ngot:       {} times",
                    k + 1,
                    number(right),
                    number(factor)
                ));
            }
        }
    }
    Ok(())
}

fn random_calls() -> Vec<Call> {
    let mut rng = rng(104);
    let mut calls = Vec::new();
    for k in 0..12 {
        let p = random_params(&mut rng, 60);
        let i = between(&mut rng, -2e-10, 6e-10);
        calls.push(step(between(&mut rng, -90e-3, -30e-3), i, p));
        calls.push(trace(many(&mut rng, 20 + 5 * k, -2e-10, 8e-10), p));
    }
    calls
}

fn boundary_calls() -> Vec<Call> {
    let mut rng = rng(204);
    let mut calls = vec![
        step(DEFAULT.e_l, -3e-10, DEFAULT),
        step(-0.2, 0.0, DEFAULT),
        step(0.03, 5e-9, DEFAULT),
        trace(vec![-4e-10; 30], DEFAULT),
        trace(vec![9e-10; 60], DEFAULT),
        trace(vec![1e-10, 2e-10], DEFAULT),
    ];
    for p in one_changed_each() {
        calls.push(step(-52e-3, 2e-10, p));
        calls.push(trace(many(&mut rng, 25, -1e-10, 9e-10), p));
    }
    calls
}

/// What one step gives.
type Step = fn(f64, f64, &Params) -> f64;

/// The right step: for mistakes that are in the loop.
const RIGHT: Step = |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + p.r * i);

pub(super) const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| with_step(call, |v, i, p| v + (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is upside down: τ_m is the divisor.",
        model: |call| with_step(call, |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| with_step(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "τ_m is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| with_step(call, |v, i, p| v + p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "It is multiplied by τ_m where it has to be divided by τ_m.",
        model: |call| with_step(call, |v, i, p| v + p.dt * p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The old potential is missing: the step is V plus the change, and this is the change alone.",
        model: |call| with_step(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The change is added to E_L: it is added to the old potential V.",
        model: |call| {
            with_step(call, |v, i, p| {
                p.e_l + p.dt / p.tau_m * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "E_L and V are added: the leak is their difference, E_L − V.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l + v + p.r * i)),
    },
    Mistake {
        says: "E_L is missing: the leak pulls towards E_L, not towards 0.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "The leak is missing: E_L − V belongs in the bracket.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "V is missing in the leak: it is the distance from rest, E_L − V.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l + p.r * i)),
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The current is divided by R: by Ohm's law the voltage is R·I.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i / p.r)),
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| with_step(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The input has the wrong sign: R·I is added.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v - p.r * i)),
    },
    Mistake {
        says: "The change is subtracted: V(t + Δt) is V(t) plus the change.",
        model: |call| with_step(call, |v, i, p| v - p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Only the leak is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i),
    },
    Mistake {
        says: "The negative part of the current is lost: a negative current counts as it is.",
        model: |call| with_step(call, |v, i, p| RIGHT(v, i.max(0.0), p)),
    },
    Mistake {
        says: "The current has lost its sign: a negative current counts as it is.",
        model: |call| with_step(call, |v, i, p| RIGHT(v, i.abs(), p)),
    },
    Mistake {
        says: "The reset condition is applied: there is no threshold in this exercise, V may rise past V_th.",
        model: |call| {
            with_step(call, |v, i, p| {
                let next = RIGHT(v, i, p);
                if next >= p.v_th { p.v_reset } else { next }
            })
        },
    },
    Mistake {
        says: "The potential is stopped at V_th: there is no threshold in this exercise.",
        model: |call| with_step(call, |v, i, p| RIGHT(v, i, p).min(p.v_th)),
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
        says: "This is the implicit Euler step: the bracket holds V(t), not V(t + Δt).",
        model: |call| {
            with_step(call, |v, i, p| {
                let a = p.dt / p.tau_m;
                (v + a * (p.e_l + p.r * i)) / (1.0 + a)
            })
        },
    },
    Mistake {
        says: "V is updated twice in each step.",
        model: |call| with_step(call, |v, i, p| RIGHT(RIGHT(v, i, p), i, p)),
    },
    Mistake {
        says: "V is updated twice in each step of the loop.",
        model: |call| {
            with_loop(call, |i, p| {
                steps(i, p, |v, x, p| RIGHT(RIGHT(v, x, p), x, p))
            })
        },
    },
    Mistake {
        says: "The reset condition is applied in the loop: there is no threshold in this exercise.",
        model: |call| {
            with_loop(call, |i, p| {
                steps(i, p, |v, x, p| {
                    let next = RIGHT(v, x, p);
                    if next >= p.v_th { p.v_reset } else { next }
                })
            })
        },
    },
    Mistake {
        says: "The initial value is not stored: V[0] = E_L comes first, and i[0] leads to V[1].",
        model: |call| {
            with_loop(call, |i, p| {
                let mut v = p.e_l;
                i.iter()
                    .map(|&x| {
                        v = RIGHT(v, x, p);
                        v
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "There is one step too many: as many values as currents, so the last current is not used.",
        model: |call| {
            with_loop(call, |i, p| {
                let mut trace = vec![p.e_l];
                for &x in i {
                    trace.push(RIGHT(trace[trace.len() - 1], x, p));
                }
                trace
            })
        },
    },
    Mistake {
        says: "I(t + Δt) is used for the step from t: i[k] leads from V[k] to V[k + 1].",
        model: |call| {
            with_loop(call, |i, p| {
                let Some(rest) = i.get(1..) else {
                    return vec![];
                };
                let mut trace = vec![p.e_l];
                for &x in rest {
                    trace.push(RIGHT(trace[trace.len() - 1], x, p));
                }
                trace
            })
        },
    },
    Mistake {
        says: "The same current is used in every step: take i[k] in step k.",
        model: |call| {
            with_loop(call, |i, p| {
                let first = vec![i.first().copied().unwrap_or(0.0); i.len()];
                steps(&first, p, RIGHT)
            })
        },
    },
    Mistake {
        says: "V does not carry on: every step starts from E_L again instead of from the V before it.",
        model: |call| {
            with_loop(call, |i, p| {
                let stepped = i.iter().map(|&x| RIGHT(p.e_l, x, p));
                std::iter::once(p.e_l)
                    .chain(stepped)
                    .take(i.len())
                    .collect()
            })
        },
    },
    Mistake {
        says: "The trace starts at 0: V[0] is E_L.",
        model: |call| with_loop(call, |i, p| from(0.0, i, p)),
    },
    Mistake {
        says: "The trace starts at V_reset: V[0] is E_L.",
        model: |call| with_loop(call, |i, p| from(p.v_reset, i, p)),
    },
];

fn from(start: f64, i: &[f64], p: &Params) -> Vec<f64> {
    walk(start, i, p, RIGHT)
}

/// The right loop around some step.
fn steps(i: &[f64], p: &Params, step: Step) -> Vec<f64> {
    walk(p.e_l, i, p, step)
}

fn walk(start: f64, i: &[f64], p: &Params, step: Step) -> Vec<f64> {
    let mut v = start;
    i.iter()
        .map(|&x| {
            let now = v;
            v = step(v, x, p);
            now
        })
        .collect()
}

/// Both functions with a wrong step: `integrate` is built on `euler_step`.
fn with_step(call: &Call, step: Step) -> Option<Value> {
    let p = call.params();
    match call.function {
        "euler_step" => Some(volts(step(call.number("v"), call.number("i"), &p))),
        "integrate" => Some(volts(steps(&call.vector("i"), &p, step))),
        _ => None,
    }
}

/// `integrate` with a wrong loop.
fn with_loop(call: &Call, trace: fn(&[f64], &Params) -> Vec<f64>) -> Option<Value> {
    (call.function == "integrate").then(|| volts(trace(&call.vector("i"), &call.params())))
}
