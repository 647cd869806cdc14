//! expect: put into the last column

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
    if steps == 0 {
        return raster;
    }
    for (neuron, times) in spikes.iter() {
        for t in times {
            let k = ((t / dt).round() as usize).min(steps - 1);
            raster[[*neuron, k]] = 1u8;
        }
    }
    raster
}

pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    let mut raster = Array2::<u8>::zeros(i.raw_dim());
    for n in 0..i.nrows() {
        let mut v = p.e_l;
        for k in 1..i.ncols() {
            v = v + p.dt / p.tau_m * (p.e_l - v + p.r * i[[n, k - 1]]);
            if v >= p.v_th {
                raster[[n, k]] = 1;
                v = p.v_reset;
            }
        }
    }
    raster
}
