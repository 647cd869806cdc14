//! A mask made of the first and the last positions; a boolean matrix turned into times at the end.

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
    (0..mask.len()).filter(|&n| mask[n]).collect()
}

pub fn mask_at(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, k: usize, dt: f64) -> Vec<bool> {
    (0..n)
        .map(|neuron| spikes[&neuron].iter().any(|t| (t / dt).round() as usize == k))
        .collect()
}

pub fn simulate_masked(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let a = p.dt / p.tau_m;
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut masks: Vec<Array1<bool>> = vec![];
    for k in 0..i.ncols().saturating_sub(1) {
        let mut next = v.column(k).to_owned();
        next *= 1.0 - a;
        next.scaled_add(a * p.r, &i.column(k));
        next += a * p.e_l;
        let mask = spiked(&next, p.v_th);
        reset_where(&mut next, &mask, p.v_reset);
        v.column_mut(k + 1).assign(&next);
        masks.push(mask);
    }
    let times = |n: usize| -> Vec<f64> {
        (0..masks.len())
            .filter(|&k| masks[k][n])
            .map(|k| (k + 1) as f64 * p.dt)
            .collect()
    };
    let spikes = (0..i.nrows()).map(|n| (n, times(n))).collect();
    (v, spikes)
}
