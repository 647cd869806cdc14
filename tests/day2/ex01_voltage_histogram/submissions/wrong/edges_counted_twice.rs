//! expect: counted in both bins

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let w = (hi - lo) / bins as f64;
    (0..bins)
        .map(|b| {
            let left = lo + b as f64 * w;
            let right = left + w;
            x.iter().filter(|&&v| v >= left && v <= right).count()
        })
        .collect()
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    x.iter().filter(|&&v| v >= v_th).count() as f64 / x.len() as f64
}
