use given::{Params, stream};
use rand::RngExt;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut rngs: Vec<_> = (0..n).map(|j| stream(seed, j)).collect();
    let mut now = vec![p.e_l; n];
    let mut rows = vec![Vec::new(); n];
    for _ in 0..p.steps() {
        for j in 0..n {
            rows[j].push(now[j]);
            let xi: f64 = rngs[j].random_range(-1.0..1.0);
            let i = p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt() * xi);
            now[j] += p.dt / p.tau_m * (p.e_l - now[j] + p.r * i);
        }
    }
    rows
}
