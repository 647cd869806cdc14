//! The run by way of a dictionary of its own.

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

fn spike_times(i: &Array2<f64>, p: &Params) -> BTreeMap<usize, Vec<f64>> {
    let mut spikes = BTreeMap::new();
    for (n, row) in i.outer_iter().enumerate() {
        let mut v = p.e_l;
        let mut times = vec![];
        for k in 1..row.len() {
            v += p.dt / p.tau_m * (p.e_l - v + p.r * row[k - 1]);
            if v >= p.v_th {
                v = p.v_reset;
                times.push(k as f64 * p.dt);
            }
        }
        spikes.insert(n, times);
    }
    spikes
}

pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    raster_from_spikes(&spike_times(i, p), i.nrows(), i.ncols(), p.dt)
}
