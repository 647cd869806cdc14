use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let mut i = Array2::<f64>::zeros((n, p.steps()));
    for j in 0..n {
        let mut rng = stream(seed, j);
        for k in 0..p.steps() {
            let xi = 2.0 * rng.random::<f64>() - 1.0;
            i[[j, k]] = p.i_mean * (1.0 + amplitude * xi);
        }
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let (neurons, steps) = i.dim();
    let mut v = Array2::zeros((neurons, steps));
    for j in 0..neurons {
        v[[j, 0]] = p.e_l;
        for k in 0..steps - 1 {
            v[[j, k + 1]] = v[[j, k]] + p.dt / p.tau_m * (p.e_l - v[[j, k]] + p.r * i[[j, k]]);
        }
    }
    v
}
