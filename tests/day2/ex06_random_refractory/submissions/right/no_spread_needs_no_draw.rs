use given::Params;
use rand_distr::Distribution;

pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    if sigma == 0.0 {
        return vec![mu.max(0.0); n];
    }
    let mut periods = vec![0.0; n];
    for (j, period) in periods.iter_mut().enumerate() {
        let drawn = rand_distr::Normal::new(mu, sigma).unwrap().sample(&mut given::stream(seed, j));
        if drawn > 0.0 {
            *period = drawn;
        }
    }
    periods
}

pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    v.iter()
        .enumerate()
        .map(|(n, old)| {
            let v_inf = p.e_l + p.r * i[n];
            old + (v_inf - old) * p.dt / p.tau_m
        })
        .collect()
}

pub fn spike_and_clamp(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
) -> (Vec<f64>, Vec<bool>) {
    let mut new = vec![p.v_reset; v.len()];
    let mut spiked = vec![false; v.len()];
    for n in 0..v.len() {
        // left is what remains of the hold
        let left = match since[n] {
            Some(d) => hold[n].saturating_sub(d),
            None => 0,
        };
        if left == 0 {
            spiked[n] = v[n] >= p.v_th;
            if !spiked[n] {
                new[n] = v[n];
            }
        }
    }
    (new, spiked)
}
