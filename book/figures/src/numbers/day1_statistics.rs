//! Day 1, exercises 9 to 14.

use given::stream;
use ndarray::{Array1, Array2};
use solutions_day1::ex01_membrane_equation::params;
use solutions_day1::ex04_euler_step::integrate;
use solutions_day1::ex08_ensemble::ensemble;
use solutions_day1::ex09_sample_mean::sample_mean;
use solutions_day1::ex10_sample_variance::{sample_std, variance_at};
use solutions_day1::ex11_autocovariance::{autocovariance, autocovariance_from};
use solutions_day1::ex12_arrays::{current_array, integrate_array};
use solutions_day1::ex13_matrices::{inputs, integrate_all};
use solutions_day1::ex14_ensemble_statistics::{autocovariance_matrix, mean_std};

use super::{Chapter, extremes, fixed, list, mv};
use crate::runs::{ENSEMBLE, MANY, SEED, variance_in_theory};

pub fn chapters() -> Vec<Chapter> {
    let few = ensemble(ENSEMBLE, SEED, &params());
    let many = ensemble(MANY, SEED, &params());
    let matrix = integrate_all(&inputs(ENSEMBLE, SEED, &params()), &params());
    vec![
        ex09(&few, &many),
        ex10(&few, &many),
        ex11(&few, &many),
        ex12(),
        ex13(&matrix),
        ex14(&matrix),
    ]
}

/// V² as mV² with this many decimals.
fn mv2(c: f64, decimals: usize) -> String {
    fixed(c * 1e6, decimals)
}

