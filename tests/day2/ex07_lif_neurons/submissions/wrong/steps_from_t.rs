//! expect: worked out from t, and cut off

use crate::ex05_refractory_period::{hold_steps, is_held};
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
        self.t += self.p.dt;
        self.steps = (self.t / self.p.dt) as usize;
        for (v, i) in self.v.iter_mut().zip(i) {
            *v += self.p.dt / self.p.tau_m * (self.p.e_l - *v + self.p.r * i);
        }
        self.spike_and_clamp();
    }

    pub fn spike_and_clamp(&mut self) {
        for n in 0..self.n {
            let h = hold_steps(self.t_ref[n], self.p.dt);
            let held = is_held(self.steps, self.last_spike[n], h);
            self.spiked[n] = !held && self.v[n] >= self.p.v_th;
            if self.spiked[n] {
                self.last_spike[n] = Some(self.steps);
            }
            if held || self.spiked[n] {
                self.v[n] = self.p.v_reset;
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
