//! expect: two large numbers almost cancel

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len() as f64;
    let (s, s2) = v.iter().fold((0.0, 0.0), |(s, s2), t| (s + t[k], s2 + t[k] * t[k]));
    // rounding can make it negative
    ((s2 - s * s / n) / (n - 1.0)).max(0.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
