//! expect: and hi itself is not counted: leave out the former

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let w = (hi - lo) / bins as f64;
    let mut counts = vec![0; bins];
    for &v in x {
        let b = ((v - lo) / w) as usize;
        // leave out what does not fit
        if b < bins {
            counts[b] += 1;
        }
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    let mut n = 0;
    for &v in x {
        if v >= v_th {
            n += 1;
        }
    }
    if x.is_empty() { 0.0 } else { n as f64 / x.len() as f64 }
}
