use crate::ex10_sample_variance::variance_at;

// Var(x + y) = Var(x) + Var(y) + 2 Cov(x, y)
pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let sums: Vec<Vec<f64>> = v.iter().map(|trace| vec![trace[k] + trace[l]]).collect();
    (variance_at(&sums, 0) - variance_at(v, k) - variance_at(v, l)) / 2.0
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    v[0].iter().enumerate().map(|(l, _)| autocovariance(v, k, l)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opposite() {
        assert_eq!(autocovariance(&[vec![1.0, -1.0], vec![-1.0, 1.0]], 0, 1), -2.0);
    }
}
