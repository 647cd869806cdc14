/// Welford's running mean and sum of squares.
#[derive(Default)]
pub struct Running {
    n: usize,
    mean: f64,
    m2: f64,
}

impl Running {
    fn add(&mut self, x: f64) {
        self.n += 1;
        let delta = x - self.mean;
        self.mean += delta / self.n as f64;
        self.m2 += delta * (x - self.mean);
    }

    fn variance(&self) -> f64 {
        self.m2 / (self.n - 1) as f64
    }
}

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mut running = Running::default();
    for trace in v {
        running.add(trace[k]);
    }
    running.variance()
}

// neuron by neuron, all steps at once
pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let mut all: Vec<Running> = v[0].iter().map(|_| Running::default()).collect();
    for trace in v {
        for (r, &x) in all.iter_mut().zip(trace) {
            r.add(x);
        }
    }
    all.iter().map(|r| r.variance().sqrt()).collect()
}
