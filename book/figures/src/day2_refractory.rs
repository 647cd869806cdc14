//! Day 2, exercises 5 to 7 and the summary: refractory periods.

use std::collections::BTreeMap;

use given::{Area, Params, PlotResult};
use ndarray::{Array2, s};
use plotters::style::Color;
use solutions_day1::ex01_membrane_equation::params;
use solutions_day2::ex02_spikes::simulate;
use solutions_day2::ex05_refractory_period::simulate_refractory;
use solutions_day2::ex07_lif_neurons::{LifNeurons, run};

use crate::day2_spikes::raster;
use crate::runs::{POPULATION, T_REF, currents, over_time, periods, rate_of, spike_times};
use crate::style::{
    Axes, BLUE, End, FAINT, GREEN, INK, ORANGE, RATE, Sample, TIME, bars, dots, key, label, level,
    line,
};

/// Exercise 5: one potential and the population's rate, with and without the pause.
pub fn with_and_without(area: &Area) -> PlotResult {
    let p = params();
    let i = currents();
    let (free, free_raster) = simulate_refractory(&i, 0.0, &p);
    let (held, held_raster) = simulate_refractory(&i, T_REF, &p);
    let height = area.dim_in_pixel().1;
    let (above, below) = area.split_vertically(height * 46 / 100);
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -72.0..-44.0,
        x_name: "",
        y_name: "V of neuron 0 (mV)",
    }
    .on(&above)?;
    level(&mut chart, p.v_th * 1e3, INK)?;
    line(&mut chart, over_time(free.row(0), 1e3), BLUE, 1.5)?;
    line(&mut chart, over_time(held.row(0), 1e3), ORANGE, 3.0)?;
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..180.0,
        x_name: TIME,
        y_name: RATE,
    }
    .on(&below)?;
    line(
        &mut chart,
        over_time(&rate_of(&free_raster), 1.0),
        BLUE,
        1.5,
    )?;
    line(
        &mut chart,
        over_time(&rate_of(&held_raster), 1.0),
        ORANGE,
        3.0,
    )?;
    let names = [
        (Sample::Line, BLUE, "without a pause"),
        (Sample::Line, ORANGE, "with t_ref = 10 ms"),
    ];
    key(&chart, (78.0, 165.0), &names)
}

/// Exercise 5: the rate against a constant current, by the formula and by simulation.
pub fn f_i_curve(area: &Area) -> PlotResult {
    let p = Params {
        t_max: 2.0,
        ..params()
    };
    let mut chart = Axes {
        x: 0.0..1000.0,
        y: 0.0..260.0,
        x_name: "constant current I (pA)",
        y_name: "rate f (Hz)",
    }
    .on(area)?;
    level(&mut chart, 1.0 / T_REF, INK)?;
    label(&chart, (20.0, 116.0), "limit 1/t_ref", End::Left, INK)?;
    for (t_ref, color) in [(0.0, BLUE), (T_REF, ORANGE)] {
        // T = τ_m ln((V∞ − V_reset)/(V∞ − V_th)), from just above the rheobase on.
        let exact = (0..=450).map(|j| 100.0 + 2.0 * f64::from(j)).map(|pa| {
            let v_inf = p.e_l + p.r * pa * 1e-12;
            let t = p.tau_m * ((v_inf - p.v_reset) / (v_inf - p.v_th)).ln();
            (
                pa,
                if v_inf > p.v_th {
                    1.0 / (t_ref + t)
                } else {
                    0.0
                },
            )
        });
        line(
            &mut chart,
            [(0.0, 0.0), (100.0, 0.0)].into_iter().chain(exact),
            color,
            2.0,
        )?;
        let simulated = (0..=20).map(|j| {
            let pa = 50.0 * f64::from(j);
            let i = Array2::from_elem((1, p.steps()), pa * 1e-12);
            let (_, spikes) = simulate_refractory(&i, t_ref, &p);
            let count: usize = spikes.iter().map(|&cell| usize::from(cell)).sum();
            (pa, count as f64 / p.t_max)
        });
        dots(&mut chart, simulated, color, 4.5)?;
    }
    label(&chart, (640.0, 205.0), "without a pause", End::Right, BLUE)?;
    label(
        &chart,
        (990.0, 40.0),
        "with t_ref = 10 ms",
        End::Right,
        ORANGE,
    )?;
    label(
        &chart,
        (20.0, 235.0),
        "lines: formula, dots: Euler",
        End::Left,
        INK,
    )?;
    Ok(())
}

/// Exercise 6: how the refractory periods are distributed.
pub fn periods_histogram(area: &Area) -> PlotResult {
    let t_ref = periods();
    let width = 2;
    let mut chart = Axes {
        x: 0.0..34.0,
        y: 0.0..78.0,
        x_name: "refractory period t_ref (ms)",
        y_name: "neurons in a bin of 2 ms",
    }
    .on(area)?;
    let edges: Vec<f64> = (0..=17).map(|bin| f64::from(bin * width)).collect();
    let counts = solutions_day2::ex01_voltage_histogram::histogram(&t_ref, 0.0, 34e-3, 17);
    bars(
        &mut chart,
        &edges,
        counts.iter().map(|&count| count as f64),
        BLUE.mix(0.8),
    )?;
    let without = t_ref.iter().filter(|&&t| t == 0.0).count() as f64;
    bars(&mut chart, &edges[..2], [without], ORANGE)?;
    for pair in edges.windows(2) {
        line(&mut chart, [(pair[0], 0.0), (pair[0], 78.0)], FAINT, 0.5)?;
    }
    label(
        &chart,
        (11.0, 70.0),
        "orange: exactly 0, no pause",
        End::Left,
        ORANGE,
    )?;
    Ok(())
}

