//! Mistakes between the neurons: their generators, the shape, the order of the loops.

use given::{Params, stream};
use ndarray::{Array2, ArrayView2};
use rand_chacha::ChaCha8Rng;

use super::super::ex12_arrays::noise::{draw, drawn, matrix, right};
use super::super::ex12_arrays::trace::{self, RIGHT};
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, amperes, volts};

const SEEDS: &str = "The seed is not used, or not as it is: neuron j draws from `stream(seed, j)`.";
const ONE_GENERATOR: &str = "One generator serves all neurons: each has its own, `stream(seed, j)`, so that its numbers do not depend on the others.";
const LOSES_DIGITS: &str = "The seed or the neuron's number loses digits on its way to the generator: hand both on as they are, `stream(seed, j)`.";
const NUMBERING: &str =
    "The neurons are counted from 1: row j draws from `stream(seed, j)`, with j from 0.";
const TURNED: &str = "The numbers are in the wrong places: a row is a neuron and a column a step, here rows were filled as columns.";
const RUNS_ON: &str = "V carries on from one neuron to the next: every neuron starts at E_L.";
const FIRST_ROW: &str =
    "All neurons have the trace of neuron 0: each row of currents has its own trace.";
const OVER_ROWS: &str = "The steps go down the rows instead of along the columns: row j + 1 does not follow from row j, column k + 1 follows from column k.";
const LAST_NEURON: &str = "The last neuron is left out: the rows run from 0 to N − 1.";
const FIRST_NEURON: &str = "Neuron 0 is left out: the rows run from 0 to N − 1.";
const COLUMNS_OF_ROWS: &str = "Only as many columns are filled as there are neurons: the loop runs over the steps, `ncols()`, not over `nrows()`.";

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "All neurons have the same noise: each draws from a generator of its own, `stream(seed, j)`.",
        model: |call| by_row(call, |seed, _, p| drawn(&mut stream(seed, 0), p, right)),
    },
    Mistake {
        says: ONE_GENERATOR,
        model: |call| {
            currents(call, |n, seed, p| {
                let mut rng = stream(seed, 0);
                let rows = (0..n).map(|_| drawn(&mut rng, p, right));
                matrix(rows.collect(), p.steps())
            })
        },
    },
    Mistake {
        says: ONE_GENERATOR,
        model: |call| currents(call, |n, seed, p| step_by_step(&mut stream(seed, 0), n, p)),
    },
    Mistake {
        says: "The generators belong to steps here: each neuron has one, `stream(seed, j)`, and draws all its steps from it.",
        model: |call| {
            currents(call, |n, seed, p| {
                let column = |k: usize| {
                    let mut rng = stream(seed, k);
                    (0..n).map(|_| right(draw(&mut rng), p)).collect()
                };
                let columns = (0..p.steps()).map(column).collect();
                matrix(columns, n).reversed_axes()
            })
        },
    },
    Mistake {
        says: "Neuron j draws with the seed `seed + j`: one seed for all, and another stream for each, `stream(seed, j)`.",
        model: |call| {
            by_row(call, |seed, j, p| {
                drawn(&mut stream(seed + j as u64, 0), p, right)
            })
        },
    },
    Mistake {
        says: "Neuron j draws with the seed `seed + j`: one seed for all, and another stream for each, `stream(seed, j)`.",
        model: |call| {
            by_row(call, |seed, j, p| {
                drawn(&mut stream(seed + j as u64, j), p, right)
            })
        },
    },
    Mistake {
        says: LOSES_DIGITS,
        model: |call| {
            by_row(call, |seed, j, p| {
                drawn(&mut stream(seed, usize::from(j as u8)), p, right)
            })
        },
    },
    Mistake {
        says: LOSES_DIGITS,
        model: |call| {
            by_row(call, |seed, j, p| {
                drawn(&mut stream(u64::from(seed as u32), j), p, right)
            })
        },
    },
    Mistake {
        says: "The seed is mixed with the number of the neuron: one seed for all, and another stream for each, `stream(seed, j)`.",
        model: |call| {
            by_row(call, |seed, j, p| {
                drawn(&mut stream(seed ^ j as u64, 0), p, right)
            })
        },
    },
    Mistake {
        says: "Seed and neuron stand in each other's place: it is `stream(seed, j)`.",
        model: |call| {
            by_row(call, |seed, j, p| {
                drawn(&mut stream(j as u64, seed as usize), p, right)
            })
        },
    },
    Mistake {
        says: SEEDS,
        model: |call| by_row(call, |_, j, p| drawn(&mut stream(0, j), p, right)),
    },
    Mistake {
        says: SEEDS,
        model: |call| by_row(call, |_, j, p| drawn(&mut stream(1, j), p, right)),
    },
    Mistake {
        says: SEEDS,
        model: |call| by_row(call, |_, j, p| drawn(&mut stream(42, j), p, right)),
    },
    Mistake {
        says: SEEDS,
        model: |call| by_row(call, |_, j, p| drawn(&mut stream(2020, j), p, right)),
    },
    Mistake {
        says: SEEDS,
        model: |call| by_row(call, |_, j, p| drawn(&mut stream(j as u64, 0), p, right)),
    },
    Mistake {
        says: SEEDS,
        model: |call| by_row(call, |seed, j, p| drawn(&mut stream(seed + 1, j), p, right)),
    },
    Mistake {
        says: NUMBERING,
        model: |call| by_row(call, |seed, j, p| drawn(&mut stream(seed, j + 1), p, right)),
    },
    Mistake {
        says: "The rows are in reverse order: row 0 is neuron 0.",
        model: |call| {
            currents(call, |n, seed, p| {
                let rows = (0..n).rev().map(|j| drawn(&mut stream(seed, j), p, right));
                matrix(rows.collect(), p.steps())
            })
        },
    },
    Mistake {
        says: "Every neuron has the stream number n: row j draws from `stream(seed, j)`.",
        model: |call| {
            currents(call, |n, seed, p| {
                let rows = (0..n).map(|_| drawn(&mut stream(seed, n), p, right));
                matrix(rows.collect(), p.steps())
            })
        },
    },
    Mistake {
        says: TURNED,
        model: |call| {
            currents(call, |n, seed, p| {
                let right = inputs(n, seed, p);
                let values = right.iter().copied().collect();
                Array2::from_shape_vec((p.steps(), n), values).expect("as many values")
            })
        },
    },
    Mistake {
        says: TURNED,
        model: |call| currents(call, |n, seed, p| refilled(&inputs(n, seed, p))),
    },
    Mistake {
        says: LAST_NEURON,
        model: |call| currents(call, |n, seed, p| inputs(n.saturating_sub(1), seed, p)),
    },
    Mistake {
        says: LAST_NEURON,
        model: |call| {
            currents(call, |n, seed, p| {
                let mut i = inputs(n, seed, p);
                i.outer_iter_mut()
                    .last()
                    .into_iter()
                    .for_each(|mut row| row.fill(0.0));
                i
            })
        },
    },
    Mistake {
        says: FIRST_NEURON,
        model: |call| {
            currents(call, |n, seed, p| {
                let mut i = inputs(n, seed, p);
                i.outer_iter_mut()
                    .next()
                    .into_iter()
                    .for_each(|mut row| row.fill(0.0));
                i
            })
        },
    },
    Mistake {
        says: "There is one neuron too many: n rows, for the neurons 0 to n − 1.",
        model: |call| currents(call, |n, seed, p| inputs(n + 1, seed, p)),
    },
    Mistake {
        says: "The number of neurons is written as a number: it is `n`.",
        model: |call| currents(call, |_, seed, p| inputs(50, seed, p)),
    },
    Mistake {
        says: "These are the traces, not the currents: `inputs` gives the currents, in amperes.",
        model: |call| currents(call, |n, seed, p| along_rows(inputs(n, seed, p).view(), p)),
    },
    Mistake {
        says: OVER_ROWS,
        model: |call| traces(call, |i, p| down_the_rows(i, p, 0)),
    },
    Mistake {
        says: OVER_ROWS,
        model: |call| traces(call, |i, p| down_the_rows(i, p, 1)),
    },
    Mistake {
        says: RUNS_ON,
        model: |call| {
            traces(call, |i, p| {
                // The V after the last stored one goes on: as in a loop that never sets it back.
                let mut v = p.e_l;
                i.mapv(|x| {
                    let now = v;
                    v = RIGHT(v, x, p);
                    now
                })
            })
        },
    },
    Mistake {
        says: RUNS_ON,
        model: |call| {
            traces(call, |i, p| {
                let mut start = p.e_l;
                let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
                for (mut row, i) in v.outer_iter_mut().zip(i.outer_iter()) {
                    let mut now = start;
                    for k in 0..i.len() {
                        if k > 0 {
                            now = RIGHT(now, i[k - 1], p);
                        }
                        row[k] = now;
                    }
                    start = now;
                }
                v
            })
        },
    },
    Mistake {
        says: FIRST_ROW,
        model: |call| {
            traces(call, |i, p| {
                let first = along_rows(i.view(), p);
                Array2::from_shape_fn(i.dim(), |(_, k)| first[[0, k]])
            })
        },
    },
    Mistake {
        says: "All neurons get the mean of the currents: each row has its own.",
        model: |call| {
            traces(call, |i, p| {
                let n = i.nrows() as f64;
                let mean = Array2::from_shape_fn(i.dim(), |(_, k)| i.column(k).sum() / n);
                along_rows(mean.view(), p)
            })
        },
    },
    Mistake {
        says: COLUMNS_OF_ROWS,
        model: |call| traces(call, |i, p| only_columns(i, p, p.e_l)),
    },
    Mistake {
        says: COLUMNS_OF_ROWS,
        model: |call| traces(call, |i, p| only_columns(i, p, 0.0)),
    },
    Mistake {
        says: LAST_NEURON,
        model: |call| traces(call, |i, p| without(i, p, i.nrows().wrapping_sub(1), p.e_l)),
    },
    Mistake {
        says: LAST_NEURON,
        model: |call| traces(call, |i, p| without(i, p, i.nrows().wrapping_sub(1), 0.0)),
    },
    Mistake {
        says: FIRST_NEURON,
        model: |call| traces(call, |i, p| without(i, p, 0, p.e_l)),
    },
    Mistake {
        says: FIRST_NEURON,
        model: |call| traces(call, |i, p| without(i, p, 0, 0.0)),
    },
    Mistake {
        says: TURNED,
        model: |call| traces(call, |i, p| refilled(&along_rows(i.view(), p))),
    },
    Mistake {
        says: "Only neuron 0 is integrated: the result has a row for every neuron.",
        model: |call| {
            traces(call, |i, p| {
                along_rows(i.view().split_at(ndarray::Axis(0), 1).0, p)
            })
        },
    },
];

