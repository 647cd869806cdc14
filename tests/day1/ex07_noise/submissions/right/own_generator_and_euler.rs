use given::Params;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let amplitude = 0.1 * p.t_max.sqrt() / p.dt.sqrt();
    let mut i = Vec::new();
    while i.len() < p.steps() {
        let u = rng.random_range(0.0..1.0);
        let xi = (u - 0.5) * 2.0;
        i.push((1.0 + amplitude * xi) * p.i_mean);
    }
    i
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(neuron as u64);
    let i = noisy_current(&mut rng, p);
    let mut v = vec![0.0; i.len()];
    for k in 0..v.len() {
        v[k] = if k == 0 {
            p.e_l
        } else {
            let a = p.dt / p.tau_m;
            v[k - 1] * (1.0 - a) + a * (p.e_l + p.r * i[k - 1])
        };
    }
    v
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing() {}
}