/// Exercise 6: the raster, neurons in the order of their refractory periods, and both rates.
pub fn sorted_raster(area: &Area) -> PlotResult {
    let p = params();
    let i = currents();
    let t_ref = periods();
    let (_, random) = run(&mut LifNeurons::new(p, t_ref.clone()), &i);
    let (_, equal) = simulate_refractory(&i, T_REF, &p);
    let mut order: Vec<usize> = (0..POPULATION).collect();
    order.sort_by(|&a, &b| t_ref[a].total_cmp(&t_ref[b]));
    let sorted = Array2::from_shape_fn(random.dim(), |(n, k)| random[[order[n], k]]);
    let height = area.dim_in_pixel().1;
    let (above, below) = area.split_vertically(height * 58 / 100);
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..500.0,
        x_name: "",
        y_name: "neurons, the longest t_ref on top",
    }
    .on(&above)?;
    raster(&mut chart, &spike_times(&sorted), BLUE)?;
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..180.0,
        x_name: TIME,
        y_name: RATE,
    }
    .on(&below)?;
    line(&mut chart, over_time(&rate_of(&equal), 1.0), ORANGE, 1.5)?;
    line(&mut chart, over_time(&rate_of(&random), 1.0), BLUE, 3.0)?;
    let names = [
        (Sample::Line, ORANGE, "t_ref = 10 ms for all"),
        (Sample::Line, BLUE, "t_ref random"),
    ];
    key(&chart, (78.0, 165.0), &names)
}

/// Exercise 7: a run in two parts lies on the run in one.
pub fn going_on(area: &Area) -> PlotResult {
    let p = params();
    let i = currents();
    let fresh = || LifNeurons::new(p, vec![T_REF; POPULATION]);
    let (whole, _) = run(&mut fresh(), &i);
    let mut neurons = fresh();
    let (first, _) = run(&mut neurons, &i.slice(s![.., ..=60]).to_owned());
    let (second, _) = run(&mut neurons, &i.slice(s![.., 60..]).to_owned());
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -72.0..-44.0,
        x_name: TIME,
        y_name: "V of neuron 0 (mV)",
    }
    .on(area)?;
    level(&mut chart, p.v_th * 1e3, INK)?;
    line(&mut chart, over_time(whole.row(0), 1e3), INK, 1.5)?;
    dots(&mut chart, over_time(first.row(0), 1e3), BLUE, 3.0)?;
    let second = over_time(second.row(0), 1e3).map(|(ms, v)| (ms + 60.0, v));
    dots(&mut chart, second, ORANGE, 3.0)?;
    let names = [
        (Sample::Dot, BLUE, "steps 0 to 60"),
        (Sample::Dot, ORANGE, "run on from 60"),
    ];
    key(&chart, (2.0, -45.8), &names[..1])?;
    key(&chart, (50.0, -45.8), &names[1..])?;
    key(&chart, (104.0, -45.8), &[(Sample::Line, INK, "in one run")])
}

/// The refractory periods of a population.
#[derive(Clone, Copy)]
pub enum Pause {
    None,
    Equal,
    Random,
}

/// The spike times of the first neurons of the population, with the book's currents.
pub fn spikes_of(neurons: usize, pause: Pause) -> BTreeMap<usize, Vec<f64>> {
    let p = params();
    let i = currents().slice(s![..neurons, ..]).to_owned();
    match pause {
        Pause::None => simulate(&i, &p).1,
        Pause::Equal => spike_times(&simulate_refractory(&i, T_REF, &p).1),
        Pause::Random => {
            let mut varied = LifNeurons::new(p, periods()[..neurons].to_vec());
            spike_times(&run(&mut varied, &i).1)
        }
    }
}

/// The summary: the same currents with no pause, with equal and with random pauses.
pub fn three_rasters(area: &Area) -> PlotResult {
    let shown = 120;
    let rasters = [
        ("neuron; no refractory period", Pause::None, BLUE),
        ("neuron; t_ref = 10 ms for all", Pause::Equal, ORANGE),
        ("neuron; t_ref random, 10 ± 7 ms", Pause::Random, GREEN),
    ];
    let height = area.dim_in_pixel().1;
    let mut rest = area.clone();
    for (number, (y_name, pause, color)) in rasters.into_iter().enumerate() {
        let last = number == 2;
        let (panel, below) = rest.split_vertically(height * if last { 38 } else { 31 } / 100);
        let mut chart = Axes {
            x: 0.0..150.0,
            y: 0.0..shown as f64,
            x_name: if last { TIME } else { "" },
            y_name,
        }
        .on(&panel)?;
        raster(&mut chart, &spikes_of(shown, pause), color)?;
        rest = below;
    }
    Ok(())
}
