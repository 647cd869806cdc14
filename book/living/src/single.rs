//! One neuron without noise: the welcome, and the hidden neuron of the last page.

use ndarray::Array2;

use crate::Params;
use crate::ex01_membrane_equation::params;
use crate::ex05_refractory_period::simulate_refractory;
use crate::figure::Shown;
use crate::picture::{BLUE, Frame, GREEN, INK, ORANGE, Panel, Picture};

/// Where a spike's stroke ends, in mV: its height means nothing.
const TOP: f64 = -38.0;

/// V in mV at each step, and the steps of the spikes, of one neuron.
pub struct Trace {
    pub v: Vec<f64>,
    pub spikes: Vec<usize>,
}

impl Trace {
    /// Row `n` of what a simulation gives.
    pub fn of(n: usize, v: &Array2<f64>, spikes: &Array2<u8>) -> Trace {
        let spiked = spikes.row(n).into_iter().enumerate();
        Trace {
            v: v.row(n).iter().map(|v| v * 1e3).collect(),
            spikes: spiked.filter(|&(_, &s)| s == 1).map(|(k, _)| k).collect(),
        }
    }

    /// The curve, with a stroke for each spike; `dt` is in ms.
    pub fn draw(&self, panel: &mut Panel, dt: f64) {
        let points = self.v.iter().enumerate();
        panel.line(points.map(|(k, &v)| (k as f64 * dt, v)), BLUE, 20);
        let times = self.spikes.iter().map(|&k| k as f64 * dt);
        panel.strokes(times, -50.0, TOP, ORANGE);
    }
}

fn constant(current: &[f64], t_ref: f64, p: &Params) -> (Trace, Vec<f64>) {
    let i = Array2::from_shape_fn((1, current.len()), |(_, k)| current[k]);
    let (v, spikes) = simulate_refractory(&i, t_ref, p);
    let data = v.iter().copied();
    let data = data.chain(spikes.iter().map(|&s| f64::from(s)));
    (Trace::of(0, &v, &spikes), data.collect())
}

pub const WELCOME_HEIGHT: u32 = 250;

/// A constant current into one neuron: where does it fall silent?
pub fn welcome(knobs: &[f64], width: u32) -> Shown {
    let p = params();
    let current = knobs[0] / 1e12;
    let (trace, data) = constant(&[current; 400], 0.0, &p);
    let rate = match trace.spikes[..] {
        [.., before, last] => 1.0 / ((last - before) as f64 * p.dt),
        _ => 0.0,
    };
    let mut picture = Picture::new(width, WELCOME_HEIGHT);
    let frame = Frame::new(WELCOME_HEIGHT, (0.0, 400.0), (-72.0, TOP))
        .names("time (ms)", "V (mV)")
        .key(&[("V", BLUE), ("spikes", ORANGE), ("threshold", INK)]);
    picture.panel(&frame, |panel| {
        panel.level(p.v_th * 1e3, INK);
        trace.draw(panel, 1.0);
    });
    let last = trace.v[trace.v.len() - 1];
    Shown {
        svg: picture.svg(),
        numbers: vec![trace.spikes.len() as f64, rate, last],
        data,
    }
}

pub const HIDDEN_HEIGHT: u32 = 380;

/// A neuron whose τ_m, R and t_ref a reader is to find out: the other parameters are the workbook's.
pub fn hidden(knobs: &[f64], width: u32) -> Shown {
    let p = Params {
        tau_m: 30e-3,
        r: 80e6,
        dt: 0.5e-3,
        t_max: 0.3,
        ..params()
    };
    let t_ref = 6e-3;
    let (pa, cursor) = (knobs[0], knobs[1]);
    // The current is switched on at 20 ms, and off at 220.
    let on = |k: usize| (40..440).contains(&k);
    let current: Vec<f64> = (0..p.steps())
        .map(|k| if on(k) { pa / 1e12 } else { 0.0 })
        .collect();
    let (trace, data) = constant(&current, t_ref, &p);
    let at = (cursor * 2.0) as usize;
    let v = trace.v[at.min(trace.v.len() - 1)];

    let mut picture = Picture::new(width, HIDDEN_HEIGHT);
    let time = (0.0, 300.0);
    let above = Frame::new(120, time, (-20.0, 520.0)).names("", "I (pA)");
    picture.panel(&above, |panel| {
        let points = [
            (0.0, 0.0),
            (20.0, 0.0),
            (20.0, pa),
            (220.0, pa),
            (220.0, 0.0),
            (300.0, 0.0),
        ];
        panel.line(points, GREEN, 25);
        panel.upright(cursor, INK);
    });
    let below = Frame::new(HIDDEN_HEIGHT - 120, time, (-72.0, TOP))
        .names("time (ms)", "V (mV)")
        .key(&[("V", BLUE), ("spikes", ORANGE), ("threshold", INK)]);
    picture.panel(&below, |panel| {
        panel.level(p.v_th * 1e3, INK);
        trace.draw(panel, 0.5);
        panel.upright(cursor, INK);
        panel.dots([(cursor, v)], INK, 90);
    });
    let times = trace.spikes.iter().map(|&k| k as f64 * 0.5);
    let first = times.clone().next().unwrap_or(0.0);
    let second = times.clone().nth(1).unwrap_or(0.0);
    Shown {
        svg: picture.svg(),
        numbers: vec![v, trace.spikes.len() as f64, first, second],
        data,
    }
}
