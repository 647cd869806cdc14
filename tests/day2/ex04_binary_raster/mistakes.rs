//! What goes wrong with binary rasters.

use ndarray::{Array2, Axis, s};

use crate::call::Call;
use crate::day2::ex02_spikes::population::RIGHT;
use crate::exercise::Mistake;
use crate::value::{Value, grid};

mod further;

pub use further::FURTHER;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "t/Δt is cut off, not rounded: 28.99… becomes 28, a column too early. Take `(t / dt).round()`.",
        model: |call| at_column(call, |t, dt| (t / dt).trunc()),
    },
    Mistake {
        says: "t/Δt is rounded up: 28.00…01 becomes 29, a column too late. Take `(t / dt).round()`.",
        model: |call| at_column(call, |t, dt| (t / dt).ceil()),
    },
    Mistake {
        says: "Every spike is a column too late: a spike at t has the column t/Δt, counted from 0.",
        model: |call| built(call, |t, dt| (t / dt).round() + 1.0),
    },
    Mistake {
        says: "Every spike is a column too early: a spike at t has the column t/Δt, counted from 0.",
        model: |call| built(call, |t, dt| (t / dt).round() - 1.0),
    },
    Mistake {
        says: "t/Δt is cut off and moved one column on: round it to the nearest whole number.",
        model: |call| at_column(call, |t, dt| (t / dt).trunc() + 1.0),
    },
    Mistake {
        says: "t is multiplied by Δt: the column is t/Δt, rounded.",
        model: |call| at_column(call, |t, dt| (t * dt).round()),
    },
    Mistake {
        says: "The time in seconds is taken for the column: it is t/Δt, rounded.",
        model: |call| at_column(call, |t, _| t.trunc()),
    },
    Mistake {
        says: "The column is t in milliseconds: it is t/Δt, which is the same only for Δt = 1 ms.",
        model: |call| at_column(call, |t, _| (t * 1e3).round()),
    },
    Mistake {
        says: "The column is t in milliseconds, cut off: it is t/Δt, rounded.",
        model: |call| at_column(call, |t, _| (t * 1e3).trunc()),
    },
    Mistake {
        says: "Times are compared with k·Δt for equality, and some are a rounding away from it: take the column as `(t / dt).round()`.",
        model: |call| {
            at_column(call, |t, dt| {
                let k = (t / dt).round();
                if k * dt == t { k } else { -1.0 }
            })
        },
    },
    Mistake {
        says: "Times are compared with k·Δt for equality, and some are a rounding away from it: take the column as `(t / dt).round()`.",
        model: |call| {
            at_column(call, |t, dt| {
                let k = t / dt;
                if k.fract() == 0.0 { k } else { -1.0 }
            })
        },
    },
    Mistake {
        says: "Only the first spike of each neuron is in the raster: take all of them.",
        model: |call| of_lists(call, |k| k.into_iter().take(1).collect()),
    },
    Mistake {
        says: "Only the last spike of each neuron is in the raster: take all of them.",
        model: |call| of_lists(call, |mut k| k.split_off(k.len().saturating_sub(1))),
    },
    Mistake {
        says: "The first spike of each neuron is left out: take all of them.",
        model: |call| of_lists(call, |k| k.into_iter().skip(1).collect()),
    },
    Mistake {
        says: "The last spike of each neuron is left out: take all of them.",
        model: |call| {
            of_lists(call, |mut k| {
                k.pop();
                k
            })
        },
    },
    Mistake {
        says: "The steps before a spike are 1 as well: only the step of the spike itself is.",
        model: |call| {
            of_lists(call, |k| {
                let last = k.iter().copied().max();
                last.map_or(vec![], |last| (0..=last).collect())
            })
        },
    },
    Mistake {
        says: "Zeros and ones are in each other's place: 1 where a neuron spiked.",
        model: |call| changed(call, |r| r.mapv(|x| 1 - x)),
    },
    Mistake {
        says: "Where a neuron spiked the element is 255: a binary raster holds 0 and 1.",
        model: |call| changed(call, |r| r.mapv(|x| 255 * x)),
    },
    Mistake {
        says: "The raster is 0 everywhere: a 1 at the step of each spike.",
        model: |call| changed(call, |r| r.mapv(|_| 0)),
    },
    Mistake {
        says: "The raster is 1 everywhere: 0 where a neuron did not spike.",
        model: |call| changed(call, |r| r.mapv(|_| 1)),
    },
    Mistake {
        says: "From the first spike on all is 1: only the steps of the spikes themselves are.",
        model: |call| changed(call, from_first_on),
    },
    Mistake {
        says: "Each element counts the spikes so far: it is 1 at the step of a spike, and 0 elsewhere.",
        model: |call| changed(call, so_far),
    },
    Mistake {
        says: "The element is the neuron's number: it is 1.",
        model: |call| {
            changed(call, |mut r| {
                for (n, mut row) in r.rows_mut().into_iter().enumerate() {
                    row.mapv_inplace(|x| x * n as u8);
                }
                r
            })
        },
    },
    Mistake {
        says: "The element is the neuron's number, from 1: it is 1.",
        model: |call| {
            changed(call, |mut r| {
                for (n, mut row) in r.rows_mut().into_iter().enumerate() {
                    row.mapv_inplace(|x| x * (n + 1) as u8);
                }
                r
            })
        },
    },
    Mistake {
        says: "The element is the step of the spike: it is 1.",
        model: |call| {
            changed(call, |mut r| {
                for (k, mut column) in r.columns_mut().into_iter().enumerate() {
                    column.mapv_inplace(|x| x * k as u8);
                }
                r
            })
        },
    },
    Mistake {
        says: "The first neuron is in the last row: neuron n has row n.",
        model: |call| changed(call, |r| r.slice(s![..;-1, ..]).to_owned()),
    },
    Mistake {
        says: "Time runs backwards: step k has column k.",
        model: |call| changed(call, |r| r.slice(s![.., ..;-1]).to_owned()),
    },
    Mistake {
        says: "Every neuron is a row too low: neuron n has row n, and the first is row 0.",
        model: |call| changed(call, |r| shifted(r, 1)),
    },
    Mistake {
        says: "Every neuron is a row too high: neuron n has row n, and the first is row 0.",
        model: |call| changed(call, |r| shifted(r, -1)),
    },
    Mistake {
        says: "Rows and columns are swapped: a row for each neuron, a column for each step.",
        model: |call| changed(call, |r| r.t().to_owned()),
    },
    Mistake {
        says: "Rows and columns are swapped, in shape only: a row for each neuron, a column for each step.",
        model: |call| {
            changed(call, |r| {
                let (n, k) = r.dim();
                Array2::from_shape_vec((k, n), r.iter().copied().collect()).unwrap_or(r)
            })
        },
    },
    Mistake {
        says: "The last neuron has no row: there are n of them, 0 to n − 1.",
        model: |call| {
            changed(call, |r| {
                r.slice(s![..r.nrows().saturating_sub(1), ..]).to_owned()
            })
        },
    },
    Mistake {
        says: "The first neuron has no row: neurons are counted from 0.",
        model: |call| changed(call, |r| r.slice(s![1.min(r.nrows()).., ..]).to_owned()),
    },
    Mistake {
        says: "There is one row too many.",
        model: |call| changed(call, |r| larger(&r, 1, 0)),
    },
    Mistake {
        says: "There is one column too many: as many columns as steps.",
        model: |call| changed(call, |r| larger(&r, 0, 1)),
    },
    Mistake {
        says: "There is one row and one column too many.",
        model: |call| changed(call, |r| larger(&r, 1, 1)),
    },
    Mistake {
        says: "One column is missing: as many columns as steps.",
        model: |call| {
            changed(call, |r| {
                r.slice(s![.., ..r.ncols().saturating_sub(1)]).to_owned()
            })
        },
    },
    Mistake {
        says: "The first column is missing: step 0 has column 0.",
        model: |call| changed(call, |r| r.slice(s![.., 1.min(r.ncols())..]).to_owned()),
    },
    Mistake {
        says: "All spikes are in every row: each neuron has its own.",
        model: |call| {
            changed(call, |mut r| {
                let any: Vec<u8> = r
                    .columns()
                    .into_iter()
                    .map(|c| c.iter().copied().max().unwrap_or(0))
                    .collect();
                for mut row in r.rows_mut() {
                    for (x, &y) in row.iter_mut().zip(&any) {
                        *x = y;
                    }
                }
                r
            })
        },
    },
    Mistake {
        says: "All spikes are in row 0: each neuron has its own row.",
        model: |call| {
            changed(call, |mut r| {
                let any: Vec<u8> = r
                    .columns()
                    .into_iter()
                    .map(|c| c.iter().copied().max().unwrap_or(0))
                    .collect();
                for (n, mut row) in r.rows_mut().into_iter().enumerate() {
                    for (x, &y) in row.iter_mut().zip(&any) {
                        *x = if n == 0 { y } else { 0 };
                    }
                }
                r
            })
        },
    },
    Mistake {
        says: "Silent neurons have no row: there is a row for each neuron.",
        model: |call| {
            changed(call, |r| {
                let kept: Vec<usize> = (0..r.nrows())
                    .filter(|&n| r.row(n).iter().any(|x| *x > 0))
                    .collect();
                r.select(Axis(0), &kept)
            })
        },
    },
    Mistake {
        says: "Steps without a spike have no column: there is a column for each step.",
        model: |call| {
            changed(call, |r| {
                let kept: Vec<usize> = (0..r.ncols())
                    .filter(|&k| r.column(k).iter().any(|x| *x > 0))
                    .collect();
                r.select(Axis(1), &kept)
            })
        },
    },
    Mistake {
        says: "The columns end with the last spike: there is a column for each step.",
        model: |call| {
            changed(call, |r| {
                let last = (0..r.ncols())
                    .rev()
                    .find(|&k| r.column(k).iter().any(|x| *x > 0));
                r.slice(s![.., ..last.map_or(0, |k| k + 1)]).to_owned()
            })
        },
    },
    Mistake {
        says: "The step after a spike is 1 as well: only the step of the spike itself is.",
        model: |call| {
            changed(call, |r| {
                let mut wide = r.clone();
                for ((n, k), x) in r.indexed_iter() {
                    if *x > 0 && k + 1 < r.ncols() {
                        wide[[n, k + 1]] = 1;
                    }
                }
                wide
            })
        },
    },
    Mistake {
        says: "The last column is never filled: the last step has the column `steps − 1`.",
        model: |call| {
            changed(call, |mut r| {
                if let Some(last) = r.ncols().checked_sub(1) {
                    r.column_mut(last).fill(0);
                }
                r
            })
        },
    },
    Mistake {
        says: "The first column is never filled: step 0 has column 0.",
        model: |call| {
            changed(call, |mut r| {
                if r.ncols() > 0 {
                    r.column_mut(0).fill(0);
                }
                r
            })
        },
    },
    Mistake {
        says: "Spikes in one step are counted: the raster is 1 there, however many there are.",
        model: counted,
    },
    Mistake {
        says: "Spikes after the end are put into the last column: leave them out.",
        model: clamped,
    },
    Mistake {
        says: "The number of steps is written as a number: there are `steps` columns.",
        model: |call| {
            let usual = call.replacing("steps", crate::value::count(150));
            built(&usual, |t, dt| (t / dt).round())
        },
    },
    Mistake {
        says: "Δt is written as a number: take `dt`.",
        model: |call| {
            let usual = call.replacing("dt", crate::value::seconds(1e-3));
            built(&usual, |t, dt| (t / dt).round())
        },
    },
];

