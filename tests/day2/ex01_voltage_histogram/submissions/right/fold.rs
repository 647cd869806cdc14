//! Iterators only.

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let per_unit = bins as f64 / (hi - lo);
    x.iter()
        .copied()
        .filter(|v| (lo..=hi).contains(v))
        .map(|v| ((v - lo) * per_unit) as usize)
        .map(|b| b.min(bins - 1))
        .fold(vec![0; bins], |mut counts, b| {
            counts[b] += 1;
            counts
        })
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    let n = x.len().max(1);
    x.iter().filter(|&&v| !(v < v_th)).count() as f64 / n as f64
}
