//! Mistakes in the noisy current: of one neuron (exercise 12) and of all (exercise 13).

use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, amperes};

/// A current, drawn from the generator of its neuron.
type Noise = fn(&mut ChaCha8Rng, &Params) -> Vec<f64>;

const OWN_GENERATOR: &str = "The numbers always come from the same generator, whatever is asked for: draw from `rng` (in exercise 13, from `stream(seed, j)`).";

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "ξ runs from 0 to 1 here: it is uniform between −1 and 1, so that the noise is 0 on average.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + a(p) * (xi + 1.0) / 2.0))
            })
        },
    },
    Mistake {
        says: "ξ runs from −0.5 to 0.5 here: it is uniform between −1 and 1.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + a(p) * xi / 2.0))
            })
        },
    },
    Mistake {
        says: "ξ has the wrong sign: it is added, not subtracted.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 - a(p) * xi))
            })
        },
    },
    Mistake {
        says: "The factor 0.1 is missing: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + 10.0 * a(p) * xi))
            })
        },
    },
    Mistake {
        says: "The factor is 0.01 instead of 0.1: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + 0.1 * a(p) * xi))
            })
        },
    },
    Mistake {
        says: "The square root is missing: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + 0.1 * p.t_max / p.dt * xi))
            })
        },
    },
    Mistake {
        says: "The root √(t_max/Δt) is missing: the amplitude is 0.1·√(t_max/Δt), not 0.1.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + 0.1 * xi))
            })
        },
    },
    Mistake {
        says: "The amplitude 0.1·√(t_max/Δt) is missing: ξ is multiplied by it.",
        model: |call| noise(call, |rng, p| drawn(rng, p, |xi, p| p.i_mean * (1.0 + xi))),
    },
    Mistake {
        says: "The root is over 0.1 as well: the amplitude is 0.1·√(t_max/Δt), with 0.1 in front of the root.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + (0.1 * p.t_max / p.dt).sqrt() * xi)
                })
            })
        },
    },
    Mistake {
        says: "Only t_max is under the root: it is √(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * p.t_max.sqrt() / p.dt * xi)
                })
            })
        },
    },
    Mistake {
        says: "t_max/Δt is upside down: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * (p.dt / p.t_max).sqrt() * xi)
                })
            })
        },
    },
    Mistake {
        says: "Δt is missing under the root: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + 0.1 * p.t_max.sqrt() * xi))
            })
        },
    },
    Mistake {
        says: "t_max is missing under the root: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + 0.1 / p.dt.sqrt() * xi))
            })
        },
    },
    Mistake {
        says: "τ_m stands under the root: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * (p.t_max / p.tau_m).sqrt() * xi)
                })
            })
        },
    },
    Mistake {
        says: "The amplitude is right only at the default t_max and Δt: work √(t_max/Δt) out from `p`.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * 150.0_f64.sqrt() * xi)
                })
            })
        },
    },
    Mistake {
        says: "I_mean is missing: the whole bracket is multiplied by it.",
        model: |call| noise(call, |rng, p| drawn(rng, p, |xi, p| 1.0 + a(p) * xi)),
    },
    Mistake {
        says: "The 1 in the bracket is missing: this is the noise alone, without the mean current.",
        model: |call| noise(call, |rng, p| drawn(rng, p, |xi, p| p.i_mean * a(p) * xi)),
    },
    Mistake {
        says: "The brackets are off: I_mean multiplies the noise as well, I_mean·(1 + …·ξ).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * 1.0 + a(p) * xi)
            })
        },
    },
    Mistake {
        says: "The brackets are off: ξ multiplies only the amplitude, not the 1.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + a(p)) * xi)
            })
        },
    },
    Mistake {
        says: "There is no noise in it: every current is I_mean.",
        model: |call| noise(call, |rng, p| drawn(rng, p, |_, p| p.i_mean)),
    },
    Mistake {
        says: "Negative currents are cut off at 0: leave them negative, else the mean is no longer I_mean.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| (p.i_mean * (1.0 + a(p) * xi)).max(0.0))
            })
        },
    },
    Mistake {
        says: "This is ξ alone, not the current I_mean·(1 + 0.1·√(t_max/Δt)·ξ).",
        model: |call| noise(call, |rng, p| drawn(rng, p, |xi, _| xi)),
    },
    Mistake {
        says: "One draw serves all steps: draw a new ξ in every step.",
        model: |call| {
            noise(call, |rng, p| {
                let xi = draw(rng);
                vec![right(xi, p); p.steps()]
            })
        },
    },
    Mistake {
        says: "Two steps share a draw: draw a new ξ in every step.",
        model: |call| {
            noise(call, |rng, p| {
                let mut xi = 0.0;
                let share = |k: usize| {
                    if k.is_multiple_of(2) {
                        xi = draw(rng);
                    }
                    right(xi, p)
                };
                (0..p.steps()).map(share).collect()
            })
        },
    },
    Mistake {
        says: "Every step takes two draws: one number a step.",
        model: |call| {
            noise(call, |rng, p| {
                let two = |_| {
                    let xi = draw(rng);
                    draw(rng);
                    right(xi, p)
                };
                (0..p.steps()).map(two).collect()
            })
        },
    },
    Mistake {
        says: "A draw is thrown away first: step 0 gets the first number of the generator.",
        model: |call| {
            noise(call, |rng, p| {
                draw(rng);
                drawn(rng, p, right)
            })
        },
    },
    Mistake {
        says: "Step 0 gets no noise: every step has its draw, from step 0 on.",
        model: |call| {
            noise(call, |rng, p| {
                let first = (p.steps() > 0).then_some(p.i_mean);
                let rest = (1..p.steps()).map(|_| right(draw(rng), p));
                first.into_iter().chain(rest).collect()
            })
        },
    },
    Mistake {
        says: "The draws are added up from step to step: each current has its own ξ alone.",
        model: |call| {
            noise(call, |rng, p| {
                let mut walk = 0.0;
                drawn(rng, p, |xi, _| xi)
                    .into_iter()
                    .map(|xi| {
                        walk += xi;
                        right(walk, p)
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "The generator does not move on: draw from `rng` itself, not from a copy of it.",
        model: |call| noise(call, |rng, p| drawn(&mut rng.clone(), p, right)),
    },
    Mistake {
        says: "Whole numbers are drawn: write -1.0..1.0, so that ξ is a number with a fraction.",
        model: |call| {
            noise(call, |rng, p| {
                (0..p.steps())
                    .map(|_| right(f64::from(rng.random_range(-1..1)), p))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Whole numbers are drawn: write -1.0..1.0, so that ξ is a number with a fraction.",
        model: |call| {
            noise(call, |rng, p| {
                (0..p.steps())
                    .map(|_| right(f64::from(rng.random_range(-1..=1)), p))
                    .collect()
            })
        },
    },
    Mistake {
        says: "ξ is drawn as an `f32`, which takes other numbers from the generator: draw an `f64`.",
        model: |call| {
            noise(call, |rng, p| {
                (0..p.steps())
                    .map(|_| right(f64::from(rng.random_range(-1.0_f32..1.0)), p))
                    .collect()
            })
        },
    },
    Mistake {
        says: "ξ is drawn as an `f32`, which takes other numbers from the generator: draw an `f64`.",
        model: |call| {
            noise(call, |rng, p| {
                (0..p.steps())
                    .map(|_| right(f64::from(2.0 * rng.random::<f32>() - 1.0), p))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The number of steps is written as a number: it is `p.steps()`.",
        model: |call| {
            noise(call, |rng, p| {
                (0..150).map(|_| right(draw(rng), p)).collect()
            })
        },
    },
    Mistake {
        says: "The number of steps is cut off instead of rounded: 42.99999999999999 is 43. Take `p.steps()`.",
        model: |call| {
            noise(call, |rng, p| {
                (0..(p.t_max / p.dt) as usize)
                    .map(|_| right(draw(rng), p))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The number of steps is rounded up: 37.00000000000001 is 37. Take `p.steps()`.",
        model: |call| {
            noise(call, |rng, p| {
                (0..(p.t_max / p.dt).ceil() as usize)
                    .map(|_| right(draw(rng), p))
                    .collect()
            })
        },
    },
    Mistake {
        says: "A step that does not fit into the run whole is counted, too: take `p.steps()`.",
        model: |call| {
            noise(call, |rng, p| {
                (0..(p.t_max / p.dt - 1e-9).ceil() as usize)
                    .map(|_| right(draw(rng), p))
                    .collect()
            })
        },
    },
    Mistake {
        says: "One number too many is drawn, and not used: whoever draws from `rng` next gets the wrong ones. One draw a step, and no others.",
        model: |call| {
            noise(call, |rng, p| {
                let i = drawn(rng, p, right);
                draw(rng);
                i
            })
        },
    },
    Mistake {
        says: OWN_GENERATOR,
        model: |call| noise(call, |_, p| drawn(&mut stream(0, 0), p, right)),
    },
    Mistake {
        says: OWN_GENERATOR,
        model: |call| noise(call, |_, p| drawn(&mut stream(1, 0), p, right)),
    },
    Mistake {
        says: OWN_GENERATOR,
        model: |call| noise(call, |_, p| drawn(&mut stream(42, 0), p, right)),
    },
    Mistake {
        says: OWN_GENERATOR,
        model: |call| noise(call, |_, p| drawn(&mut stream(2020, 0), p, right)),
    },
    Mistake {
        says: "The number of steps is cut off instead of rounded: 42.99999999999999 is 43. Take `p.steps()`.",
        model: |call| noise(call, |rng, p| of_length(rng, p, (p.t_max / p.dt) as usize)),
    },
    Mistake {
        says: "The number of steps is rounded up: 37.00000000000001 is 37. Take `p.steps()`.",
        model: |call| {
            noise(call, |rng, p| {
                of_length(rng, p, (p.t_max / p.dt).ceil() as usize)
            })
        },
    },
    Mistake {
        says: "The run is one step too long: steps 0 to n − 1 are n = `p.steps()` values, without the one at t_max.",
        model: |call| {
            noise(call, |rng, p| {
                (0..=p.steps()).map(|_| right(draw(rng), p)).collect()
            })
        },
    },
    Mistake {
        says: "The run is one step too short: every step from 0 to n − 1 has a current, the last one too.",
        model: |call| {
            noise(call, |rng, p| {
                (1..p.steps()).map(|_| right(draw(rng), p)).collect()
            })
        },
    },
    Mistake {
        says: "ξ runs from 0 to 2 here: it is uniform between −1 and 1.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + a(p) * (xi + 1.0)))
            })
        },
    },
    Mistake {
        says: "ξ has lost its sign: it is negative in half of the steps.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + a(p) * xi.abs()))
            })
        },
    },
    Mistake {
        says: "The brackets are off: the amplitude multiplies ξ, not the 1.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * a(p) * (1.0 + xi))
            })
        },
    },
    Mistake {
        says: "Δt is a factor instead of a divisor under the root: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| p.i_mean * (1.0 + 0.1 * p.dt.sqrt() * xi))
            })
        },
    },
    Mistake {
        says: "Δt is a factor instead of a divisor under the root: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * (p.t_max * p.dt).sqrt() * xi)
                })
            })
        },
    },
    Mistake {
        says: "Step 0 gets no noise: every step has its draw, from step 0 on.",
        model: |call| noise(call, |rng, p| with_one(rng, p, 0, p.i_mean)),
    },
    Mistake {
        says: "The last current is still 0: the loop ends one step too early.",
        model: |call| {
            noise(call, |rng, p| {
                with_one(rng, p, p.steps().wrapping_sub(1), 0.0)
            })
        },
    },
    Mistake {
        says: "The first current is still 0: the loop begins one step too late.",
        model: |call| {
            noise(call, |rng, p| {
                let rest = (1..p.steps()).map(|_| right(draw(rng), p));
                std::iter::once(0.0).chain(rest).take(p.steps()).collect()
            })
        },
    },
    Mistake {
        says: "0.1 is added to the root: the amplitude is 0.1 times √(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + (0.1 + (p.t_max / p.dt).sqrt()) * xi)
                })
            })
        },
    },
    Mistake {
        says: "t_max/Δt is squared where its root belongs: the amplitude is 0.1·√(t_max/Δt).",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).powi(2) * xi)
                })
            })
        },
    },
    Mistake {
        says: "Δt is written as a number under the root: take `p.dt`.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * (p.t_max / 1e-3).sqrt() * xi)
                })
            })
        },
    },
    Mistake {
        says: "t_max is written as a number under the root: take `p.t_max`.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * (150e-3 / p.dt).sqrt() * xi)
                })
            })
        },
    },
    Mistake {
        says: "The whole number of steps is under the root: it is t_max/Δt itself, not rounded.",
        model: |call| noise(call, |rng, p| of_length(rng, p, p.steps())),
    },
    Mistake {
        says: "The root is rounded: it is √(t_max/Δt) with all its digits.",
        model: |call| {
            noise(call, |rng, p| {
                drawn(rng, p, |xi, p| {
                    p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt().round() * xi)
                })
            })
        },
    },
    Mistake {
        says: "Each draw is averaged with the one before: ξ of a step is its draw alone.",
        model: |call| {
            noise(call, |rng, p| {
                let x = drawn(rng, p, |xi, _| xi);
                let two = |k: usize| (x[k] + x[k.saturating_sub(1)]) / 2.0;
                (0..x.len()).map(|k| right(two(k), p)).collect()
            })
        },
    },
    Mistake {
        says: "The currents of the second half are still 0: the loop must run over all steps.",
        model: |call| {
            noise(call, |rng, p| {
                let mut i = drawn(rng, p, right);
                let half = i.len().div_ceil(2);
                i[half..].fill(0.0);
                i
            })
        },
    },
    Mistake {
        says: "Twelve draws make one number here, nearly a normal one: ξ is one draw, uniform between −1 and 1.",
        model: |call| {
            noise(call, |rng, p| {
                let normal =
                    |rng: &mut ChaCha8Rng| (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0;
                (0..p.steps()).map(|_| right(normal(rng), p)).collect()
            })
        },
    },
    Mistake {
        says: "The mean of the draws is taken away from each: ξ of a step is its draw as it is.",
        model: |call| {
            noise(call, |rng, p| {
                let xi = drawn(rng, p, |xi, _| xi);
                let mean = xi.iter().sum::<f64>() / xi.len().max(1) as f64;
                xi.iter().map(|xi| right(xi - mean, p)).collect()
            })
        },
    },
];