/// The column of a spike, from its time and Δt.
type Column = fn(f64, f64) -> f64;

const ROUNDED: Column = |t, dt| (t / dt).round();

/// The steps of each neuron's spikes, by the times or by the simulation, with Δt and the shape.
struct Run {
    times: Vec<Vec<f64>>,
    shape: (usize, usize),
    dt: f64,
}

impl Run {
    fn of(call: &Call) -> Option<Self> {
        match call.function {
            "raster_from_spikes" => Some(Run {
                times: call.spikes("spikes").into_values().collect(),
                shape: (call.index("n"), call.index("steps")),
                dt: call.number("dt"),
            }),
            // Learners may build it on the other function: then it has the other's mistakes.
            "raster_run" => {
                let (i, p) = (call.matrix("i"), call.params());
                let (_, spikes) = RIGHT.run(&i, &p);
                Some(Run {
                    times: spikes.into_values().collect(),
                    shape: i.dim(),
                    dt: p.dt,
                })
            }
            _ => None,
        }
    }

    /// Where a spike belongs, if that is in the raster.
    fn column(&self, t: f64, column: Column) -> Option<usize> {
        let k = column(t, self.dt);
        (k >= 0.0 && k < self.shape.1 as f64).then_some(k as usize)
    }

    fn raster(&self, column: Column) -> Array2<u8> {
        let mut raster = Array2::zeros(self.shape);
        for (n, times) in self.times.iter().enumerate() {
            for k in times.iter().filter_map(|&t| self.column(t, column)) {
                raster[[n, k]] = 1;
            }
        }
        raster
    }
}

