//! The wrong steps.

use super::models::{
    column, covariance, in_f32, n, of_columns, of_matrix, over_time, products, steps,
};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The step l is one too late: steps are counted from 0, so step l is element l.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, (l + 1).min(steps(v) - 1)))
            })
        },
    },
    Mistake {
        says: "This is what theory gives for a long run, the variance times 0.95 for each step between: work it out from the traces.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, k)) * 0.95_f64.powi(k.abs_diff(l) as i32)
            })
        },
    },
    Mistake {
        says: "This is what theory gives for a long run, an exponential decay with τ_m: work it out from the traces.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, k)) * (-(k.abs_diff(l) as f64) / 20.0).exp()
            })
        },
    },
    Mistake {
        says: "The products of all steps from k to l are added up: take the two steps alone.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                (k.min(l)..=k.max(l))
                    .map(|j| covariance(&column(v, k), &column(v, j)))
                    .sum()
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| of_matrix(call, |v, k, l| covariance(&column(v, k), &column(v, k + l))),
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, (k + l) % steps(v)))
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, (k + l).min(steps(v) - 1)))
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if k + l < steps(v) {
                    covariance(&column(v, k), &column(v, k + l))
                } else {
                    0.0
                }
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k − l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, k.abs_diff(l)))
            })
        },
    },
    Mistake {
        says: "Only the distance of the two steps is used, from step 0: it matters where in the run they are.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, 0), &column(v, k.abs_diff(l)))
            })
        },
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| of_matrix(call, |v, k, l| over_time(v, k.abs_diff(l))),
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let d = k.abs_diff(l);
                over_time(v, d) * n(&v[0]) / (steps(v) - d) as f64
            })
        },
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                v.iter()
                    .map(|x| over_time(std::slice::from_ref(x), k.abs_diff(l)))
                    .sum::<f64>()
                    / v.len() as f64
            })
        },
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let d = k.abs_diff(l);
                let all: f64 = v
                    .iter()
                    .map(|x| over_time(std::slice::from_ref(x), d))
                    .sum();
                all / v.len() as f64 * steps(v) as f64 / (steps(v) - d) as f64
            })
        },
    },
    Mistake {
        says: "The autocovariances at one lag are averaged over the whole run: take the two steps alone.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let d = k.abs_diff(l);
                let all = (0..steps(v) - d).map(|j| covariance(&column(v, j), &column(v, j + d)));
                all.sum::<f64>() / (steps(v) - d) as f64
            })
        },
    },
    Mistake {
        says: "It is 0 where l comes before k: the order of the two steps does not matter, C(t, s) = C(s, t).",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if l < k {
                    0.0
                } else {
                    covariance(&column(v, k), &column(v, l))
                }
            })
        },
    },
    Mistake {
        says: "It is 0 where k comes before l: the order of the two steps does not matter, C(t, s) = C(s, t).",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if k < l {
                    0.0
                } else {
                    covariance(&column(v, k), &column(v, l))
                }
            })
        },
    },
    Mistake {
        says: "The sign turns with the order of the two steps: it does not matter, C(t, s) = C(s, t).",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if l < k {
                    -covariance(&column(v, k), &column(v, l))
                } else {
                    covariance(&column(v, k), &column(v, l))
                }
            })
        },
    },
    Mistake {
        says: "The step l is one too late: steps are counted from 0, so step l is element l.",
        model: |call| of_matrix(call, |v, k, l| covariance(&column(v, k), &column(v, l + 1))),
    },
    Mistake {
        says: "The steps are one too early: steps are counted from 0, so step k is element k.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(
                    &column(v, k.saturating_sub(1)),
                    &column(v, l.saturating_sub(1)),
                )
            })
        },
    },
    Mistake {
        says: "The distances of step l are taken from step l − 1: step l is element l.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, l.saturating_sub(1)))
            })
        },
    },
    Mistake {
        says: "k and l are taken for neurons: they are steps, and `v[n][k]` is neuron n at step k.",
        model: |call| of_matrix(call, |v, k, l| covariance(&v[k], &v[l])),
    },
    Mistake {
        says: "k and l are taken for neurons: they are steps, and `v[n][k]` is neuron n at step k.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                products(&v[k], &v[l]) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "k and l are taken for neurons: they are steps, and `v[n][k]` is neuron n at step k.",
        model: |call| of_matrix(call, |v, k, l| products(&v[k], &v[l]) / n(&v[k])),
    },
    Mistake {
        says: "The numbers agree to about seven digits only, or fewer: `f32` is too short here. Use `f64` throughout.",
        model: |call| of_columns(call, in_f32),
    },
];
