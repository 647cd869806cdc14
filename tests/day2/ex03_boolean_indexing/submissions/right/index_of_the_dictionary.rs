//! Looks each neuron up by its number; a binary search in the times.

use std::collections::BTreeMap;

use given::Params;
use ndarray::{Array1, Array2, Zip};

pub fn spiked(v: &Array1<f64>, v_th: f64) -> Array1<bool> {
    Array1::from_shape_fn(v.len(), |n| v[n] >= v_th)
}

pub fn reset_where(v: &mut Array1<f64>, mask: &Array1<bool>, v_reset: f64) {
    Zip::from(v).and(mask).for_each(|v, &m| {
        if m {
            *v = v_reset;
        }
    });
}

pub fn indices(mask: &Array1<bool>) -> Vec<usize> {
    mask.iter()
        .enumerate()
        .filter(|(_, m)| **m)
        .map(|(n, _)| n)
        .collect()
}

pub fn mask_at(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, k: usize, dt: f64) -> Vec<bool> {
    (0..n)
        .map(|j| {
            spikes[&j]
                .binary_search_by_key(&k, |t| (t / dt).round() as usize)
                .is_ok()
        })
        .collect()
}

pub fn simulate_masked(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let (n, steps) = i.dim();
    let mut v = Array2::from_elem((n, steps), p.e_l);
    let mut spikes: BTreeMap<usize, Vec<f64>> = (0..n).map(|j| (j, Vec::new())).collect();
    let mut now = Array1::from_elem(n, p.e_l);
    for k in 1..steps {
        now = &now + (p.e_l - &now + p.r * &i.column(k - 1)) * (p.dt / p.tau_m);
        let mask = spiked(&now, p.v_th);
        reset_where(&mut now, &mask, p.v_reset);
        for j in indices(&mask) {
            spikes.entry(j).or_default().push(k as f64 * p.dt);
        }
        v.column_mut(k).assign(&now);
    }
    (v, spikes)
}
