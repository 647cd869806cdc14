//! Looks each neuron up in the dictionary by its number.

use std::collections::BTreeMap;

use given::Params;
use ndarray::Array2;

pub fn raster_from_spikes(
    spikes: &BTreeMap<usize, Vec<f64>>,
    n: usize,
    steps: usize,
    dt: f64,
) -> Array2<u8> {
    let mut raster = Array2::zeros((n, steps));
    for j in 0..n {
        for t in &spikes[&j] {
            let k = (t / dt).round() as usize;
            if k < steps {
                raster[[j, k]] = 1;
            }
        }
    }
    raster
}

pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    let (n, steps) = i.dim();
    let mut raster = Array2::zeros((n, steps));
    for j in 0..n {
        let mut v = p.e_l;
        for k in 1..steps {
            v += p.dt / p.tau_m * (p.e_l - v + p.r * i[[j, k - 1]]);
            if v >= p.v_th {
                raster[[j, k]] = 1;
                v = p.v_reset;
            }
        }
    }
    raster
}
