//! Cuts the range in two until one bin is left.

fn split(x: &[f64], lo: f64, w: f64, from: usize, to: usize, out: &mut [usize]) {
    if to - from == 1 {
        out[from] = x.len();
        return;
    }
    let middle = (from + to) / 2;
    let (below, above): (Vec<f64>, Vec<f64>) = x.iter().partition(|&&v| v < lo + middle as f64 * w);
    split(&below, lo, w, from, middle, out);
    split(&above, lo, w, middle, to, out);
}

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let inside: Vec<f64> = x
        .iter()
        .copied()
        .filter(|v| (lo..=hi).contains(v))
        .collect();
    let mut out = vec![0; bins];
    split(&inside, lo, (hi - lo) / bins as f64, 0, bins, &mut out);
    out
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    match x {
        [] => 0.0,
        _ => x.iter().filter(|v| **v >= v_th).count() as f64 / x.len() as f64,
    }
}
