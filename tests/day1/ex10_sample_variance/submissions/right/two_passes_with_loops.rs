pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len();
    let mut mean = 0.0;
    for i in 0..n {
        mean += v[i][k];
    }
    mean = mean / n as f64;
    let mut var = 0.0;
    for i in 0..n {
        let d = v[i][k] - mean;
        var = var + d * d;
    }
    var / ((n - 1) as f64)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let mut out = Vec::new();
    for k in 0..v[0].len() {
        out.push(variance_at(v, k).sqrt());
    }
    out
}
