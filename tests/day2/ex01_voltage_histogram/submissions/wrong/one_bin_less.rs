//! expect: not into `bins − 1`

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    // np.linspace(lo, hi, bins) has this step
    let step = (hi - lo) / (bins as f64 - 1.0);
    let mut counts = vec![0; bins];
    for &v in x {
        if v >= lo && v <= hi {
            counts[((v - lo) / step) as usize] += 1;
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
