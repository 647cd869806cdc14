use given::Params;
use ndarray::{Array1, Array2, Zip};

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    (t_ref / dt - 1e-6).ceil() as usize
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    last.is_some_and(|s| k < s + h)
}

pub fn simulate_refractory(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
) -> (Array2<f64>, Array2<u8>) {
    let h = hold_steps(t_ref, p.dt);
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spikes = Array2::zeros(i.dim());
    let mut last: Array1<Option<usize>> = Array1::from_elem(i.nrows(), None);
    for k in 1..i.ncols() {
        let old = v.column(k - 1).to_owned();
        let mut new = &old + (p.e_l - &old + p.r * &i.column(k - 1)) * (p.dt / p.tau_m);
        let held = last.mapv(|s| is_held(k, s, h));
        let spiked = Zip::from(&new).and(&held).map_collect(|&v, &held| !held && v >= p.v_th);
        Zip::from(&mut new).and(&held).and(&spiked).for_each(|v, &held, &spiked| {
            if held || spiked {
                *v = p.v_reset;
            }
        });
        Zip::from(&mut last).and(&spiked).for_each(|last, &spiked| {
            if spiked {
                *last = Some(k);
            }
        });
        v.column_mut(k).assign(&new);
        spikes.column_mut(k).assign(&spiked.mapv(u8::from));
    }
    (v, spikes)
}
