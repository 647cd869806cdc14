//! Day 2, exercises 5 to 7 and the summary.

use ndarray::Array2;
use solutions_day1::ex01_membrane_equation::params;
use solutions_day2::ex01_voltage_histogram::histogram;
use solutions_day2::ex04_binary_raster::raster_run;
use solutions_day2::ex05_refractory_period::simulate_refractory;
use solutions_day2::ex07_lif_neurons::{LifNeurons, run};
use solutions_day2::million_neurons::spike_counts;

use super::day2::{count, intervals, mean_rate, steps_of, whole_rate};
use super::{Chapter, extremes, fixed, list, mean_and_sd, thousands};
use crate::runs::{POPULATION, SEED, T_REF, currents, periods, rate_of};

pub fn chapters() -> Vec<Chapter> {
    let i = currents();
    let free = raster_run(&i, &params());
    let (v, held) = simulate_refractory(&i, T_REF, &params());
    let (_, varied) = run(&mut LifNeurons::new(params(), periods()), &i);
    vec![
        ex05(&i, &free, &v, &held),
        ex06(&held, &varied),
        ex07(&i),
        million(),
        summary(&free, &held, &varied),
        next(&free, &varied),
    ]
}

/// The rate as means over ten steps, for the first 80 steps.
fn by_ten(raster: &Array2<u8>) -> Vec<String> {
    let rate = rate_of(raster);
    let tens = rate.chunks(10).take(8);
    tens.map(|ten| fixed(ten.iter().sum::<f64>() / 10.0, 1))
        .collect()
}

fn named(name: &str, cells: Vec<String>) -> Vec<String> {
    [vec![name.to_owned()], cells].concat()
}

/// The least and the largest number of spikes of a neuron.
fn fewest_and_most(raster: &Array2<u8>) -> (f64, f64) {
    extremes((0..raster.nrows()).map(|n| steps_of(raster, n).len() as f64))
}

/// The rate of a noise-free neuron in continuous time, in Hz.
fn formula(pa: f64, t_ref: f64) -> f64 {
    let p = params();
    let v_inf = p.e_l + p.r * pa * 1e-12;
    1.0 / (t_ref + p.tau_m * ((v_inf - p.v_reset) / (v_inf - p.v_th)).ln())
}

fn ex05(i: &Array2<f64>, free: &Array2<u8>, v: &Array2<f64>, held: &Array2<u8>) -> Chapter {
    let p = params();
    let (_, strong) = simulate_refractory(&(i * 10.0), T_REF, &p);
    let times_four = |t_ref| whole_rate(&simulate_refractory(&(i * 4.0), t_ref, &p).1);
    let hertz = |t_ref| move |pa| format!("{} Hz", thousands(formula(pa, t_ref).round() as usize));
    let currents_pa = [150.0, 250.0, 500.0, 1_000.0, 10_000.0];
    let (mean, sd) = mean_and_sd(&intervals(held));
    let silent: Vec<usize> = (20..40).filter(|&k| rate_of(held)[k] == 0.0).collect();
    let constant = Array2::from_elem((1, 150), p.i_mean);
    let (_, clock) = simulate_refractory(&constant, T_REF, &p);
    let mut chapter = Chapter::new("day2/ex05_refractory_period.md")
        .row(named("without pause", currents_pa.map(hertz(0.0)).to_vec()))
        .row(named(
            "t_ref = 10 ms",
            currents_pa.map(hertz(T_REF)).to_vec(),
        ))
        .says(format!(
            "With ten times the input our neurons fire {} times a second each",
            whole_rate(&raster_run(&(i * 10.0), &p))
        ))
        .says(format!("at steps {}", list(&steps_of(&clock, 0)[..4])))
        .says(format!(
            "The correct number is {}, or {} Hz",
            thousands(count(&strong)),
            mean_rate(&strong)
        ))
        .says(format!(
            "{} spikes become {}, and the mean rate falls from {} to **{} Hz**",
            thousands(count(free)),
            thousands(count(held)),
            mean_rate(free),
            mean_rate(held)
        ))
        .says({
            let steps = steps_of(held, 0);
            let (last, others) = steps.split_last().expect("neuron 0 spikes");
            format!("Neuron 0 spikes at {} and {last} ms", list(others))
        })
        .says(format!(
            "at step 20 it is at {} mV",
            fixed(v[[0, 20]] * 1e3, 1)
        ))
        .row(named("without", by_ten(free)))
        .row(named("with", by_ten(held)))
        .says(format!(
            "From step {} to {} not one of 500 neurons fires",
            silent[0],
            silent[silent.len() - 1]
        ))
        .says(format!(
            "a mean of {} ms and still a standard deviation of {} ms",
            fixed(mean, 1),
            fixed(sd, 1)
        ))
        .says(format!(
            "Without a pause the rate goes from {} to {} Hz",
            mean_rate(free),
            times_four(0.0)
        ))
        .says(format!(
            "from {} to {} Hz",
            whole_rate(held),
            times_four(T_REF)
        ));
    // One neuron, 2.5 nA and a pause of 3 ms, by hand.
    let (v, spikes) = simulate_refractory(&Array2::from_elem((1, 10), 2.5e-9), 3e-3, &p);
    let potentials = v.iter().map(|v| fixed(v * 1e3, 0)).collect();
    chapter = chapter.row(named("V (mV)", potentials));
    chapter.row(named("spike", spikes.iter().map(u8::to_string).collect()))
}

