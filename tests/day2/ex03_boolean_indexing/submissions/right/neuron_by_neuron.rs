//! The simulation neuron by neuron: the result is the same.

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
    let mut list = Vec::new();
    for (n, &m) in mask.iter().enumerate() {
        if m {
            list.push(n);
        }
    }
    list
}

pub fn mask_at(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, k: usize, dt: f64) -> Vec<bool> {
    (0..n)
        .map(|neuron| spikes[&neuron].iter().any(|t| (t / dt).round() as usize == k))
        .collect()
}

fn one(currents: &[f64], p: &Params) -> (Vec<f64>, Vec<f64>) {
    let (mut trace, mut times) = (vec![], vec![]);
    let mut v = p.e_l;
    for (k, _) in currents.iter().enumerate() {
        if k > 0 {
            v = v + (p.e_l - v + p.r * currents[k - 1]) * p.dt / p.tau_m;
            if v >= p.v_th {
                times.push(p.dt * k as f64);
                v = p.v_reset;
            }
        }
        trace.push(v);
    }
    (trace, times)
}

pub fn simulate_masked(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let mut v = Array2::zeros(i.raw_dim());
    let mut spikes = BTreeMap::new();
    for n in 0..i.nrows() {
        let (trace, times) = one(&i.row(n).to_vec(), p);
        v.row_mut(n).assign(&Array1::from(trace));
        spikes.insert(n, times);
    }
    (v, spikes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody() {
        assert!(indices(&Array1::from_elem(3, false)).is_empty());
    }
}
