//! Day 2, the introduction and exercises 1 to 4, and the optional one.

use std::collections::BTreeMap;

use ndarray::{Array1, Array2};
use solutions_day1::ex01_membrane_equation::params;
use solutions_day1::ex13_matrices::{inputs, integrate_all};
use solutions_day1::ex14_ensemble_statistics::mean_std;
use solutions_day2::bonus_bloom_filter::{Bloom, expected_rate, measured_rate};
use solutions_day2::ex01_voltage_histogram::{histogram, share_at_or_above};
use solutions_day2::ex02_spikes::{rate, simulate};
use solutions_day2::ex03_boolean_indexing::{indices, mask_at};
use solutions_day2::ex04_binary_raster::raster_run;

use super::{Chapter, extremes, fixed, list, mean_and_sd, thousands};
use crate::runs::{POPULATION, SEED, currents};

pub fn chapters() -> Vec<Chapter> {
    let i = currents();
    let (v, spikes) = simulate(&i, &params());
    let raster = raster_run(&i, &params());
    vec![
        introduction(&raster),
        ex01(),
        ex02(&i, &v, &spikes),
        ex03(&spikes),
        bonus(&raster),
        ex04(&raster),
    ]
}

/// The number of ones.
pub fn count(raster: &Array2<u8>) -> usize {
    raster.iter().map(|&cell| usize::from(cell)).sum()
}

/// The mean rate over the run, in Hz, with one decimal.
pub fn mean_rate(raster: &Array2<u8>) -> String {
    let seconds = raster.nrows() as f64 * params().t_max;
    fixed(count(raster) as f64 / seconds, 1)
}

/// The mean rate over the run, in whole Hz.
pub fn whole_rate(raster: &Array2<u8>) -> String {
    let seconds = raster.nrows() as f64 * params().t_max;
    fixed(count(raster) as f64 / seconds, 0)
}

/// The steps at which one neuron spikes.
pub fn steps_of(raster: &Array2<u8>, n: usize) -> Vec<usize> {
    let row = raster.row(n);
    (0..row.len()).filter(|&k| row[k] == 1).collect()
}

/// The steps between each spike and the next of the same neuron, of all neurons.
pub fn intervals(raster: &Array2<u8>) -> Vec<f64> {
    let of = |n| {
        let steps = steps_of(raster, n);
        let pairs = steps.windows(2).map(|pair| (pair[1] - pair[0]) as f64);
        pairs.collect::<Vec<f64>>()
    };
    (0..raster.nrows()).flat_map(of).collect()
}

fn introduction(raster: &Array2<u8>) -> Chapter {
    let silent = 1.0 - count(raster) as f64 / raster.len() as f64;
    Chapter::new("day2/introduction.md").says(format!(
        "a neuron is silent in {} of 100 steps",
        fixed(silent * 100.0, 0)
    ))
}

fn ex01() -> Chapter {
    let p = params();
    let v = integrate_all(&inputs(10_000, SEED, &p), &p);
    let (mean, std) = mean_std(&v);
    let column = |k: usize| v.column(k).to_vec();
    let share = |k: usize| share_at_or_above(&column(k), p.v_th);
    let mut chapter = Chapter::new("day2/ex01_voltage_histogram.md")
        .says(format!(
            "at or above the threshold is **{}** at step 15 and **{}** at step 149",
            fixed(share(15), 3),
            fixed(share(149), 3)
        ))
        .says(format!("In the run above it is {}", fixed(share(10), 3)))
        .says(format!(
            "the mean moves by {} mV; the spread only grows from {} to {} mV",
            fixed((mean[149] - mean[15]) * 1e3, 1),
            fixed(std[15] * 1e3, 2),
            fixed(std[149] * 1e3, 2)
        ));
    let [early, late] = [15, 149].map(|k| histogram(&column(k), -56e-3, -24e-3, 16));
    for bin in 0..16 {
        let from = 2 * bin as i32 - 56;
        // A count and its blocks; nothing at all for a bin without neurons.
        let bar = |count: usize| match count {
            0 => String::new(),
            _ => format!(" {count} {}", "█".repeat((count + 50) / 100)),
        };
        let (lo, hi) = (fixed(f64::from(from), 0), fixed(f64::from(from + 2), 0));
        chapter = chapter.says(format!("{lo} … {hi}{}{}", bar(early[bin]), bar(late[bin])));
    }
    chapter
}

