//! Sort a copy; the counts are differences of positions.

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let below = |edge: f64| sorted.partition_point(|&v| v < edge);
    let mut counts = Vec::with_capacity(bins);
    let mut from = below(lo);
    for b in 1..=bins {
        let to = if b == bins {
            sorted.partition_point(|&v| v <= hi)
        } else {
            below(lo + (hi - lo) * b as f64 / bins as f64)
        };
        counts.push(to - from);
        from = to;
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    let (reached, _rest): (Vec<f64>, Vec<f64>) = x.iter().partition(|&&v| v >= v_th);
    if x.is_empty() {
        0.0
    } else {
        reached.len() as f64 / x.len() as f64
    }
}
