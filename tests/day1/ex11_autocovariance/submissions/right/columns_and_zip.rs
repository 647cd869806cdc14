fn centred(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    let column: Vec<f64> = v.iter().map(|trace| trace[k]).collect();
    let mean = column.iter().sum::<f64>() / column.len() as f64;
    column.into_iter().map(|x| x - mean).collect()
}

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    centred(v, k).iter().zip(centred(v, l)).map(|(a, b)| a * b).sum::<f64>() / (v.len() - 1) as f64
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    // centre step k only once
    let at_k = centred(v, k);
    let steps = 0..v[0].len();
    steps
        .map(|l| {
            let at_l = centred(v, l);
            let dot: f64 = at_k.iter().zip(&at_l).map(|(a, b)| a * b).sum();
            dot / (v.len() - 1) as f64
        })
        .collect()
}
