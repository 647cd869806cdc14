use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    (0..p.steps())
        .map(|_| p.i_mean * amplitude.mul_add(rng.random_range(-1.0..=1.0), 1.0))
        .collect()
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    i.iter()
        .scan(p.e_l, |v, current| {
            let before = *v;
            *v += p.dt * (p.e_l - before + p.r * current) / p.tau_m;
            Some(before)
        })
        .collect()
}
