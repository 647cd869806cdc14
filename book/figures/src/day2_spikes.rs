//! Day 2, exercises 1 to 4 and the optional one: distributions, spikes, masks, rasters.

use std::collections::BTreeMap;

use given::{Area, PlotResult};
use ndarray::{Array1, s};
use plotters::style::Color;
use solutions_day1::ex01_membrane_equation::params;
use solutions_day1::ex13_matrices::{inputs, integrate_all};
use solutions_day2::bonus_bloom_filter::{Bloom, expected_rate, measured_rate};
use solutions_day2::ex01_voltage_histogram::histogram;
use solutions_day2::ex02_spikes::{rate, simulate};
use solutions_day2::ex03_boolean_indexing::{reset_where, spiked};
use solutions_day2::ex04_binary_raster::raster_run;
use solutions_day2::ex06_random_refractory::ode_step;

use crate::runs::{POPULATION, SEED, currents, over_time};
use crate::style::{
    Axes, BLUE, Chart, End, FAINT, INK, ORANGE, POTENTIAL, RATE, SHADES, Sample, TIME, bars,
    dashed, dots, key, label, level, line, map, upright,
};

/// Exercise 1: how 10,000 free membranes are distributed, early and late.
pub fn histograms(area: &Area) -> PlotResult {
    let p = params();
    let v = integrate_all(&inputs(10_000, SEED, &p), &p);
    let mut chart = Axes {
        x: -60.0..-20.0,
        y: 0.0..1600.0,
        x_name: POTENTIAL,
        y_name: "neurons in a bin of 0.8 mV",
    }
    .on(area)?;
    let edges: Vec<f64> = (0..=50).map(|b| -60.0 + 0.8 * f64::from(b)).collect();
    for (step, color) in [(149, ORANGE), (15, BLUE)] {
        let counts = histogram(&v.column(step).to_vec(), -60e-3, -20e-3, 50);
        bars(
            &mut chart,
            &edges,
            counts.iter().map(|&count| count as f64),
            color.mix(0.8),
        )?;
    }
    upright(&mut chart, p.v_th * 1e3, INK)?;
    label(&chart, (-50.4, 1450.0), "threshold", End::Right, INK)?;
    label(&chart, (-46.5, 1390.0), "step 15", End::Center, BLUE)?;
    label(&chart, (-35.0, 1300.0), "step 149", End::Center, ORANGE)?;
    Ok(())
}

/// A dot for each spike of a dictionary, at its neuron's place.
pub fn raster(
    chart: &mut Chart,
    spikes: &BTreeMap<usize, Vec<f64>>,
    color: impl Color,
) -> PlotResult {
    let points = spikes
        .iter()
        .flat_map(|(&n, times)| times.iter().map(move |t| (t * 1e3, n as f64)));
    dots(chart, points, color, 1.5)
}

/// Exercise 2: two potentials, the raster of all neurons, and their rate.
pub fn population(area: &Area) -> PlotResult {
    let p = params();
    let (v, spikes) = simulate(&currents(), &p);
    let height = area.dim_in_pixel().1;
    let (top, rest) = area.split_vertically(height * 27 / 100);
    let (middle, bottom) = rest.split_vertically(height * 42 / 100);
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -72.0..-46.0,
        x_name: "",
        y_name: "V of neurons 0 and 1 (mV)",
    }
    .on(&top)?;
    level(&mut chart, p.v_th * 1e3, INK)?;
    line(&mut chart, over_time(v.row(1), 1e3), ORANGE, 1.5)?;
    line(&mut chart, over_time(v.row(0), 1e3), BLUE, 2.5)?;
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..500.0,
        x_name: "",
        y_name: "neuron",
    }
    .on(&middle)?;
    raster(&mut chart, &spikes, BLUE)?;
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..180.0,
        x_name: TIME,
        y_name: RATE,
    }
    .on(&bottom)?;
    line(
        &mut chart,
        over_time(&rate(&spikes, POPULATION, &p), 1.0),
        BLUE,
        2.0,
    )
}

