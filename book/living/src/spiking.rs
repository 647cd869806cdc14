//! Day 2: neurons that fire.

use ndarray::Array2;

use crate::ex01_membrane_equation::params;
use crate::ex01_voltage_histogram::{histogram, share_at_or_above};
use crate::ex02_spikes::{rate, simulate};
use crate::ex05_refractory_period::{hold_steps, simulate_refractory};
use crate::ex06_random_refractory::draw_t_ref;
use crate::ex07_lif_neurons::{LifNeurons, run};
use crate::ex13_matrices::{inputs, integrate_all};
use crate::figure::Shown;
use crate::notebook::notebook;
use crate::picture::{BLUE, Frame, INK, ORANGE, Picture};
use crate::single::Trace;

const SEED: u64 = 2020;
const NEURONS: usize = 500;

pub const HISTOGRAM_HEIGHT: u32 = 300;

/// Exercise 1: how many are above the threshold?
pub fn distribution(knobs: &[f64], width: u32) -> Shown {
    let (step, reset) = (knobs[0] as usize, knobs[1] == 1.0);
    let p = params();
    let i = inputs(NEURONS, SEED, &p);
    let v = if reset {
        simulate(&i, &p).0
    } else {
        integrate_all(&i, &p)
    };
    let now = v.column(step).to_vec();
    let (lo, hi, bins) = (-72e-3, -22e-3, 50);
    let counts = histogram(&now, lo, hi, bins);
    let share = share_at_or_above(&now, p.v_th);
    let mean = now.iter().sum::<f64>() / NEURONS as f64 * 1e3;

    let mut picture = Picture::new(width, HISTOGRAM_HEIGHT);
    let bars: Vec<(f64, f64, f64)> = counts
        .iter()
        .enumerate()
        .map(|(b, &count)| (b as f64 - 72.0, b as f64 - 71.0, count as f64))
        .collect();
    let highest = counts.iter().copied().max().unwrap_or(0);
    let frame = Frame::new(
        HISTOGRAM_HEIGHT,
        (lo * 1e3, hi * 1e3),
        (0.0, if highest > 100 { 510.0 } else { 102.0 }),
    )
    .names("V (mV)", "neurons")
    .key(&[("below", BLUE), ("above threshold", ORANGE)]);
    picture.panel(&frame, |panel| {
        let (below, above): (Vec<_>, Vec<_>) = bars.iter().copied().partition(|bar| bar.0 < -50.0);
        panel.bars(below, BLUE);
        panel.bars(above, ORANGE);
        panel.upright(-50.0, INK);
    });
    Shown {
        svg: picture.svg(),
        numbers: vec![share * 100.0, mean],
        data: now,
    }
}

pub const PAUSE_HEIGHT: u32 = 520;

/// Exercise 5: what the order of two questions does at a strong input.
pub fn pause(knobs: &[f64], width: u32) -> Shown {
    let (times, t_ref, threshold_first) = (knobs[0], knobs[1] / 1e3, knobs[2] == 1.0);
    let p = params();
    let i = inputs(NEURONS, SEED, &p) * times;
    let (v, spikes) = match threshold_first {
        true => notebook(&i, hold_steps(t_ref, p.dt), &p),
        false => simulate_refractory(&i, t_ref, &p),
    };
    let h = hold_steps(t_ref, p.dt);
    let neurons: Vec<Trace> = (0..NEURONS).map(|n| Trace::of(n, &v, &spikes)).collect();
    let gaps = neurons.iter().flat_map(|trace| trace.spikes.windows(2));
    let gaps: Vec<usize> = gaps.map(|pair| pair[1] - pair[0]).collect();
    let early = gaps.iter().filter(|&&gap| gap < h).count();
    let shortest = gaps.iter().min().copied().unwrap_or(0);

    let mut picture = Picture::new(width, PAUSE_HEIGHT);
    let time = (0.0, 150.0);
    let frame = Frame::new(170, time, (-72.0, -38.0))
        .names("", "V of neuron 0 (mV)")
        .key(&[("V", BLUE), ("spikes", ORANGE)]);
    picture.panel(&frame, |panel| {
        panel.level(p.v_th * 1e3, INK);
        neurons[0].draw(panel, 1.0);
    });
    raster(&mut picture, 170, &neurons[..100], "neurons 0 to 99");
    let high = if times > 1.0 { 1000.0 } else { 250.0 };
    rates(&mut picture, PAUSE_HEIGHT - 340, &neurons, high);
    let (count, mean) = totals(&neurons);
    Shown {
        svg: picture.svg(),
        numbers: vec![count, mean, shortest as f64, early as f64],
        data: bits(&v, &spikes),
    }
}