/// 0.1·√(t_max/Δt).
fn a(p: &Params) -> f64 {
    0.1 * (p.t_max / p.dt).sqrt()
}

pub fn draw(rng: &mut ChaCha8Rng) -> f64 {
    rng.random_range(-1.0..1.0)
}

/// The right current for a draw.
pub fn right(xi: f64, p: &Params) -> f64 {
    p.i_mean * (1.0 + a(p) * xi)
}

/// A run of `n` steps, with the amplitude of that number of steps.
fn of_length(rng: &mut ChaCha8Rng, p: &Params, n: usize) -> Vec<f64> {
    let reach = 0.1 * (n as f64).sqrt();
    let current = |_| p.i_mean * (1.0 + reach * draw(rng));
    (0..n).map(current).collect()
}

/// Right but for the current at `step`.
fn with_one(rng: &mut ChaCha8Rng, p: &Params, step: usize, current: f64) -> Vec<f64> {
    let mut i = drawn(rng, p, right);
    if let Some(i) = i.get_mut(step) {
        *i = current;
    }
    i
}

/// One current a step from one draw a step.
pub fn drawn(rng: &mut ChaCha8Rng, p: &Params, current: fn(f64, &Params) -> f64) -> Vec<f64> {
    (0..p.steps()).map(|_| current(draw(rng), p)).collect()
}

fn noise(call: &Call, noise: Noise) -> Option<Value> {
    let p = call.params();
    match call.function {
        "current_array" => {
            let mut rng = stream(call.seed("seed"), call.index("neuron"));
            let first = noise(&mut rng, &p);
            let second_run = call.args.iter().any(|(name, _)| *name == "run");
            Some(amperes(if second_run {
                noise(&mut rng, &p)
            } else {
                first
            }))
        }
        "inputs" => {
            let seed = call.seed("seed");
            let columns = noise(&mut stream(seed, 0), &p).len();
            let rows = (0..call.index("n")).map(|j| noise(&mut stream(seed, j), &p));
            Some(amperes(matrix(rows.collect(), columns)))
        }
        _ => None,
    }
}

/// Rows as a matrix: with its number of columns, even if there are no rows.
pub fn matrix(rows: Vec<Vec<f64>>, columns: usize) -> Array2<f64> {
    Array2::from_shape_vec((rows.len(), columns), rows.concat()).expect("rows of one length")
}
