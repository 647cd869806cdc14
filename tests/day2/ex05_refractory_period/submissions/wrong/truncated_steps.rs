//! expect: so round up

use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    (t_ref / dt) as usize
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
    let n = i.nrows();
    let steps = i.ncols();
    let mut v = Array2::from_elem((n, steps), p.e_l);
    let mut spikes = Array2::zeros((n, steps));
    let mut last: Vec<Option<usize>> = vec![None; n];
    let h = hold_steps(t_ref, p.dt);
    for k in 1..steps {
        for j in 0..n {
            let prev = v[[j, k - 1]];
            let next = prev + p.dt / p.tau_m * (p.e_l - prev + p.r * i[[j, k - 1]]);
            if is_held(k, last[j], h) {
                v[[j, k]] = p.v_reset;
            } else if next >= p.v_th {
                v[[j, k]] = p.v_reset;
                spikes[[j, k]] = 1;
                last[j] = Some(k);
            } else {
                v[[j, k]] = next;
            }
        }
    }
    (v, spikes)
}
