//! expect: Held one step too long

use given::Params;
use ndarray::Array2;

use crate::ex05_refractory_period::hold_steps;

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
        for n in 0..self.n {
            let v = self.v[n];
            self.v[n] = v + self.p.dt / self.p.tau_m * (self.p.e_l - v + self.p.r * i[n]);
        }
        self.spike_and_clamp();
    }

    pub fn spike_and_clamp(&mut self) {
        for n in 0..self.n {
            let h = hold_steps(self.t_ref[n], self.p.dt);
            let held = match self.last_spike[n] {
                Some(s) => self.steps - s <= h,
                None => false,
            };
            self.spiked[n] = false;
            if held {
                self.v[n] = self.p.v_reset;
            } else if self.v[n] >= self.p.v_th {
                self.v[n] = self.p.v_reset;
                self.spiked[n] = true;
                self.last_spike[n] = Some(self.steps);
            }
        }
    }
}

pub fn run(neurons: &mut LifNeurons, i: &Array2<f64>) -> (Array2<f64>, Array2<u8>) {
    let mut v = Array2::zeros(i.dim());
    let mut spikes = Array2::zeros(i.dim());
    for k in 0..i.ncols() {
        if k > 0 {
            let current = i.column(k - 1).to_vec();
            neurons.ode_step(&current);
        }
        for n in 0..neurons.n {
            v[[n, k]] = neurons.v[n];
            if neurons.spiked[n] {
                spikes[[n, k]] = 1;
            }
        }
    }
    (v, spikes)
}