fn mean_of(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn ex09(few: &[Vec<f64>], many: &[Vec<f64>]) -> Chapter {
    let p = params();
    let (mean, mean_of_many) = (sample_mean(few), sample_mean(many));
    let quiet = integrate(&vec![p.i_mean; p.steps()], &p);
    let late = |v: &[f64]| extremes(v[60..].iter().copied());
    let (low, high) = late(&mean);
    let (lowest, highest) = extremes(few.iter().flat_map(|v| v[60..].iter().copied()));
    let over_time: Vec<String> = few[..4]
        .iter()
        .map(|v| fixed(mean_of(&v[100..]) * 1e3, 1))
        .collect();
    let mut chapter = Chapter::new("day1/ex09_sample_mean.md")
        .says(format!(
            "At step 10 the formula says {} mV; the mean of the fifty neurons with the seed 2020 is {} mV",
            mv(quiet[10]),
            mv(mean[10])
        ))
        .says(format!(
            "The mean of neuron 0 over all 150 steps is {} mV",
            mv(mean_of(&few[0]))
        ))
        .says(format!(
            "time means of {} and {} mV",
            list(&over_time[..3]),
            over_time[3]
        ))
        .says(format!(
            "the mean of 50 neurons keeps between {} and {} mV, while single neurons go down to {} and up to {} mV",
            fixed(low * 1e3, 1),
            fixed(high * 1e3, 1),
            fixed(lowest * 1e3, 1),
            fixed(highest * 1e3, 1)
        ));
    for k in [1, 10, 40, 149] {
        chapter = chapter.row([
            k.to_string(),
            mv(mean[k]),
            mv(mean_of_many[k]),
            mv(quiet[k]),
        ]);
    }
    chapter
}

fn ex10(few: &[Vec<f64>], many: &[Vec<f64>]) -> Chapter {
    let p = params();
    let (mean, std, std_of_many) = (sample_mean(few), sample_std(few), sample_std(many));
    let near = few
        .iter()
        .filter(|v| (v[100] - mean[100]).abs() <= std[100]);
    let near = near.count();
    let groups: Vec<f64> = many.chunks(5).map(|five| variance_at(five, 149)).collect();
    let (low, high) = extremes(std[60..].iter().copied());
    let mut chapter = Chapter::new("day1/ex10_sample_variance.md")
        .says(format!("at step 100, {near} of the 50 neurons lie within one"))
        .says(format!("{} of 50 at step 100", ENSEMBLE - near))
        .says(format!(
            "With the divisor $N-1$ the variances of the groups are {} mV² on average, with $N$ they are {} mV². The variance of all 5000 is {} mV²",
            mv2(mean_of(&groups), 1),
            mv2(mean_of(&groups) * 4.0 / 5.0, 1),
            mv2(variance_at(many, 149), 1)
        ))
        .says(format!(
            "The noise adds {} mV² each step",
            mv2(variance_in_theory(1, &p), 3)
        ))
        .says(format!(
            "They balance at {} mV²",
            mv2(variance_in_theory(100_000, &p), 2)
        ))
        .says(format!(
            "from step 60 on it wanders between {} and {} mV",
            fixed(low * 1e3, 1),
            fixed(high * 1e3, 1)
        ))
        .says(format!(
            "With 5000 neurons it is {} mV at step 100 and {} mV at step 149",
            mv(std_of_many[100]),
            mv(std_of_many[149])
        ));
    for k in [0, 1, 10, 149] {
        chapter = chapter.row([
            k.to_string(),
            mv2(variance_at(few, k), 3),
            mv(std[k]),
            mv(variance_in_theory(k, &p).sqrt()),
        ]);
    }
    chapter
}

fn ex11(few: &[Vec<f64>], many: &[Vec<f64>]) -> Chapter {
    let p = params();
    let from_few = autocovariance_from(few, 100);
    let theory = |k: usize, l: usize| {
        let lag = k.abs_diff(l) as i32;
        (1.0 - p.dt / p.tau_m).powi(lag) * variance_in_theory(k.min(l), &p)
    };
    let mut chapter = Chapter::new("day1/ex11_autocovariance.md").says(format!(
        "between steps 10 and 20 is {} mV², between 90 and 100 it is {} mV²",
        mv2(theory(10, 20), 2),
        mv2(theory(90, 100), 2)
    ));
    for l in [60, 100, 101, 120, 140] {
        chapter = chapter.row([
            l.to_string(),
            fixed(f64::from(l as i32 - 100), 0),
            mv2(from_few[l], 2),
            mv2(autocovariance(many, 100, l), 2),
            mv2(theory(100, l), 2),
        ]);
    }
    chapter
}

fn ex12() -> Chapter {
    let p = params();
    let i = current_array(&mut stream(SEED, 0), &p);
    let v = integrate_array(&i, &p);
    let negative = i.iter().filter(|&&i| i < 0.0).count();
    let mut chapter = Chapter::new("day1/ex12_arrays.md")
        .says(format!("{negative} of the 150 currents are negative"));
    for k in 0..4 {
        chapter = chapter.row([k.to_string(), fixed(i[k] * 1e12, 2), mv(v[k])]);
    }
    chapter
}

fn ex13(v: &Array2<f64>) -> Chapter {
    let mut chapter = Chapter::new("day1/ex13_matrices.md");
    for n in 0..3 {
        let cells = (0..4).map(|k| mv(v[[n, k]]));
        chapter = chapter.row(std::iter::once(format!("neuron {n}")).chain(cells));
    }
    chapter
}

/// Root mean square, and the largest, of the correlations over time between two different neurons.
fn correlations_between_neurons(v: &Array2<f64>, mean: &Array1<f64>) -> (f64, f64) {
    let d = v - mean;
    let products = d.dot(&d.t());
    let correlations: Vec<f64> = products
        .indexed_iter()
        .filter(|((a, b), _)| a < b)
        .map(|((a, b), ab)| ab / (products[[a, a]] * products[[b, b]]).sqrt())
        .collect();
    let squares: Vec<f64> = correlations.iter().map(|r| r * r).collect();
    let largest = extremes(correlations.iter().map(|r| r.abs())).1;
    (mean_of(&squares).sqrt(), largest)
}

fn ex14(v: &Array2<f64>) -> Chapter {
    let (mean, std) = mean_std(v);
    let c = autocovariance_matrix(v);
    let n = v.nrows() as f64;
    let (rms, largest) = correlations_between_neurons(v, &mean);
    let mut chapter = Chapter::new("day1/ex14_ensemble_statistics.md")
        .says(format!(
            "$C[100,120]$ is {} mV² and $C[100,100]$ {} mV²",
            mv2(c[[100, 120]], 3),
            mv2(c[[100, 100]], 3)
        ))
        .says(format!(
            "a root mean square of {}, and the largest is {}",
            fixed(rms, 2),
            fixed(largest, 2)
        ))
        .says(format!(
            "would be {} mV",
            mv(std[149] * ((n - 1.0) / n).sqrt())
        ));
    for k in [0, 10, 60, 149] {
        chapter = chapter.row([k.to_string(), mv(mean[k]), mv(std[k])]);
    }
    chapter
}
