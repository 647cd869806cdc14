//! expect: a step early

use std::collections::BTreeMap;

use given::Params;
use ndarray::Array2;

pub fn raster_from_spikes(
    spikes: &BTreeMap<usize, Vec<f64>>,
    n: usize,
    steps: usize,
    dt: f64,
) -> Array2<u8> {
    let mut raster = Array2::<u8>::zeros((n, steps));
    for (&neuron, times) in spikes {
        for &t in times {
            let k = (t / dt).round() as usize;
            if k < steps {
                raster[[neuron, k]] = 1;
            }
        }
    }
    raster
}

pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    let mut raster = Array2::zeros(i.dim());
    for n in 0..i.nrows() {
        let mut v = p.e_l;
        for k in 0..i.ncols().saturating_sub(1) {
            v += p.dt / p.tau_m * (p.e_l - v + p.r * i[[n, k]]);
            if v >= p.v_th {
                raster[[n, k]] = 1;
                v = p.v_reset;
            }
        }
    }
    raster
}
