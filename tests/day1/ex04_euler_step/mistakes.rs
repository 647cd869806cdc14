//! What goes wrong in exercise 4: the step, and the loop around it.

use given::Params;

use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, volts};

/// What one step gives.
type Step = fn(f64, f64, &Params) -> f64;

/// The right step: for mistakes that are in the loop.
const RIGHT: Step = |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + p.r * i);

pub const MISTAKES: &[Mistake] = &[
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
    Mistake {
        says: "Only R·I is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + (p.e_l - v) + p.dt / p.tau_m * p.r * i),
    },
    Mistake {
        says: "Only E_L is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * p.e_l - v + p.r * i),
    },
    Mistake {
        says: "The old potential is missing, and so are brackets round E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| p.dt / p.tau_m * p.e_l - v + p.r * i),
    },
    Mistake {
        says: "This is dV/dt: multiply it by Δt and add it to the old potential.",
        model: |call| with_step(call, |v, i, p| (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The sum is divided by τ_m with V in it: only the change is multiplied by Δt/τ_m.",
        model: |call| with_step(call, |v, i, p| (v + p.dt * (p.e_l - v + p.r * i)) / p.tau_m),
    },
    Mistake {
        says: "The sum is multiplied by Δt/τ_m with V in it: only the change is.",
        model: |call| with_step(call, |v, i, p| p.dt / p.tau_m * (v + (p.e_l - v + p.r * i))),
    },
    Mistake {
        says: "The change is multiplied by V: it is added to V.",
        model: |call| with_step(call, |v, i, p| v * (p.dt / p.tau_m * (p.e_l - v + p.r * i))),
    },
    Mistake {
        says: "Δt counts twice: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| {
            with_step(call, |v, i, p| {
                v + p.dt * p.dt / p.tau_m * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "The step is half as long: it is Δt/τ_m times the right-hand side.",
        model: |call| {
            with_step(call, |v, i, p| {
                v + 0.5 * p.dt / p.tau_m * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "The step is twice as long: it is Δt/τ_m times the right-hand side.",
        model: |call| {
            with_step(call, |v, i, p| {
                v + 2.0 * p.dt / p.tau_m * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "t_max stands in the place of Δt: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| {
            with_step(call, |v, i, p| {
                v + p.t_max / p.tau_m * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "It is divided by t_max: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.t_max * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "V never changes: is Δt/τ_m rounded to 0? It is a fraction.",
        model: |call| with_step(call, |v, _, _| v),
    },
    Mistake {
        says: "The leak is multiplied by R, too: only the current is.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * p.r * (p.e_l - v + i)),
    },
    Mistake {
        says: "I_mean is used: take the current that goes in.",
        model: |call| {
            with_step(call, |v, _, p| {
                v + p.dt / p.tau_m * (p.e_l - v + p.r * p.i_mean)
            })
        },
    },
    Mistake {
        says: "V_reset is used: the leak pulls towards E_L.",
        model: |call| {
            with_step(call, |v, i, p| {
                v + p.dt / p.tau_m * (p.v_reset - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "V_th is used: the leak pulls towards E_L.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.v_th - v + p.r * i)),
    },
    Mistake {
        says: "The leak has lost its sign: it is E_L − V, which may be negative.",
        model: |call| {
            with_step(call, |v, i, p| {
                v + p.dt / p.tau_m * ((p.e_l - v).abs() + p.r * i)
            })
        },
    },
    Mistake {
        says: "The reset condition is applied: there is no threshold in this exercise, V may rise past V_th.",
        model: |call| {
            with_step(call, |v, i, p| {
                if v >= p.v_th {
                    p.v_reset
                } else {
                    RIGHT(v, i, p)
                }
            })
        },
    },
    Mistake {
        says: "The reset condition is applied, with E_L: there is no threshold in this exercise.",
        model: |call| {
            with_step(call, |v, i, p| {
                let next = RIGHT(v, i, p);
                if next >= p.v_th { p.e_l } else { next }
            })
        },
    },
    Mistake {
        says: "The potential is held at E_L or above: a negative current drives it below.",
        model: |call| with_step(call, |v, i, p| RIGHT(v, i, p).max(p.e_l)),
    },
    Mistake {
        says: "This is a step of second order (Heun's, or the midpoint's): the plain Euler step is asked for.",
        model: |call| {
            with_step(call, |v, i, p| {
                let a = p.dt / p.tau_m;
                v + (a - a * a / 2.0) * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "This is a step of fourth order (Runge–Kutta): the plain Euler step is asked for.",
        model: |call| {
            with_step(call, |v, i, p| {
                let a = p.dt / p.tau_m;
                let weight = a - a * a / 2.0 + a.powi(3) / 6.0 - a.powi(4) / 24.0;
                v + weight * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "An empty input gives an empty trace: E_L is stored only if there is a current.",
        model: |call| {
            with_loop(call, |i, p| {
                if i.is_empty() {
                    vec![p.e_l]
                } else {
                    steps(i, p, RIGHT)
                }
            })
        },
    },
    Mistake {
        says: "A single current gives E_L alone: there is nothing left to step to.",
        model: |call| {
            with_loop(call, |i, p| {
                if i.len() == 1 {
                    vec![]
                } else {
                    steps(i, p, RIGHT)
                }
            })
        },
    },
    Mistake {
        says: "There are always 150 values: as many as there are currents.",
        model: |call| {
            with_loop(call, |i, p| {
                steps(
                    &(0..150)
                        .map(|k| i.get(k).copied().unwrap_or(0.0))
                        .collect::<Vec<_>>(),
                    p,
                    RIGHT,
                )
            })
        },
    },
    Mistake {
        says: "There are as many values as a run has steps: as many as there are currents in `i`.",
        model: |call| {
            with_loop(call, |i, p| {
                steps(
                    &(0..p.steps())
                        .map(|k| i.get(k).copied().unwrap_or(0.0))
                        .collect::<Vec<_>>(),
                    p,
                    RIGHT,
                )
            })
        },
    },
    Mistake {
        says: "The trace ends with the run: it has as many values as there are currents in `i`.",
        model: |call| with_loop(call, |i, p| steps(&i[..i.len().min(p.steps())], p, RIGHT)),
    },
    Mistake {
        says: "V stays at E_L: the loop does not change it.",
        model: |call| with_loop(call, |i, p| vec![p.e_l; i.len()]),
    },
    Mistake {
        says: "Only the last value is given back: store V in every step.",
        model: |call| {
            with_loop(call, |i, p| {
                steps(i, p, RIGHT).last().copied().into_iter().collect()
            })
        },
    },
    Mistake {
        says: "I_mean is used in every step: take i[k] in step k.",
        model: |call| with_loop(call, |i, p| steps(&vec![p.i_mean; i.len()], p, RIGHT)),
    },
    Mistake {
        says: "The first current is used twice, and each current a step late: i[k] leads from V[k] to V[k + 1].",
        model: |call| {
            with_loop(call, |i, p| {
                let mut late = i.to_vec();
                late.rotate_right(i.len().min(1));
                if let Some(&first) = i.first() {
                    late[0] = first;
                }
                steps(&late, p, RIGHT)
            })
        },
    },
    Mistake {
        says: "Each current is used a step late: i[k] leads from V[k] to V[k + 1].",
        model: |call| {
            with_loop(call, |i, p| {
                let mut late = i.to_vec();
                late.rotate_right(i.len().min(1));
                if let Some(first) = late.first_mut() {
                    *first = 0.0;
                }
                steps(&late, p, RIGHT)
            })
        },
    },
    Mistake {
        says: "The current of the next step is used: i[k] leads from V[k] to V[k + 1].",
        model: |call| {
            with_loop(call, |i, p| {
                let mut early = i.to_vec();
                early.rotate_left(i.len().min(1));
                steps(&early, p, RIGHT)
            })
        },
    },
    Mistake {
        says: "The mean of two currents is used: i[k] alone leads from V[k] to V[k + 1].",
        model: |call| {
            with_loop(call, |i, p| {
                let means: Vec<f64> = (0..i.len())
                    .map(|k| (i[k] + i.get(k + 1).unwrap_or(&i[k])) / 2.0)
                    .collect();
                steps(&means, p, RIGHT)
            })
        },
    },
    Mistake {
        says: "The currents are added up from step to step: in step k only i[k] counts.",
        model: |call| {
            with_loop(call, |i, p| {
                let mut sum = 0.0;
                let sums: Vec<f64> = i
                    .iter()
                    .map(|x| {
                        sum += x;
                        sum
                    })
                    .collect();
                steps(&sums, p, RIGHT)
            })
        },
    },
    Mistake {
        says: "The trace starts at V_th: V[0] is E_L.",
        model: |call| with_loop(call, |i, p| from(p.v_th, i, p)),
    },
    Mistake {
        says: "Each value is that of the step before added up: the step gives V itself, not a change.",
        model: |call| {
            with_loop(call, |i, p| {
                let mut v = p.e_l;
                i.iter()
                    .map(|&x| {
                        let now = v;
                        v += RIGHT(v, x, p);
                        now
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Every value is E_L + R·I, without any integration: take the step from V[k] to V[k + 1].",
        model: |call| with_loop(call, |i, p| i.iter().map(|x| p.e_l + p.r * x).collect()),
    },
    Mistake {
        says: "The currents are used in reverse order: i[k] leads from V[k] to V[k + 1].",
        model: |call| {
            with_loop(call, |i, p| {
                let back: Vec<f64> = i.iter().rev().copied().collect();
                steps(&back, p, RIGHT)
            })
        },
    },
    Mistake {
        says: "The first current is left out, so that one value is missing: as many values as currents.",
        model: |call| with_loop(call, |i, p| steps(i.get(1..).unwrap_or_default(), p, RIGHT)),
    },
    Mistake {
        says: "V is stored twice in each step, before and after it: store it once, before the step.",
        model: |call| {
            with_loop(call, |i, p| {
                steps(i, p, RIGHT)
                    .iter()
                    .zip(i)
                    .flat_map(|(&v, &x)| [v, RIGHT(v, x, p)])
                    .collect()
            })
        },
    },
    Mistake {
        says: "The first step is left out: V[1] follows from V[0] and i[0].",
        model: |call| {
            with_loop(call, |i, p| {
                let mut trace = vec![p.e_l; i.len()];
                for k in 2..i.len() {
                    trace[k] = RIGHT(trace[k - 1], i[k - 1], p);
                }
                trace
            })
        },
    },
    Mistake {
        says: "The potential is held at V_reset or above: there is no lower limit.",
        model: |call| with_step(call, |v, i, p| RIGHT(v, i, p).max(p.v_reset)),
    },
    Mistake {
        says: "Δt/τ_m is squared: it stands there once.",
        model: |call| {
            with_step(call, |v, i, p| {
                v + (p.dt / p.tau_m).powi(2) * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "The step is taken in two halves: one Euler step of Δt is asked for.",
        model: |call| {
            with_step(call, |v, i, p| {
                let half = Params {
                    dt: p.dt / 2.0,
                    ..*p
                };
                RIGHT(RIGHT(v, i, &half), i, &half)
            })
        },
    },
    Mistake {
        says: "The trace starts at E_L + R·I, where V would settle: V[0] is E_L.",
        model: |call| {
            with_loop(call, |i, p| {
                from(p.e_l + p.r * i.first().unwrap_or(&0.0), i, p)
            })
        },
    },
    Mistake {
        says: "Only every other value is stored: as many values as currents.",
        model: |call| {
            with_loop(call, |i, p| {
                from(p.e_l, i, p).into_iter().step_by(2).collect()
            })
        },
    },
    Mistake {
        says: "V stands still once it is past V_th: there is no threshold in this exercise.",
        model: |call| {
            with_loop(call, |i, p| {
                steps(i, p, |v, i, p| if v < p.v_th { RIGHT(v, i, p) } else { v })
            })
        },
    },
    Mistake {
        says: "V stands still once it is past V_th: there is no threshold in this exercise.",
        model: |call| with_step(call, |v, i, p| if v < p.v_th { RIGHT(v, i, p) } else { v }),
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
