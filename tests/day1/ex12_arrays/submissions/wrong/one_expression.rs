//! expect: V does not carry on

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
    let v = Array1::from_elem(i.len(), p.e_l);
    &v + p.dt / p.tau_m * (p.e_l - &v + p.r * i)
}
