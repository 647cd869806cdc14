//! expect: There is nothing to work on here, and no reason to panic

use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let xi = Array1::from_shape_fn(p.steps(), |_| rng.random_range(-1.0..1.0));
    p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt() * xi)
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    let first = p.e_l + 0.0 * i[0];
    let mut v = Array1::from_elem(i.len(), first);
    for k in 1..i.len() {
        v[k] = v[k - 1] + p.dt / p.tau_m * (p.e_l - v[k - 1] + p.r * i[k - 1]);
    }
    v
}
