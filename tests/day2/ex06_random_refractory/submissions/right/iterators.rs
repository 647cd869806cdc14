use given::Params;
use rand::RngExt;
use rand_distr::StandardNormal;

pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    (0..n)
        .map(|j| {
            let z: f64 = given::stream(seed, j).sample(StandardNormal);
            f64::max(0.0, mu + sigma * z)
        })
        .collect()
}

pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    let a = p.dt / p.tau_m;
    std::iter::zip(v, i)
        .map(|(&v, &i)| (1.0 - a) * v + a * (p.e_l + p.r * i))
        .collect()
}

pub fn spike_and_clamp(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
) -> (Vec<f64>, Vec<bool>) {
    v.iter()
        .zip(since)
        .zip(hold)
        .map(|((&v, since), h)| match since {
            Some(d) if d < h => (p.v_reset, false),
            _ if v >= p.v_th => (p.v_reset, true),
            _ => (v, false),
        })
        .unzip()
}
