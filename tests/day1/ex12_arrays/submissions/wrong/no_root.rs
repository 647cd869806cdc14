//! expect: The square root is missing

use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let n = p.steps();
    let mut i = Array1::zeros(n);
    for k in 0..n {
        let xi = rng.random_range(-1.0..1.0);
        i[k] = p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt) * xi);
    }
    i
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    let mut v = Array1::from_elem(i.len(), p.e_l);
    for k in 1..i.len() {
        v[k] = v[k - 1] + p.dt / p.tau_m * (p.e_l - v[k - 1] + p.r * i[k - 1]);
    }
    v
}