pub const PERIODS_HEIGHT: u32 = 480;

/// Exercise 6: what unlike neurons do to the volleys.
pub fn periods(knobs: &[f64], width: u32) -> Shown {
    let (mu, sigma, n, seed) = (
        knobs[0] / 1e3,
        knobs[1] / 1e3,
        knobs[2] as usize,
        knobs[3] as u64,
    );
    let p = params();
    let i = inputs(n, seed, &p);
    let t_ref = draw_t_ref(n, mu, sigma, seed + 1);
    let (v, spikes) = run(&mut LifNeurons::new(p, t_ref.clone()), &i);
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| t_ref[a].total_cmp(&t_ref[b]));
    let neurons: Vec<Trace> = order.iter().map(|&n| Trace::of(n, &v, &spikes)).collect();

    // How much the number of spikes varies from step to step, once the first volleys are over, as a
    // multiple of what independent random spikes would do.
    let late = spikes.columns().into_iter().skip(50);
    let counts: Vec<f64> = late
        .map(|c| c.iter().map(|&s| f64::from(s)).sum())
        .collect();
    let average = counts.iter().sum::<f64>() / counts.len() as f64;
    let variance =
        counts.iter().map(|c| (c - average).powi(2)).sum::<f64>() / (counts.len() as f64 - 1.0);

    let mut picture = Picture::new(width, PERIODS_HEIGHT);
    raster(
        &mut picture,
        290,
        &neurons,
        "neurons, the longest t_ref on top",
    );
    rates(&mut picture, PERIODS_HEIGHT - 290, &neurons, 250.0);
    let (count, mean) = totals(&neurons);
    Shown {
        svg: picture.svg(),
        numbers: vec![count, mean, variance / average],
        data: [t_ref, bits(&v, &spikes)].concat(),
    }
}

fn bits(v: &Array2<f64>, spikes: &Array2<u8>) -> Vec<f64> {
    let spikes = spikes.iter().map(|&s| f64::from(s));
    v.iter().copied().chain(spikes).collect()
}

/// The number of spikes, and the mean rate in Hz.
fn totals(neurons: &[Trace]) -> (f64, f64) {
    let p = params();
    let count: usize = neurons.iter().map(|trace| trace.spikes.len()).sum();
    (
        count as f64,
        count as f64 / (neurons.len() as f64 * p.t_max),
    )
}

fn raster(picture: &mut Picture, height: u32, neurons: &[Trace], y_name: &str) {
    let frame = Frame::new(height, (0.0, 150.0), (0.0, neurons.len() as f64)).names("", y_name);
    let dots = neurons.iter().enumerate();
    let dots = dots.flat_map(|(n, trace)| {
        trace
            .spikes
            .iter()
            .map(move |&k| (k as f64, n as f64 + 0.5))
    });
    picture.panel(&frame, |panel| panel.dots(dots, BLUE, 22));
}

/// The population's rate; `high` is the highest that is shown, in Hz.
fn rates(picture: &mut Picture, height: u32, neurons: &[Trace], high: f64) {
    let p = params();
    let times = neurons.iter().enumerate();
    let times =
        times.map(|(n, trace)| (n, trace.spikes.iter().map(|&k| k as f64 * p.dt).collect()));
    let rate = rate(&times.collect(), neurons.len(), &p);
    let frame = Frame::new(height, (0.0, 150.0), (0.0, high)).names("time (ms)", "rate (Hz)");
    let points = rate.iter().enumerate();
    picture.panel(&frame, |panel| {
        panel.line(points.map(|(k, &r)| (k as f64, r)), ORANGE, 20)
    });
}
