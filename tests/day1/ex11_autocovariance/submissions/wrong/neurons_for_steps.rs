//! expect: taken for neurons

fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / x.len() as f64
}

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let (a, b) = (&v[k], &v[l]);
    let (ma, mb) = (mean(a), mean(b));
    let products = a.iter().zip(b).map(|(x, y)| (x - ma) * (y - mb));
    products.sum::<f64>() / (a.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
