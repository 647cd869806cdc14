//! Rarer mistakes with binary rasters.

use super::{ROUNDED, Run, at_column};
use crate::call::Call;
use crate::day2::ex02_spikes::population::RIGHT;
use crate::exercise::Mistake;
use crate::value::{Value, grid};

pub const FURTHER: &[Mistake] = &[
    Mistake {
        says: "Two spikes in one step put each other out: set the cell to 1, whatever it held.",
        model: |call| {
            written(
                call,
                |_, k, steps| (k < steps).then_some(k),
                |cell| 1 - cell,
            )
        },
    },
    Mistake {
        says: "Spikes after the last column come back at the beginning (a remainder): leave them out.",
        model: |call| written(call, |_, k, steps| k.checked_rem(steps), |_| 1),
    },
    Mistake {
        says: "Spikes of one step run on into the next columns: one spike, one 1.",
        model: |call| {
            let run = Run::of(call)?;
            let mut raster = run.raster(ROUNDED);
            for (n, times) in run.times.iter().enumerate() {
                for k in times
                    .iter()
                    .filter_map(|&t| run.column(t + run.dt, ROUNDED))
                {
                    raster[[n, k]] = 1;
                }
            }
            Some(grid(&raster))
        },
    },
    Mistake {
        says: "The rows are counted among the neurons that spiked: neuron n has row n, also if others are silent.",
        model: |call| {
            let mut run = Run::of(call)?;
            let rows = run.times.len();
            run.times.retain(|times| !times.is_empty());
            run.times.resize(rows, Vec::new());
            Some(grid(&run.raster(ROUNDED)))
        },
    },
    Mistake {
        says: "t/Δt is worked out in single precision (`f32`) and cut off, a column too early: take `(t / dt).round()`.",
        model: |call| at_column(call, |t, dt| f64::from(t as f32 / dt as f32).trunc()),
    },
    Mistake {
        says: "A 1 stands wherever V is V_reset, and a neuron may be there without a spike: set it where V has reached V_th.",
        model: |call| {
            (call.function == "raster_run").then(|| {
                let p = call.params();
                let (v, _) = RIGHT.run(&call.matrix("i"), &p);
                let mut raster = v.mapv(|v| u8::from(v == p.v_reset));
                if raster.ncols() > 0 {
                    raster.column_mut(0).fill(0);
                }
                grid(&raster)
            })
        },
    },
    Mistake {
        says: "A 1 stands wherever V falls, and it falls without a spike as well: set it where V has reached V_th.",
        model: |call| {
            (call.function == "raster_run").then(|| {
                let (v, _) = RIGHT.run(&call.matrix("i"), &call.params());
                let mut raster = v.mapv(|_| 0_u8);
                for ((n, k), cell) in raster.indexed_iter_mut() {
                    *cell = u8::from(k > 0 && v[[n, k]] < v[[n, k - 1]]);
                }
                grid(&raster)
            })
        },
    },
    Mistake {
        says: "Steps beyond 255 all have the column 255: a `u8` ends there, so cast to `usize`.",
        model: |call| at_column(call, |t, dt| (t / dt).round().min(255.0)),
    },
    Mistake {
        says: "Steps beyond 255 begin again at column 0: a `u8` ends there, so cast to `usize`.",
        model: |call| at_column(call, |t, dt| (t / dt).round() % 256.0),
    },
];

/// A raster in which each spike changes the cell at the column that `column` finds, from t, its step
/// and the number of columns.
fn written(
    call: &Call,
    column: fn(f64, usize, usize) -> Option<usize>,
    change: fn(u8) -> u8,
) -> Option<Value> {
    let run = Run::of(call)?;
    let mut raster = ndarray::Array2::<u8>::zeros(run.shape);
    for (n, times) in run.times.iter().enumerate() {
        for &t in times {
            let k = ROUNDED(t, run.dt) as usize;
            if let Some(k) = column(t, k, run.shape.1) {
                raster[[n, k]] = change(raster[[n, k]]);
            }
        }
    }
    Some(grid(&raster))
}
