//! expect: `enumerate` before `filter`

use std::collections::BTreeMap;

use given::Params;
use ndarray::{Array1, Array2};

pub fn spiked(v: &Array1<f64>, v_th: f64) -> Array1<bool> {
    v.mapv(|x| x >= v_th)
}

pub fn reset_where(v: &mut Array1<f64>, mask: &Array1<bool>, v_reset: f64) {
    for (x, &m) in v.iter_mut().zip(mask.iter()) {
        if m {
            *x = v_reset;
        }
    }
}

pub fn indices(mask: &Array1<bool>) -> Vec<usize> {
    mask.iter()
        .filter(|m| **m)
        .enumerate()
        .map(|(n, _)| n)
        .collect()
}

pub fn mask_at(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, k: usize, dt: f64) -> Vec<bool> {
    (0..n)
        .map(|neuron| spikes[&neuron].iter().any(|t| (t / dt).round() as usize == k))
        .collect()
}

pub fn simulate_masked(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let n = i.nrows();
    let mut v = Array2::from_elem((n, i.ncols()), p.e_l);
    let mut spikes: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for neuron in 0..n {
        spikes.insert(neuron, Vec::new());
    }
    let mut now = Array1::from_elem(n, p.e_l);
    for k in 1..i.ncols() {
        let input = i.column(k - 1).to_owned();
        now = &now + &((p.e_l - &now + p.r * input) * (p.dt / p.tau_m));
        let mask = spiked(&now, p.v_th);
        reset_where(&mut now, &mask, p.v_reset);
        for neuron in indices(&mask) {
            spikes.get_mut(&neuron).unwrap().push(k as f64 * p.dt);
        }
        v.column_mut(k).assign(&now);
    }
    (v, spikes)
}
