//! With the function of exercise 2.

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
    let (_v, spikes) = crate::ex02_spikes::simulate(i, p);
    raster_from_spikes(&spikes, i.nrows(), i.ncols(), p.dt)
}