/// The right currents.
fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let rows = (0..n).map(|j| drawn(&mut stream(seed, j), p, right));
    matrix(rows.collect(), p.steps())
}

/// The right traces.
fn along_rows(i: ArrayView2<f64>, p: &Params) -> Array2<f64> {
    let rows = i.outer_iter().map(|row| trace::right(&row.to_vec(), p));
    matrix(rows.collect(), i.ncols())
}

/// One draw after the other for the neurons of a step, then for those of the next.
fn step_by_step(rng: &mut ChaCha8Rng, n: usize, p: &Params) -> Array2<f64> {
    let mut i = Array2::zeros((n, p.steps()));
    for mut column in i.columns_mut() {
        column.mapv_inplace(|_: f64| right(draw(rng), p));
    }
    i
}

/// The same numbers column by column where they belong row by row.
fn refilled(right: &Array2<f64>) -> Array2<f64> {
    let columns = right.ncols();
    let n = right.nrows();
    Array2::from_shape_fn(right.dim(), |(j, k)| {
        let flat = k * n + j;
        right[[flat / columns, flat % columns]]
    })
}

/// Row j from row j − 1, with the currents of row j − 1 (`shift` 0) or of row j itself (1).
fn down_the_rows(i: &Array2<f64>, p: &Params, shift: usize) -> Array2<f64> {
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    for j in 1..i.nrows() {
        for k in 0..i.ncols() {
            v[[j, k]] = RIGHT(v[[j - 1, k]], i[[j - 1 + shift, k]], p);
        }
    }
    v
}

