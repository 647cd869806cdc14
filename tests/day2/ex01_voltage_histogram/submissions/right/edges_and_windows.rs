//! The edges first, then every bin counts for itself.

fn edges(lo: f64, hi: f64, bins: usize) -> Vec<f64> {
    let w = (hi - lo) / bins as f64;
    let mut e: Vec<f64> = (0..bins).map(|k| lo + k as f64 * w).collect();
    e.push(hi);
    e
}

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let e = edges(lo, hi, bins);
    e.windows(2)
        .enumerate()
        .map(|(k, w)| {
            x.iter()
                .filter(|&&v| v >= w[0] && (v < w[1] || (k == bins - 1 && v <= w[1])))
                .count()
        })
        .collect()
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    x.iter().map(|&v| if v >= v_th { 1.0 } else { 0.0 }).sum::<f64>() / x.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_one_more() {
        assert_eq!(edges(0.0, 1.0, 4).len(), 5);
    }
}
