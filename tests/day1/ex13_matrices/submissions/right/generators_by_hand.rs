use given::Params;
use ndarray::{Array2, Axis};
use rand::distr::{Distribution, Uniform};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let xi = Uniform::new(-1.0, 1.0).unwrap();
    let a = 0.1 * (p.t_max / p.dt).sqrt();
    let mut i = Array2::zeros((n, p.steps()));
    for (j, mut row) in i.axis_iter_mut(Axis(0)).enumerate() {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(j as u64);
        row.map_inplace(|x| *x = p.i_mean + p.i_mean * a * xi.sample(&mut rng));
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    for k in 1..i.ncols() {
        let prev = v.column(k - 1).to_owned();
        let next = &prev + p.dt / p.tau_m * (p.e_l - &prev + p.r * &i.column(k - 1));
        v.column_mut(k).assign(&next);
    }
    v
}
