//! One loop, `floor`, an `if` for the last edge.

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let width = (hi - lo) / bins as f64;
    let mut counts = Vec::new();
    counts.resize(bins, 0);
    for i in 0..x.len() {
        if x[i] == hi {
            counts[bins - 1] += 1;
        } else if x[i] >= lo && x[i] < hi {
            let b = ((x[i] - lo) / width).floor() as usize;
            counts[b] += 1;
        }
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    let mut n = 0;
    for i in 0..x.len() {
        if x[i] >= v_th {
            n += 1;
        }
    }
    if x.len() == 0 {
        return 0.0;
    }
    (n as f64) / (x.len() as f64)
}
