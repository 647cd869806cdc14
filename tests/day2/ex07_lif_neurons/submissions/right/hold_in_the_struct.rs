use given::Params;
use ndarray::Array2;

use crate::ex05_refractory_period::{hold_steps, is_held};
use crate::ex06_random_refractory as ex06;

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
    hold: Vec<usize>,
}

impl LifNeurons {
    pub fn new(p: Params, t_ref: Vec<f64>) -> Self {
        let hold = t_ref.iter().map(|t| hold_steps(*t, p.dt)).collect();
        Self {
            n: t_ref.len(),
            p,
            v: vec![p.e_l; t_ref.len()],
            spiked: vec![false; t_ref.len()],
            last_spike: vec![None; t_ref.len()],
            t_ref,
            t: 0.0,
            steps: 0,
            hold,
        }
    }

    pub fn held(&self, n: usize) -> bool {
        is_held(self.steps, self.last_spike[n], self.hold[n])
    }

    /// With the functions of exercise 6.
    pub fn ode_step(&mut self, i: &[f64]) {
        self.steps += 1;
        self.t = self.p.dt * self.steps as f64;
        self.v = ex06::ode_step(&self.v, i, &self.p);
        self.spike_and_clamp();
    }

    pub fn spike_and_clamp(&mut self) {
        let since: Vec<Option<usize>> =
            self.last_spike.iter().map(|s| s.map(|s| self.steps - s)).collect();
        (self.v, self.spiked) = ex06::spike_and_clamp(&self.v, &since, &self.hold, &self.p);
        for (last, spiked) in self.last_spike.iter_mut().zip(&self.spiked) {
            if *spiked {
                *last = Some(self.steps);
            }
        }
    }
}

pub fn run(neurons: &mut LifNeurons, i: &Array2<f64>) -> (Array2<f64>, Array2<u8>) {
    let (rows, columns) = i.dim();
    let mut v = Array2::zeros((rows, columns));
    let mut s = Array2::zeros((rows, columns));
    for k in 0..columns {
        if k > 0 {
            neurons.ode_step(&i.column(k - 1).to_vec());
        }
        v.column_mut(k).assign(&ndarray::aview1(&neurons.v));
        s.column_mut(k)
            .iter_mut()
            .zip(&neurons.spiked)
            .for_each(|(s, &spiked)| *s = spiked as u8);
    }
    (v, s)
}
