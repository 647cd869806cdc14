//! What is wrong with the raster alone. It comes first: a mistake that changes V as well is another one.
//!
//! In the simulation a wrong order or a wrong start is likelier than a wrong `hold_steps`, which has
//! checks of its own: so what concerns the simulation alone stands before that.

use ndarray::Array2;

use super::models::{raster, shifted};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The spike is marked one step late: it belongs to the step at which V is reset.",
        model: |call| raster(call, |s| shifted(s, 1)),
    },
    Mistake {
        says: "The spike is marked one step early: it belongs to the step at which V is reset.",
        model: |call| raster(call, |s| shifted(s, -1)),
    },
    Mistake {
        says: "No spike is marked: set a 1 where V reached V_th.",
        model: |call| raster(call, |s| Array2::zeros(s.dim())),
    },
    Mistake {
        says: "The spikes are the wrong way round: 1 where there is a spike, 0 where there is none.",
        model: |call| raster(call, |s| s.mapv(|x| 1 - x)),
    },
    Mistake {
        says: "The spikes are added up over the steps: the second result is 1 only at the step of a spike.",
        model: |call| {
            raster(call, |s| {
                let mut sums = s.clone();
                for mut row in sums.rows_mut() {
                    let mut sum = 0;
                    row.mapv_inplace(|x| {
                        sum += x;
                        sum
                    });
                }
                sums
            })
        },
    },
    Mistake {
        says: "All neurons' spikes stand in the first row: mark a spike in the row of its neuron.",
        model: |call| {
            raster(call, |s| {
                let mut first = Array2::zeros(s.dim());
                for ((_, k), &x) in s.indexed_iter().filter(|(_, x)| **x == 1) {
                    first[[0, k]] = x;
                }
                first
            })
        },
    },
];
