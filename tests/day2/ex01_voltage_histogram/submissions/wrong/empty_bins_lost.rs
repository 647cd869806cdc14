//! expect: Empty bins are lost

use std::collections::BTreeMap;

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let w = (hi - lo) / bins as f64;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for &v in x.iter().filter(|v| (lo..=hi).contains(*v)) {
        let b = (((v - lo) / w) as usize).min(bins - 1);
        *counts.entry(b).or_default() += 1;
    }
    counts.into_values().collect()
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    x.iter().filter(|&&v| v >= v_th).count() as f64 / x.len() as f64
}
