//! Each element asks whether its neuron spiked then; step by step.

use std::collections::BTreeMap;

use given::Params;
use ndarray::Array2;

pub fn raster_from_spikes(
    spikes: &BTreeMap<usize, Vec<f64>>,
    n: usize,
    steps: usize,
    dt: f64,
) -> Array2<u8> {
    Array2::from_shape_fn((n, steps), |(neuron, k)| {
        let here = |t: &f64| (t - k as f64 * dt).abs() < 0.5 * dt;
        u8::from(spikes[&neuron].iter().any(here))
    })
}

pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    let (neurons, steps) = i.dim();
    let mut raster = Array2::zeros((neurons, steps));
    let mut v = vec![p.e_l; neurons];
    for k in 1..steps {
        for n in 0..neurons {
            let dv = (p.e_l - v[n] + p.r * i[[n, k - 1]]) / p.tau_m;
            v[n] += dv * p.dt;
            let spiked = v[n] >= p.v_th;
            if spiked {
                v[n] = p.v_reset;
            }
            raster[[n, k]] = spiked as u8;
        }
    }
    raster
}
