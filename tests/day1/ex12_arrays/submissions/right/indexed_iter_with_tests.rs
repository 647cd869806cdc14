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
    let mut v = Array1::from_elem(i.dim(), p.e_l);
    for (k, current) in i.indexed_iter() {
        if k + 1 < v.len() {
            let now = v[k];
            v[k + 1] = now + (p.e_l - now + p.r * current) * p.dt / p.tau_m;
        }
    }
    v
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_at_rest() {
        let p = Params {
            t_max: 3e-3,
            dt: 1e-3,
            tau_m: 20e-3,
            e_l: -60e-3,
            v_reset: -70e-3,
            v_th: -50e-3,
            r: 100e6,
            i_mean: 25e-11,
        };
        assert_eq!(integrate_array(&Array1::zeros(3), &p)[0], p.e_l);
    }
}