fn ex02(i: &Array2<f64>, v: &Array2<f64>, spikes: &BTreeMap<usize, Vec<f64>>) -> Chapter {
    let p = params();
    let raster = raster_run(i, &p);
    let per_neuron: Vec<f64> = (0..POPULATION)
        .map(|n| steps_of(&raster, n).len() as f64)
        .collect();
    let (fewest, most) = extremes(per_neuron);
    let intervals = intervals(&raster);
    let (shortest, longest) = extremes(intervals.iter().copied());
    let (mean, sd) = mean_and_sd(&intervals);
    let rate = rate(spikes, POPULATION, &p);
    let late = rate[100..].iter().sum::<f64>() / 50.0;
    let v0 = |k: usize| fixed(v[[0, k]] * 1e3, 2);
    let strong = raster_run(&(i * 10.0), &p);
    let mut chapter = Chapter::new("day2/ex02_spikes.md")
        .says(format!(
            "from {shortest} to {longest} ms, with a mean of {} and a standard deviation of {} ms",
            fixed(mean, 1),
            fixed(sd, 1)
        ))
        .says(format!(
            "there are {} spikes: {fewest} to {most} for each neuron, and a mean rate of **{} Hz**",
            thousands(count(&raster)),
            mean_rate(&raster)
        ))
        .says(format!(
            "{} at step 7, {}, {}, **{}** at step 10, {}, {}.",
            v0(7),
            v0(8),
            v0(9),
            v0(10),
            v0(11),
            v0(12)
        ))
        .says(format!(
            "10 times the mean input makes {} Hz",
            whole_rate(&strong)
        ))
        .says(format!("| {} Hz on average |", fixed(late, 1)));
    for n in 0..3 {
        chapter = chapter.row([n.to_string(), list(steps_of(&raster, n))]);
    }
    for n in 0..10 {
        let line = raster.row(n).map(|&cell| if cell == 1 { '|' } else { '.' });
        chapter = chapter.says(line.iter().collect());
    }
    for (k, what) in [
        (11, "the first volley, at its peak"),
        (16, "most are on their way up from the reset"),
        (25, "the second volley"),
        (33, "between the second and the third"),
        (44, "the third volley, weaker again"),
    ] {
        let hertz = format!("{} Hz", fixed(rate[k], 0));
        chapter = chapter.row([k.to_string(), what.to_owned(), hertz]);
    }
    chapter
}

fn ex03(spikes: &BTreeMap<usize, Vec<f64>>) -> Chapter {
    let total: usize = spikes.values().map(Vec::len).sum();
    let mut chapter = Chapter::new("day2/ex03_boolean_indexing.md").says(format!(
        "{} times in the whole run, instead of {}",
        thousands(total),
        thousands(POPULATION * (params().steps() - 1))
    ));
    for k in [10, 11, 12] {
        let mask = mask_at(spikes, POPULATION, k, params().dt);
        let who = indices(&Array1::from(mask));
        let first = list(&who[..6]) + ", …";
        chapter = chapter.row([k.to_string(), who.len().to_string(), first]);
    }
    chapter
}

fn bonus(raster: &Array2<u8>) -> Chapter {
    let percent = |share: f64, decimals| format!("{} %", fixed(share * 100.0, decimals));
    let best = [1, 2, 3, 5, 7, 10].map(|h| percent(expected_rate(100, 1000, h), 2));
    let spikes = count(raster);
    let of = |wanted: u8| {
        let cells = raster
            .indexed_iter()
            .filter(move |&(_, &cell)| cell == wanted);
        cells.map(|(pair, _)| pair)
    };
    let absent: Vec<(usize, usize)> = of(0).collect();
    let spiked = raster.column(12).iter().filter(|&&cell| cell == 1).count();
    let mut chapter = Chapter::new("day2/bonus_bloom_filter.md")
        .row(std::iter::once("ε".to_owned()).chain(best))
        .says(format!(
            "The population of exercise 2 made {} spikes",
            thousands(spikes)
        ))
        .says(format!(
            "With the {} spikes of exercise 2 inserted, and all {} other pairs asked for",
            thousands(spikes),
            thousands(absent.len())
        ))
        .says(format!("({spiked} did spike)"));
    for (bits, hashes) in [(10_000, 2), (20_000, 3), (40_000, 7)] {
        let mut bloom = Bloom::new(bits, hashes);
        for (n, k) in of(1) {
            bloom.insert(n, k);
        }
        let marked = bloom.mask(POPULATION, 12).into_iter().filter(|&m| m);
        chapter = chapter.row([
            thousands(bits),
            hashes.to_string(),
            percent(expected_rate(spikes, bits, hashes), 1),
            percent(measured_rate(&bloom, &absent), 1),
            marked.count().to_string(),
        ]);
    }
    chapter
}

fn ex04(raster: &Array2<u8>) -> Chapter {
    let spikes = count(raster);
    let share = spikes as f64 / raster.len() as f64 * 100.0;
    let column = raster.column(11).iter().filter(|&&cell| cell == 1).count();
    let rate = column as f64 / (raster.nrows() as f64 * params().dt);
    let mut chapter = Chapter::new("day2/ex04_binary_raster.md")
        .row([
            "dictionary".to_owned(),
            format!("{} times, 8 bytes each", thousands(spikes)),
            format!("{}, and the lists themselves", thousands(8 * spikes)),
        ])
        .says(format!(
            "a matrix of 500 × 150 with {} ones, {} % of all cells",
            thousands(spikes),
            fixed(share, 2)
        ))
        .says(format!(
            "{column} spikes / (500 · 0.001 s) = {} Hz",
            fixed(rate, 0)
        ));
    for n in 0..6 {
        let bits = raster.row(n).iter().take(60).map(u8::to_string).collect();
        chapter = chapter.says(bits);
    }
    chapter
}
