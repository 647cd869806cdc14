//! Builds on both functions of exercise 6.

use crate::ex05_refractory_period::hold_steps;
use given::Params;
use ndarray::Array2;

#[derive(Clone, Debug)]
pub struct LifNeurons {
    pub n: usize,
    pub p: Params,
    pub t_ref: Vec<f64>,
    pub v: Vec<f64>,
    pub spiked: Vec<bool>,
    pub last_spike: Vec<Option<usize>>,
    pub t: f64,
    pub steps: usize,
}

impl LifNeurons {
    pub fn new(p: Params, t_ref: Vec<f64>) -> LifNeurons {
        let n = t_ref.len();
        LifNeurons {
            n,
            p,
            t_ref,
            v: vec![p.e_l; n],
            spiked: vec![false; n],
            last_spike: vec![None; n],
            t: 0.0,
            steps: 0,
        }
    }

    pub fn ode_step(&mut self, i: &[f64]) {
        self.steps += 1;
        self.t = self.steps as f64 * self.p.dt;
        for (v, i) in self.v.iter_mut().zip(i) {
            *v += self.p.dt / self.p.tau_m * (self.p.e_l - *v + self.p.r * i);
        }
        self.spike_and_clamp();
    }

    pub fn spike_and_clamp(&mut self) {
        let since: Vec<Option<usize>> = self
            .last_spike
            .iter()
            .map(|s| s.map(|s| self.steps - s))
            .collect();
        let hold: Vec<usize> = self
            .t_ref
            .iter()
            .map(|&t| hold_steps(t, self.p.dt))
            .collect();
        (self.v, self.spiked) =
            crate::ex06_random_refractory::spike_and_clamp(&self.v, &since, &hold, &self.p);
        for n in 0..self.n {
            if self.spiked[n] {
                self.last_spike[n] = Some(self.steps);
            }
        }
    }
}

pub fn run(neurons: &mut LifNeurons, i: &Array2<f64>) -> (Array2<f64>, Array2<u8>) {
    let (n, steps) = i.dim();
    let mut v = Array2::zeros((n, steps));
    let mut spikes = Array2::zeros((n, steps));
    for k in 0..steps {
        if k > 0 {
            neurons.ode_step(&i.column(k - 1).to_vec());
        }
        for j in 0..n {
            v[[j, k]] = neurons.v[j];
            spikes[[j, k]] = u8::from(neurons.spiked[j]);
        }
    }
    (v, spikes)
}
