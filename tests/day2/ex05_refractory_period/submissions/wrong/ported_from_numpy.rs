//! expect: ask first whether the neuron is held

use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    (t_ref / dt - 1e-6).ceil() as usize
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    match last {
        Some(s) => k - s < h,
        None => false,
    }
}

pub fn simulate_refractory(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
) -> (Array2<f64>, Array2<u8>) {
    let (n, steps) = i.dim();
    let mut v_n = Array2::from_elem((n, steps), p.e_l);
    let mut raster = Array2::<u8>::zeros((n, steps));
    let mut last_spike = vec![-t_ref; n];

    for step in 1..steps {
        let t = step as f64 * p.dt;
        for j in 0..n {
            let v = v_n[[j, step - 1]];
            let mut new = v + p.dt / p.tau_m * (p.e_l - v + p.r * i[[j, step - 1]]);
            let spiked = new >= p.v_th;
            if spiked {
                new = p.v_reset;
                raster[[j, step]] = 1;
            }
            let clamped = last_spike[j] + t_ref > t;
            if clamped {
                new = p.v_reset;
            }
            if spiked {
                last_spike[j] = t;
            }
            v_n[[j, step]] = new;
        }
    }
    (v_n, raster)
}