fn ex06(held: &Array2<u8>, varied: &Array2<u8>) -> Chapter {
    let t_ref = periods();
    let (mean, sd) = mean_and_sd(&t_ref);
    let bins = histogram(&t_ref, 0.0, 32e-3, 16);
    let none = t_ref.iter().filter(|&&t| t == 0.0).count();
    let long = t_ref.iter().filter(|&&t| t > 20e-3).count();
    let first: Vec<String> = t_ref[..5].iter().map(|t| fixed(t * 1e3, 3)).collect();
    let spikes_of = |who: &dyn Fn(f64) -> bool| {
        let chosen = (0..POPULATION).filter(|&n| who(t_ref[n]));
        extremes(chosen.map(|n| steps_of(varied, n).len() as f64))
    };
    let (fewest_without, most_without) = spikes_of(&|t| t == 0.0);
    let (fewest_long, most_long) = spikes_of(&|t| t > 20e-3);
    let with_so_many = |raster: &Array2<u8>| {
        let of = |wanted| {
            (0..POPULATION)
                .filter(|&n| steps_of(raster, n).len() == wanted)
                .count()
        };
        let cells = (3..=10)
            .map(of)
            .map(|n| if n == 0 { String::new() } else { n.to_string() });
        cells.collect::<Vec<String>>()
    };
    let mut chapter = Chapter::new("day2/ex06_random_refractory.md")
        .says(format!(
            "begins with {} and {} ms",
            list(&first[..4]),
            first[4]
        ))
        .says(format!(
            "{} {} of them exactly 0",
            "█".repeat(bins[0] / 2),
            none
        ))
        .says(format!(
            "The mean of these 500 is {} ms, the standard deviation {} ms",
            fixed(mean * 1e3, 2),
            fixed(sd * 1e3, 2)
        ))
        .says(format!(
            "the population makes {} spikes: **{} Hz**, close to the {} Hz of exercise 5",
            thousands(count(varied)),
            mean_rate(varied),
            mean_rate(held)
        ))
        .row(named("neurons in exercise 5", with_so_many(held)))
        .row(named("neurons in exercise 6", with_so_many(varied)))
        .says(format!(
            "The {none} with a period of 0 have {fewest_without} to {most_without} spikes"
        ))
        .says(format!(
            "The {long} with more than 20 ms have {fewest_long} or {most_long}"
        ))
        .row(named("exercise 5", by_ten(held)))
        .row(named("exercise 6", by_ten(varied)));
    for (bin, &neurons) in bins.iter().enumerate().skip(1) {
        chapter = chapter.says(format!(
            "… {} {neurons} {}",
            2 * bin + 2,
            "█".repeat(neurons / 2)
        ));
    }
    chapter
}

fn ex07(i: &Array2<f64>) -> Chapter {
    let mut neurons = LifNeurons::new(params(), vec![T_REF; POPULATION]);
    run(&mut neurons, i);
    let last: Vec<usize> = neurons.last_spike[..5].iter().flatten().copied().collect();
    Chapter::new("day2/ex07_lif_neurons.md")
        .says(format!(
            "`run` makes {} steps and ends at {} s",
            neurons.steps, neurons.t
        ))
        .says(format!(
            "neurons 0 to 4 are at the steps {} and {}",
            list(&last[..4]),
            last[4]
        ))
}

fn million() -> Chapter {
    let p = params();
    let counts = spike_counts(POPULATION, SEED, &periods(), &p);
    let spikes: u32 = counts.iter().sum();
    let most = counts.iter().max().expect("there are steps");
    let step = counts.iter().position(|count| count == most);
    let rate = f64::from(spikes) / (POPULATION as f64 * p.t_max);
    Chapter::new("day2/million_neurons.md").says(format!(
        "make the {} spikes of that exercise, mean rate {} Hz. The largest count is {most}, at step {}",
        thousands(spikes as usize),
        fixed(rate, 1),
        step.unwrap_or_default()
    ))
}

fn summary(free: &Array2<u8>, held: &Array2<u8>, varied: &Array2<u8>) -> Chapter {
    let mut chapter = Chapter::new("day2/summary.md");
    for (name, raster) in [
        ("threshold and reset (exercises 2 to 4)", free),
        ("t_ref = 10 ms for all (exercise 5)", held),
        ("t_ref random, 10 ± 7 ms (exercise 6)", varied),
    ] {
        let (fewest, most) = fewest_and_most(raster);
        chapter = chapter.row([
            name.to_owned(),
            thousands(count(raster)),
            format!("{} Hz", mean_rate(raster)),
            format!("{fewest} … {most}"),
        ]);
    }
    chapter
}

fn next(free: &Array2<u8>, varied: &Array2<u8>) -> Chapter {
    let (mean, sd) = mean_and_sd(&intervals(free));
    Chapter::new("next.md")
        .says(format!("our {} Hz", mean_rate(varied)))
        .says(format!(
            "in day 2, exercise 2 it is {}",
            fixed(sd / mean, 2)
        ))
}
