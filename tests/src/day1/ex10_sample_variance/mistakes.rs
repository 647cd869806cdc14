//! What goes wrong with the spread over an ensemble, each with a model.
//!
//! `of_column` has a wrong variance in both functions, as `sample_std` may be built on
//! `variance_at`; `std_of_column` has something else than its root in `sample_std` alone.

use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, volts, volts_squared};

/// The form of the variance that the law of this exercise finds out.
pub const CANCELS: &str = "Digits are lost where two large numbers almost cancel, as in ⟨V²⟩ − ⟨V⟩²: subtract the mean from each potential first, then square.";
const CANCELS_WITH_N: &str = "This is ⟨V²⟩ − ⟨V⟩²: two large numbers almost cancel and their digits are lost, and it divides by N. Subtract the mean first, then square, and divide by N − 1.";

pub const MISTAKES: &[Mistake] = &[
    // Right for few neurons or for many.
    Mistake {
        says: "With many neurons the sum of squares is divided by N: the sample variance divides by N − 1, however many there are.",
        model: |call| {
            of_column(call, |x| {
                squares(x) / if n(x) > 30.0 { n(x) } else { n(x) - 1.0 }
            })
        },
    },
    Mistake {
        says: "It is corrected twice, by N − 1 and by N/(N − 1): divide the sum of squares by N − 1 and no more.",
        model: |call| of_column(call, |x| variance(x) * n(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are those of neighbouring neurons: measure each from the mean.",
        model: |call| {
            of_column(call, |x| {
                let gaps: f64 = x.windows(2).map(|two| (two[1] - two[0]).powi(2)).sum();
                gaps / (2.0 * (n(x) - 1.0))
            })
        },
    },
    Mistake {
        says: "Two neurons get no spread: their sample variance divides by N − 1 = 1.",
        model: |call| of_column(call, |x| if n(x) < 3.0 { 0.0 } else { variance(x) }),
    },
    Mistake {
        says: "This is the median of the squared distances: add them up, and divide by N − 1.",
        model: |call| {
            of_column(call, |x| {
                let mut d: Vec<f64> = x.iter().map(|y| (y - mean(x)).powi(2)).collect();
                d.sort_by(f64::total_cmp);
                d[d.len() / 2]
            })
        },
    },
    // The root.
    Mistake {
        says: "The square root is missing: this is the variance, and σ is its root.",
        model: |call| std_of_column(call, variance),
    },
    Mistake {
        says: "The square root is missing, and the sum of squares is divided by N: σ is the root of the sum divided by N − 1.",
        model: |call| std_of_column(call, |x| squares(x) / n(x)),
    },
    Mistake {
        says: "The square root is missing: this is the sum of squares; divide it by N − 1, then take the root.",
        model: |call| std_of_column(call, squares),
    },
    Mistake {
        says: "The root is taken before the division: divide the sum of squares by N − 1 first, then take the root.",
        model: |call| std_of_column(call, |x| squares(x).sqrt() / (n(x) - 1.0)),
    },
    Mistake {
        says: "The root is taken before the division: divide the sum of squares by N − 1 first, then take the root.",
        model: |call| std_of_column(call, |x| squares(x).sqrt() / n(x)),
    },
    Mistake {
        says: "The root is taken of every squared distance by itself: add up first, divide, then take the root.",
        model: |call| std_of_column(call, |x| absolute(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The root is taken of every squared distance by itself: add up first, divide, then take the root.",
        model: |call| std_of_column(call, |x| absolute(x) / n(x)),
    },
    Mistake {
        says: "This is the standard error of the mean: σ is not divided by the root of N.",
        model: |call| std_of_column(call, |x| (variance(x) / n(x)).sqrt()),
    },
    Mistake {
        says: "σ is divided by N: it is the root of the variance and nothing more.",
        model: |call| std_of_column(call, |x| variance(x).sqrt() / n(x)),
    },
    Mistake {
        says: "Half the variance is taken where its root is needed: use `sqrt()`.",
        model: |call| std_of_column(call, |x| variance(x) / 2.0),
    },
    Mistake {
        says: "The variance is squared where its root is needed: use `sqrt()`.",
        model: |call| std_of_column(call, |x| variance(x).powi(2)),
    },
    Mistake {
        says: "This is the mean plus σ: σ alone is asked for.",
        model: |call| std_of_column(call, |x| mean(x) + variance(x).sqrt()),
    },
    Mistake {
        says: "This is the mean less σ: σ alone is asked for.",
        model: |call| std_of_column(call, |x| mean(x) - variance(x).sqrt()),
    },
    Mistake {
        says: "This is σ divided by the mean: σ alone is asked for.",
        model: |call| std_of_column(call, |x| variance(x).sqrt() / mean(x)),
    },
    Mistake {
        says: "This is twice σ: σ alone is asked for.",
        model: |call| std_of_column(call, |x| 2.0 * variance(x).sqrt()),
    },
    // The divisor.
    Mistake {
        says: "`/ N − 1` divides by N and then subtracts 1: put brackets round N − 1.",
        model: |call| of_column(call, |x| squares(x) / n(x) - 1.0),
    },
    Mistake {
        says: "This is in mV²: the potentials are in volts, so the variance is in V².",
        model: |call| at(call, |v, k| variance(&column(v, k)) * 1e6),
    },
    Mistake {
        says: "The sum of squares is divided by N: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / n(x)),
    },
    Mistake {
        says: "The sum of squares is not divided: the sample variance divides it by N − 1.",
        model: |call| of_column(call, squares),
    },
    Mistake {
        says: "The sum of squares is divided by N + 1: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / (n(x) + 1.0)),
    },
    Mistake {
        says: "The sum of squares is divided by N − 2: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / (n(x) - 2.0)),
    },
    Mistake {
        says: "It is multiplied by N − 1 where it has to be divided by N − 1.",
        model: |call| of_column(call, |x| squares(x) * (n(x) - 1.0)),
    },
    Mistake {
        says: "The variance is divided by N once more: that is the square of the mean's standard error.",
        model: |call| of_column(call, |x| variance(x) / n(x)),
    },
    Mistake {
        says: "The sum of squares is divided by N²: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / n(x).powi(2)),
    },
    Mistake {
        says: "Whole numbers divide without a rest, and 1 / (N − 1) is 0: make N an `f64` before you divide.",
        model: |call| of_column(call, |x| squares(x) * (1 / (x.len() - 1)) as f64),
    },
    Mistake {
        says: "Every value comes out as 0: the distances are added up before they are squared, and cancel, or a whole number 1 / N is 0. Square each distance first, and make N an `f64`.",
        model: |call| of_column(call, |x| squares(x) * (1 / x.len()) as f64),
    },
    Mistake {
        says: "The sum of squares is divided by the number of steps less 1: N is the number of neurons.",
        model: |call| {
            of_matrix(call, |v, k| {
                squares(&column(v, k)) / (v[0].len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The sum of squares is divided by the number of steps: divide by N − 1, with N the number of neurons.",
        model: |call| of_matrix(call, |v, k| squares(&column(v, k)) / v[0].len() as f64),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| squares(x) / 49.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| squares(x) / 50.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| squares(x) / 2.0),
    },
    // Two large numbers that almost cancel, in the forms in which it is written; the result depends on
    // the order of the roundings.
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| square_of_mean(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| square_of_mean(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| sums(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| sums(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| sums_of_all(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| sums_of_all(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| mean_times_sum(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| mean_times_sum(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| differences(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| differences(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| expanded(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| expanded(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (square_of_mean(x) / (n(x) - 1.0)).max(0.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (square_of_mean(x) / n(x)).max(0.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (square_of_mean(x) / (n(x) - 1.0)).abs()),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (square_of_mean(x) / n(x)).abs()),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums(x) / (n(x) - 1.0)).max(0.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums(x) / n(x)).max(0.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums(x) / (n(x) - 1.0)).abs()),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums(x) / n(x)).abs()),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums_of_all(x) / (n(x) - 1.0)).max(0.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums_of_all(x) / n(x)).max(0.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums_of_all(x) / (n(x) - 1.0)).abs()),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums_of_all(x) / n(x)).abs()),
    },
    Mistake {
        says: "The sign is turned round: it is ⟨V²⟩ − ⟨V⟩², and even that loses digits where the two almost cancel. Subtract the mean first, then square.",
        model: |call| of_column(call, |x| -square_of_mean(x) / n(x)),
    },
    Mistake {
        says: "The sign is turned round: it is ⟨V²⟩ − ⟨V⟩², and even that loses digits where the two almost cancel. Subtract the mean first, then square.",
        model: |call| of_column(call, |x| -square_of_mean(x) / (n(x) - 1.0)),
    },
    // The distances.
    Mistake {
        says: "This is the mean squared distance times N − 1: the sum of squares is divided by N − 1 alone.",
        model: |call| of_column(call, |x| squares(x) / n(x) * (n(x) - 1.0)),
    },
    Mistake {
        says: "The correction is upside down: the mean squared distance is multiplied by N / (N − 1).",
        model: |call| of_column(call, |x| squares(x) / n(x) * (n(x) - 1.0) / n(x)),
    },
    Mistake {
        says: "The distances have lost their sign instead of being squared, and their sum is not divided.",
        model: |call| of_column(call, absolute),
    },
    Mistake {
        says: "The mean absolute deviation is squared: square each distance first, then add up.",
        model: |call| of_column(call, |x| (absolute(x) / n(x)).powi(2)),
    },
    Mistake {
        says: "The mean absolute deviation is squared: square each distance first, then add up.",
        model: |call| of_column(call, |x| (absolute(x) / (n(x) - 1.0)).powi(2)),
    },
    Mistake {
        says: "This is the largest distance from the mean: the variance is made of all of them, squared.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().fold(0.0, |m: f64, d| m.max(d.abs()))
            })
        },
    },
    Mistake {
        says: "The squares are divided by N − 1 but the square of the mean is taken off whole: subtract the mean from each potential first, then square.",
        model: |call| {
            of_column(call, |x| {
                sum_of(x, |y| y * y) / (n(x) - 1.0) - mean(x).powi(2)
            })
        },
    },
    Mistake {
        says: "The square of the mean is subtracted once, not for each neuron: subtract the mean from each potential first, then square.",
        model: |call| {
            of_column(call, |x| {
                (sum_of(x, |y| y * y) - mean(x).powi(2)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Only the mean is squared: the square belongs to the difference, so put brackets round V − ⟨V⟩.",
        model: |call| {
            of_column(call, |x| {
                x.iter().map(|y| y - mean(x).powi(2)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Only V is squared: the square belongs to the difference, so put brackets round V − ⟨V⟩.",
        model: |call| {
            of_column(call, |x| {
                x.iter().map(|y| y.powi(2) - mean(x)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distance from the old mean is squared: in Welford's form it is multiplied by the distance from the new mean.",
        model: |call| {
            of_column(call, |x| {
                welford(x, |before, _| before * before) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distance from the new mean is squared: in Welford's form it is multiplied by the distance from the old mean.",
        model: |call| {
            of_column(call, |x| {
                welford(x, |_, after| after * after) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Every pair of neurons counts twice: divide by 2·N·(N − 1), or take each pair once.",
        model: |call| of_column(call, |x| 2.0 * variance(x)),
    },
    Mistake {
        says: "Every neuron is held against every other: each is measured from the mean, once.",
        model: |call| of_column(call, |x| 2.0 * n(x) * squares(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is not subtracted: the variance is made of the distances from the mean, squared.",
        model: |call| of_column(call, |x| sum_of(x, |y| y * y) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is not subtracted: the variance is made of the distances from the mean, squared, and divides by N − 1.",
        model: |call| of_column(call, |x| sum_of(x, |y| y * y) / n(x)),
    },
    Mistake {
        says: "The distances are not squared: with their signs they cancel to 0.",
        model: |call| of_column(call, |x| distances(x).iter().sum::<f64>() / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are not squared: with their signs they cancel to 0.",
        model: |call| of_column(call, |x| distances(x).iter().sum::<f64>() / n(x)),
    },
    Mistake {
        says: "The distances have lost their sign instead of being squared: this is the mean absolute deviation.",
        model: |call| of_column(call, |x| absolute(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances have lost their sign instead of being squared: this is the mean absolute deviation.",
        model: |call| of_column(call, |x| absolute(x) / n(x)),
    },
    Mistake {
        says: "The roots of the distances are taken where their squares are needed.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.abs().sqrt()).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The third power of the distances is taken: take their squares.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.powi(3)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The fourth power of the distances is taken: take their squares.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.powi(4)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are doubled instead of squared: use `powi(2)`.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d * 2.0).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the first neuron: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, x[0]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from the first neuron: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, x[0]) / n(x)),
    },
    Mistake {
        says: "The distances are measured from the last neuron: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, x[x.len() - 1]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from −60 mV: measure them from the mean of the neurons.",
        model: |call| of_column(call, |x| around(x, -60e-3) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from −60 mV: measure them from the mean of the neurons.",
        model: |call| of_column(call, |x| around(x, -60e-3) / n(x)),
    },
    Mistake {
        says: "The distances are measured from the median: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, median(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from the sum: divide it by N to make it the mean.",
        model: |call| of_column(call, |x| around(x, x.iter().sum()) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is divided by N − 1: the mean divides by N, and only the variance by N − 1.",
        model: |call| of_column(call, |x| around(x, mean_of(x, 1.0)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is divided by N − 1 and the variance by N: it is the other way round.",
        model: |call| of_column(call, |x| around(x, mean_of(x, 1.0)) / n(x)),
    },
    Mistake {
        says: "The mean is added to each value: the distance is the difference.",
        model: |call| of_column(call, |x| around(x, -mean(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from neuron to neuron: measure each from the mean.",
        model: |call| {
            of_column(call, |x| {
                x.windows(2).map(|w| (w[1] - w[0]).powi(2)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are taken from the mean so far, not from the mean of all neurons: work out the mean first.",
        model: |call| of_column(call, |x| so_far(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "Only neurons above the mean are counted: a negative distance has a square, too.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.max(0.0).powi(2)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| around(&x[1..], mean(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| variance(&x[1..])),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| around(&x[1..], mean(&x[1..])) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| of_column(call, |x| around(&x[..x.len() - 1], mean(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| {
            of_column(call, |x| {
                around(&x[..x.len() - 1], mean(&x[..x.len() - 1])) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| of_column(call, |x| variance(&x[..x.len() - 1])),
    },
    Mistake {
        says: "Only the last neuron counts: add up with `+=`, where `=` forgets what was there.",
        model: |call| of_column(call, |x| (x[x.len() - 1] - mean(x)).powi(2) / (n(x) - 1.0)),
    },
    Mistake {
        says: "Only the first neuron counts: the function returns before the loop has ended.",
        model: |call| of_column(call, |x| (x[0] - mean(x)).powi(2) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The sum is divided inside the loop, after every neuron: divide once, at the end.",
        model: |call| {
            of_column(call, |x| {
                distances(x)
                    .iter()
                    .fold(0.0, |sum, d| (sum + d * d) / (n(x) - 1.0))
            })
        },
    },
    // Something else than the variance.
    Mistake {
        says: "This is the mean, not the spread.",
        model: |call| of_column(call, mean),
    },
    Mistake {
        says: "This is the standard deviation: `variance_at` gives its square, Var, in V².",
        model: |call| of_column(call, |x| variance(x).sqrt()),
    },
    Mistake {
        says: "This is the standard deviation, with N: `variance_at` gives Var, in V², and divides by N − 1.",
        model: |call| of_column(call, |x| (squares(x) / n(x)).sqrt()),
    },
    Mistake {
        says: "This is the square of the variance: `variance_at` squares the distances once.",
        model: |call| of_column(call, |x| variance(x).powi(2)),
    },
    Mistake {
        says: "This is the variance divided by the mean: only the variance is asked for.",
        model: |call| of_column(call, |x| variance(x) / mean(x)),
    },
    Mistake {
        says: "This is the range, from the smallest to the largest value: the variance is made of the squared distances from the mean.",
        model: |call| of_column(call, range),
    },
    Mistake {
        says: "This is the largest distance from the mean, squared: the variance takes all distances.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().fold(0.0, |m: f64, d| m.max(d * d))
            })
        },
    },
    Mistake {
        says: "The numbers agree to about seven digits only, or fewer: `f32` is too short here. Use `f64` throughout.",
        model: |call| of_column(call, in_f32),
    },
    Mistake {
        says: "The numbers agree to about seven digits only, or fewer: `f32` is too short here. Use `f64` throughout.",
        model: |call| {
            of_column(call, |x| {
                around(x, f64::from(mean(x) as f32)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The third root is taken: σ is the square root of the variance, `sqrt()`.",
        model: |call| std_of_column(call, |x| variance(x).cbrt()),
    },
    Mistake {
        says: "The fourth root of the variance is taken: one square root is enough.",
        model: |call| std_of_column(call, |x| variance(x).sqrt().sqrt()),
    },
    // A wrong loop over the steps.
    Mistake {
        says: "This is the spread of the mean over time: the spread at each step, over the neurons, is asked for.",
        model: |call| {
            trace(call, |v| {
                let means: Vec<f64> = (0..steps(v)).map(|k| mean(&column(v, k))).collect();
                vec![variance(&means).sqrt(); means.len()]
            })
        },
    },
    Mistake {
        says: "The loop over the steps ends at the number of neurons: it must run over all steps of a trace.",
        model: |call| {
            trace(call, |v| {
                (0..steps(v))
                    .map(|k| {
                        if k < v.len() {
                            variance(&column(v, k)).sqrt()
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "A single number comes back: each step has its own σ, so there are as many values as steps.",
        model: |call| trace(call, |v| vec![variance(&v.concat()).sqrt()]),
    },
    Mistake {
        says: "These are the means: σ is the root of the variance.",
        model: |call| {
            trace(call, |v| {
                (0..steps(v)).map(|k| mean(&column(v, k))).collect()
            })
        },
    },
    Mistake {
        says: "All steps are put together: each step has its own σ, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                let total: f64 = (0..steps(v)).map(|k| variance(&column(v, k))).sum();
                vec![total.sqrt(); steps(v)]
            })
        },
    },
    Mistake {
        says: "All steps are put together: each step has its own σ, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                let total: f64 = (0..steps(v)).map(|k| variance(&column(v, k))).sum();
                vec![(total / steps(v) as f64).sqrt(); steps(v)]
            })
        },
    },
    Mistake {
        says: "The number of steps is written as a number: there are as many values as the first trace has.",
        model: |call| {
            trace(call, |v| {
                let mut std: Vec<f64> = (0..steps(v))
                    .map(|k| variance(&column(v, k)).sqrt())
                    .collect();
                std.resize(150, 0.0);
                std
            })
        },
    },
    Mistake {
        says: "This is the spread of each neuron over time: the spread at each step, over the neurons, is asked for, so there are as many values as steps.",
        model: |call| trace(call, |v| v.iter().map(|x| variance(x).sqrt()).collect()),
    },
    Mistake {
        says: "This is the spread of each neuron over time: the spread at each step, over the neurons, is asked for, so there are as many values as steps.",
        model: |call| {
            trace(call, |v| {
                v.iter().map(|x| (squares(x) / n(x)).sqrt()).collect()
            })
        },
    },
    Mistake {
        says: "There are as many values as neurons: the loop must run over the steps, as many as one trace has.",
        model: |call| {
            trace(call, |v| {
                (0..v.len())
                    .map(|k| variance(&column(v, k)).sqrt())
                    .collect()
            })
        },
    },
    Mistake {
        says: "The sum of squares is not set back to 0 for the next step: each step begins with a new sum.",
        model: |call| {
            trace(call, |v| {
                running(v, |v, total| (total / (v.len() as f64 - 1.0)).sqrt())
            })
        },
    },
    Mistake {
        says: "This is the variance at each step divided by the number of steps so far: each step stands for itself.",
        model: |call| {
            trace(call, |v| {
                (0..steps(v))
                    .map(|k| (variance(&column(v, k)) / (k + 1) as f64).sqrt())
                    .collect()
            })
        },
    },
    // The wrong values.
    Mistake {
        says: "The distances are measured from the first neuron's mean over time: measure them from the mean over the neurons at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&v[0])) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "Only the first k neurons are counted: k is a step, and the spread is over all neurons.",
        model: |call| of_matrix(call, |v, k| variance(&column(&v[..k.min(v.len())], k))),
    },
    Mistake {
        says: "This is the variance at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| {
            of_matrix(call, |v, k| {
                variance(&column(v, (k + 1).min(v[0].len() - 1)))
            })
        },
    },
    Mistake {
        says: "This is the variance over time of neuron k: `v[n][k]` is neuron n at step k, so take element k of every trace.",
        model: |call| at(call, |v, k| variance(&v[k])),
    },
    Mistake {
        says: "This is the variance over time of neuron k, with N: take element k of every trace, and divide by N − 1.",
        model: |call| at(call, |v, k| squares(&v[k]) / v[k].len() as f64),
    },
    Mistake {
        says: "This is the variance over time of the first neuron: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| variance(&v[0])),
    },
    Mistake {
        says: "This is the variance of all values of all neurons: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| variance(&v.concat())),
    },
    Mistake {
        says: "This is the variance of all values of all neurons: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| squares(&v.concat()) / v.concat().len() as f64),
    },
    Mistake {
        says: "The distances are measured from the neuron's mean over time: measure them from the mean over the neurons at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                v.iter().map(|x| (x[k] - mean(x)).powi(2)).sum::<f64>() / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean of all values: measure them from the mean at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&v.concat())) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean at step 0: measure them from the mean at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&column(v, 0))) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the neuron's mean over time: measure them from the mean over the neurons at step k, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k| {
                v.iter().map(|x| (x[k] - mean(x)).powi(2)).sum::<f64>() / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean of all values: measure them from the mean at step k, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&v.concat())) / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean at step 0: measure them from the mean at step k, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&column(v, 0))) / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean at the step before: measure them from the mean at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&column(v, k.saturating_sub(1))))
                    / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean over time of neuron k: measure them from the mean over the neurons at step k.",
        model: |call| {
            at(call, |v, k| {
                around(&column(v, k), mean(&v[k])) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "This is the variance at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| variance(&column(v, k + 1))),
    },
    Mistake {
        says: "This is the variance at step k − 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| variance(&column(v, k.saturating_sub(1)))),
    },
    Mistake {
        says: "This is the variance at step 0, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| variance(&column(v, 0))),
    },
    Mistake {
        says: "This is the variance at the last step, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| variance(&column(v, v[0].len() - 1))),
    },
    Mistake {
        says: "All steps up to k are counted as well: take only the values at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                variance(&(0..=k).flat_map(|j| column(v, j)).collect::<Vec<_>>())
            })
        },
    },
];

fn n(x: &[f64]) -> f64 {
    x.len() as f64
}

fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / n(x)
}

/// The sum divided by N less something.
fn mean_of(x: &[f64], less: f64) -> f64 {
    x.iter().sum::<f64>() / (n(x) - less)
}

fn median(x: &[f64]) -> f64 {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[half]
    } else {
        (sorted[half - 1] + sorted[half]) / 2.0
    }
}

fn range(x: &[f64]) -> f64 {
    let largest = x.iter().copied().fold(f64::MIN, f64::max);
    largest - x.iter().copied().fold(f64::MAX, f64::min)
}

fn sum_of(x: &[f64], change: fn(f64) -> f64) -> f64 {
    x.iter().map(|&y| change(y)).sum()
}

fn distances(x: &[f64]) -> Vec<f64> {
    let m = mean(x);
    x.iter().map(|y| y - m).collect()
}

fn absolute(x: &[f64]) -> f64 {
    distances(x).iter().map(|d| d.abs()).sum()
}

/// The squared distances from a centre, added up.
fn around(x: &[f64], centre: f64) -> f64 {
    x.iter().map(|y| (y - centre).powi(2)).sum()
}

fn squares(x: &[f64]) -> f64 {
    around(x, mean(x))
}

fn variance(x: &[f64]) -> f64 {
    squares(x) / (n(x) - 1.0)
}

/// The squared distances from the mean of the neurons up to each.
fn so_far(x: &[f64]) -> f64 {
    (0..x.len()).map(|j| (x[j] - mean(&x[..=j])).powi(2)).sum()
}

/// Welford's sum, made of the distances from the mean before and after each neuron.
fn welford(x: &[f64], made_of: fn(f64, f64) -> f64) -> f64 {
    let (mut mean, mut sum) = (0.0, 0.0);
    for (j, y) in x.iter().enumerate() {
        let before = y - mean;
        mean += before / (j + 1) as f64;
        sum += made_of(before, y - mean);
    }
    sum
}

fn in_f32(x: &[f64]) -> f64 {
    let x: Vec<f32> = x.iter().map(|&y| y as f32).collect();
    let n = x.len() as f32;
    let m = x.iter().sum::<f32>() / n;
    f64::from(x.iter().map(|y| (y - m) * (y - m)).sum::<f32>() / (n - 1.0))
}

// The sum of the squared distances, in forms in which large numbers cancel.

fn square_of_mean(x: &[f64]) -> f64 {
    let m = mean(x);
    (sum_of(x, |y| y * y) / n(x) - m * m) * n(x)
}

fn sums(x: &[f64]) -> f64 {
    let m = mean(x);
    sum_of(x, |y| y * y) - n(x) * m * m
}

fn sums_of_all(x: &[f64]) -> f64 {
    let sum: f64 = x.iter().sum();
    sum_of(x, |y| y * y) - sum * sum / n(x)
}

fn mean_times_sum(x: &[f64]) -> f64 {
    sum_of(x, |y| y * y) - x.iter().sum::<f64>() * mean(x)
}

fn differences(x: &[f64]) -> f64 {
    let m = mean(x);
    x.iter().map(|y| y * y - m * m).sum()
}

fn expanded(x: &[f64]) -> f64 {
    let m = mean(x);
    x.iter().map(|y| y * y - 2.0 * y * m + m * m).sum()
}

/// What all neurons have at step k.
fn column(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    v.iter().map(|trace| trace[k]).collect()
}

fn steps(v: &[Vec<f64>]) -> usize {
    v.first().map_or(0, Vec::len)
}

/// A sum of squares that goes on from step to step, and what is made of it.
fn running(v: &[Vec<f64>], made_of: fn(&[Vec<f64>], f64) -> f64) -> Vec<f64> {
    let mut total = 0.0;
    let step = |k| {
        total += squares(&column(v, k));
        made_of(v, total)
    };
    (0..steps(v)).map(step).collect()
}

fn each_step(v: &[Vec<f64>], at_step: impl Fn(usize) -> f64) -> Value {
    volts((0..steps(v)).map(at_step).collect::<Vec<f64>>())
}

/// Both functions with something else than the variance of what the neurons have at a step.
fn of_column(call: &Call, variance: fn(&[f64]) -> f64) -> Option<Value> {
    let v = call.rows("v");
    match call.function {
        "variance_at" => Some(volts_squared(variance(&column(&v, call.index("k"))))),
        "sample_std" => Some(each_step(&v, |k| variance(&column(&v, k)).sqrt())),
        _ => None,
    }
}

/// Both functions with something else than the variance at a step.
fn of_matrix(call: &Call, variance: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    let v = call.rows("v");
    match call.function {
        "variance_at" => Some(volts_squared(variance(&v, call.index("k")))),
        "sample_std" => Some(each_step(&v, |k| variance(&v, k).sqrt())),
        _ => None,
    }
}

/// `variance_at` alone.
fn at(call: &Call, variance: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    (call.function == "variance_at")
        .then(|| volts_squared(variance(&call.rows("v"), call.index("k"))))
}

/// `sample_std` alone, with something else than σ of what the neurons have at a step.
fn std_of_column(call: &Call, std: fn(&[f64]) -> f64) -> Option<Value> {
    let v = call.rows("v");
    (call.function == "sample_std").then(|| each_step(&v, |k| std(&column(&v, k))))
}

/// `sample_std` alone.
fn trace(call: &Call, all: fn(&[Vec<f64>]) -> Vec<f64>) -> Option<Value> {
    (call.function == "sample_std").then(|| volts(all(&call.rows("v"))))
}
