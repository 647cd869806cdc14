use crate::ex09_sample_mean::sample_mean;

fn variances(v: &[Vec<f64>]) -> Vec<f64> {
    let n = v.len() as f64;
    let step = |(k, m): (usize, &f64)| {
        let d = v.iter().map(|trace| trace[k] - m);
        let (sum, squares) = d.fold((0.0, 0.0), |(s, q), d| (s + d, d.mul_add(d, q)));
        // the first term makes up for the rounding of the mean
        (squares - sum * sum / n) / (n - 1.0)
    };
    sample_mean(v).iter().enumerate().map(step).collect()
}

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    variances(v)[k]
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    variances(v).into_iter().map(|var| var.abs().powf(0.5)).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn two_values() {
        assert_eq!(super::variance_at(&[vec![1.0], vec![3.0]], 0), 2.0);
    }
}
