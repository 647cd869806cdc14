//! expect: current of the wrong step

use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let xi = Array1::from_shape_fn(p.steps(), |_| rng.random_range(-1.0..1.0));
    p.i_mean * (1.0 + amplitude * xi)
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    let mut v = Array1::zeros(i.len());
    for (k, &current) in i.iter().enumerate() {
        if k == 0 {
            v[0] = p.e_l;
        } else {
            v[k] = v[k - 1] + p.dt / p.tau_m * (p.e_l - v[k - 1] + p.r * current);
        }
    }
    v
}
