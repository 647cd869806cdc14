use given::Params;
use ndarray::{Array2, Axis};

use crate::ex05_refractory_period::{hold_steps, is_held};

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
        let mut neurons = LifNeurons {
            n: t_ref.len(),
            p,
            t_ref,
            v: Vec::new(),
            spiked: Vec::new(),
            last_spike: Vec::new(),
            t: 0.0,
            steps: 0,
        };
        neurons.reset();
        neurons
    }

    /// Back to the start.
    pub fn reset(&mut self) {
        self.v = vec![self.p.e_l; self.n];
        self.spiked = vec![false; self.n];
        self.last_spike = vec![None; self.n];
        self.t = 0.0;
        self.steps = 0;
    }

    pub fn ode_step(&mut self, i: &[f64]) {
        let a = self.p.dt / self.p.tau_m;
        self.steps += 1;
        self.t = self.steps as f64 * self.p.dt;
        self.v = self
            .v
            .iter()
            .zip(i)
            .map(|(v, i)| (1.0 - a) * v + a * (self.p.e_l + self.p.r * i))
            .collect();
        self.spike_and_clamp();
    }

    pub fn spike_and_clamp(&mut self) {
        let held: Vec<bool> = (0..self.n)
            .map(|n| is_held(self.steps, self.last_spike[n], hold_steps(self.t_ref[n], self.p.dt)))
            .collect();
        self.spiked = (0..self.n).map(|n| !held[n] && self.v[n] >= self.p.v_th).collect();
        for n in 0..self.n {
            if held[n] || self.spiked[n] {
                self.v[n] = self.p.v_reset;
            }
            if self.spiked[n] {
                self.last_spike[n] = Some(self.steps);
            }
        }
    }
}

pub fn run(neurons: &mut LifNeurons, i: &Array2<f64>) -> (Array2<f64>, Array2<u8>) {
    let mut traces = vec![];
    let mut rasters = vec![];
    for k in 0..i.len_of(Axis(1)) {
        if k != 0 {
            neurons.ode_step(&i.index_axis(Axis(1), k - 1).to_vec());
        }
        traces.extend(neurons.v.clone());
        rasters.extend(neurons.spiked.iter().map(|&yes| yes as u8));
    }
    // step-major so far: turn it round
    let shape = (i.ncols(), i.nrows());
    (
        Array2::from_shape_vec(shape, traces).unwrap().reversed_axes(),
        Array2::from_shape_vec(shape, rasters).unwrap().reversed_axes(),
    )
}
