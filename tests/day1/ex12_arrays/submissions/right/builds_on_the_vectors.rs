use given::Params;
use ndarray::Array1;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::euler_step;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    use rand::RngExt;
    let mut current = Array1::<f64>::ones(p.steps());
    for x in &mut current {
        *x += (p.t_max / p.dt).sqrt() / 10.0 * rng.random_range(-1.0..1.0);
    }
    current *= p.i_mean;
    current
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    let mut trace = Vec::with_capacity(i.len());
    let mut v = p.e_l;
    for &current in i {
        trace.push(v);
        v = euler_step(v, current, p);
    }
    trace.into()
}