fn built(call: &Call, column: Column) -> Option<Value> {
    (call.function == "raster_from_spikes").then(|| at_column(call, column))?
}

/// The raster with wrong columns.
fn at_column(call: &Call, column: Column) -> Option<Value> {
    Some(grid(&Run::of(call)?.raster(column)))
}

/// The raster of other steps for each neuron.
fn of_lists(call: &Call, change: fn(Vec<usize>) -> Vec<usize>) -> Option<Value> {
    let run = Run::of(call)?;
    let mut raster = Array2::<u8>::zeros(run.shape);
    for (n, times) in run.times.iter().enumerate() {
        let steps = times.iter().map(|&t| ROUNDED(t, run.dt) as usize);
        for k in change(steps.collect()) {
            if k < run.shape.1 {
                raster[[n, k]] = 1;
            }
        }
    }
    Some(grid(&raster))
}

/// What is made of the right raster.
fn changed(call: &Call, change: fn(Array2<u8>) -> Array2<u8>) -> Option<Value> {
    Some(grid(&change(Run::of(call)?.raster(ROUNDED))))
}

fn counted(call: &Call) -> Option<Value> {
    let run = Run::of(call)?;
    let mut raster = Array2::<u8>::zeros(run.shape);
    for (n, times) in run.times.iter().enumerate() {
        for k in times.iter().filter_map(|&t| run.column(t, ROUNDED)) {
            raster[[n, k]] += 1;
        }
    }
    Some(grid(&raster))
}