/// Exercise 3: the potentials of 40 neurons at one step, before and after the reset by mask.
pub fn mask(area: &Area) -> PlotResult {
    let p = params();
    let (step, neurons) = (11, 40);
    let i = currents();
    let (v, _) = simulate(&i, &p);
    let before = ode_step(
        &v.column(step - 1).to_vec(),
        &i.column(step - 1).to_vec(),
        &p,
    );
    let before = Array1::from(before);
    let mask = spiked(&before, p.v_th);
    let mut after = before.clone();
    reset_where(&mut after, &mask, p.v_reset);
    let mut chart = Axes {
        x: -1.0..f64::from(neurons),
        y: -73.0..-38.0,
        x_name: "neuron",
        y_name: POTENTIAL,
    }
    .on(area)?;
    level(&mut chart, p.v_th * 1e3, INK)?;
    for n in 0..neurons as usize {
        let (x, from, to) = (n as f64, before[n] * 1e3, after[n] * 1e3);
        let color = if mask[n] { ORANGE } else { BLUE };
        if mask[n] {
            line(&mut chart, [(x, from), (x, to)], color, 1.5)?;
            dots(&mut chart, [(x, to)], color, 7.0)?;
        }
        dots(&mut chart, [(x, from)], color, 4.5)?;
    }
    let names = [
        (Sample::Dot, ORANGE, "mask true: V is reset"),
        (Sample::Dot, BLUE, "mask false: V stays"),
    ];
    key(&chart, (-0.5, -40.5), &names[..1])?;
    key(&chart, (20.0, -40.5), &names[1..])?;
    label(&chart, (39.5, -46.4), "threshold", End::Right, INK)
}

/// Exercise 4: the first 30 rows and 60 columns of the raster, cell by cell.
pub fn grid(area: &Area) -> PlotResult {
    let (rows, columns) = (30, 60);
    let raster = raster_run(&currents(), &params());
    let mut chart = Axes {
        x: 0.0..columns as f64,
        y: 0.0..rows as f64,
        x_name: "step: columns",
        y_name: "neuron: rows",
    }
    .on(area)?;
    let cells = raster.slice(s![..rows, ..columns]);
    map(
        &mut chart,
        &cells.mapv(|cell| usize::from(cell) * SHADES),
        BLUE,
    )?;
    for column in 1..columns {
        let x = column as f64;
        line(&mut chart, [(x, 0.0), (x, rows as f64)], FAINT, 0.5)?;
    }
    for row in 1..rows {
        let y = row as f64;
        line(&mut chart, [(0.0, y), (columns as f64, y)], FAINT, 0.5)?;
    }
    Ok(())
}

/// Optional exercise: false positives of a filter of 1000 bits with 100 spikes in it.
pub fn false_positives(area: &Area) -> PlotResult {
    let p = params();
    let raster = raster_run(&currents(), &p);
    let (bits, inserted) = (1000, 100);
    let of = |wanted: u8| {
        let cells = raster
            .indexed_iter()
            .filter(move |&(_, &cell)| cell == wanted);
        cells.map(|(pair, _)| pair)
    };
    let absent: Vec<(usize, usize)> = of(0).take(20_000).collect();
    let mut chart = Axes {
        x: 0.0..15.5,
        y: 0.0..10.0,
        x_name: "number of hash functions h",
        y_name: "false positives (%)",
    }
    .on(area)?;
    let theory = (1..=15).map(|h| (h as f64, expected_rate(inserted, bits, h) * 1e2));
    dashed(&mut chart, theory, INK, 2.0)?;
    for h in 1..=15 {
        let mut bloom = Bloom::new(bits, h);
        for (n, k) in of(1).take(inserted) {
            bloom.insert(n, k);
        }
        let measured = measured_rate(&bloom, &absent) * 1e2;
        dots(&mut chart, [(h as f64, measured)], BLUE, 5.0)?;
    }
    let names = [
        (Sample::Dashes, INK, "theory"),
        (Sample::Dot, BLUE, "measured"),
    ];
    key(&chart, (6.0, 8.0), &names)
}
