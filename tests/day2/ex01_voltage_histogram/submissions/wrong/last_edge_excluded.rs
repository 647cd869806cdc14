//! expect: the last bin holds its upper edge

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let width = (hi - lo) / bins as f64;
    let mut counts = vec![0; bins];
    for &value in x {
        if value >= lo && value < hi {
            counts[((value - lo) / width) as usize] += 1;
        }
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    x.iter().filter(|&&v| v >= v_th).count() as f64 / x.len() as f64
}