fn clamped(call: &Call) -> Option<Value> {
    let run = Run::of(call)?;
    let mut raster = Array2::<u8>::zeros(run.shape);
    for (n, times) in run.times.iter().enumerate() {
        for &t in times {
            let k = ROUNDED(t, run.dt) as usize;
            if let Some(last) = run.shape.1.checked_sub(1) {
                raster[[n, k.min(last)]] = 1;
            }
        }
    }
    Some(grid(&raster))
}

fn from_first_on(mut raster: Array2<u8>) -> Array2<u8> {
    for mut row in raster.rows_mut() {
        let mut seen = 0;
        for x in row.iter_mut() {
            seen |= *x;
            *x = seen;
        }
    }
    raster
}

fn so_far(mut raster: Array2<u8>) -> Array2<u8> {
    for mut row in raster.rows_mut() {
        let mut sum = 0_u8;
        for x in row.iter_mut() {
            sum = sum.wrapping_add(*x);
            *x = sum;
        }
    }
    raster
}

/// The rows moved down; what falls over the edge is lost.
fn shifted(raster: Array2<u8>, by: isize) -> Array2<u8> {
    let mut moved = Array2::zeros(raster.raw_dim());
    for ((n, k), &x) in raster.indexed_iter() {
        let to = n as isize + by;
        if (0..raster.nrows() as isize).contains(&to) {
            moved[[to as usize, k]] = x;
        }
    }
    moved
}

fn larger(raster: &Array2<u8>, rows: usize, columns: usize) -> Array2<u8> {
    let mut more = Array2::zeros((raster.nrows() + rows, raster.ncols() + columns));
    for ((n, k), &x) in raster.indexed_iter() {
        more[[n, k]] = x;
    }
    more
}