/// Right in as many columns as there are rows; the others as they were filled.
fn only_columns(i: &Array2<f64>, p: &Params, filled: f64) -> Array2<f64> {
    let right = along_rows(i.view(), p);
    Array2::from_shape_fn(i.dim(), |(j, k)| {
        if k == 0 || k < i.nrows() {
            right[[j, k]]
        } else {
            filled
        }
    })
}

/// Right but for one row, which is as it was filled; column 0 is E_L.
fn without(i: &Array2<f64>, p: &Params, missing: usize, filled: f64) -> Array2<f64> {
    let right = along_rows(i.view(), p);
    Array2::from_shape_fn(i.dim(), |(j, k)| {
        if j == missing && k > 0 {
            filled
        } else {
            right[[j, k]]
        }
    })
}

fn currents(call: &Call, currents: fn(usize, u64, &Params) -> Array2<f64>) -> Option<Value> {
    let p = call.params();
    (call.function == "inputs").then(|| amperes(currents(call.index("n"), call.seed("seed"), &p)))
}

fn by_row(call: &Call, row: fn(u64, usize, &Params) -> Vec<f64>) -> Option<Value> {
    let p = call.params();
    (call.function == "inputs").then(|| {
        let rows = (0..call.index("n")).map(|j| row(call.seed("seed"), j, &p));
        amperes(matrix(rows.collect(), p.steps()))
    })
}

fn traces(call: &Call, traces: fn(&Array2<f64>, &Params) -> Array2<f64>) -> Option<Value> {
    (call.function == "integrate_all").then(|| volts(traces(&call.matrix("i"), &call.params())))
}
