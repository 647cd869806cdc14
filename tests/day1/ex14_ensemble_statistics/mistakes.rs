//! Mistakes in mean, standard deviation and autocovariance, each with and without a thought for
//! N = 0 and for N = 1: what a learner does there has nothing to do with the mistake.

use ndarray::{Array1, Array2, Axis};

use super::EXERCISE;
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, fields, volts, volts_squared};

/// Which ensembles get the right answer, however wrong the others are.
#[derive(Clone, Copy)]
enum Guard {
    Nothing,
    NoNeuron,
    OneNeuron,
    Both,
}

impl Guard {
    fn covers(self, neurons: usize) -> bool {
        match self {
            Guard::Nothing => false,
            Guard::NoNeuron => neurons == 0,
            Guard::OneNeuron => neurons == 1,
            Guard::Both => neurons < 2,
        }
    }
}

type Statistics = fn(&Array2<f64>) -> (Array1<f64>, Array1<f64>);

fn statistics(call: &Call, guard: Guard, statistics: Statistics) -> Option<Value> {
    guarded(call, "mean_std", guard, |v| {
        let (mean, std) = statistics(v);
        fields([("mean", volts(mean)), ("std", volts(std))])
    })
}

fn matrix(call: &Call, guard: Guard, matrix: fn(&Array2<f64>) -> Array2<f64>) -> Option<Value> {
    guarded(call, "autocovariance_matrix", guard, |v| {
        volts_squared(matrix(v).as_standard_layout().to_owned())
    })
}

fn guarded(
    call: &Call,
    function: &str,
    guard: Guard,
    wrong: impl Fn(&Array2<f64>) -> Value,
) -> Option<Value> {
    if call.function != function {
        return None;
    }
    let v = call.matrix("v");
    Some(if guard.covers(v.nrows()) {
        (EXERCISE.reference)(call)
    } else {
        wrong(&v)
    })
}

/// The list of mistakes, with every mistake four times: once for each guard.
macro_rules! mistakes {
    ($($of:ident, $says:expr, $wrong:expr;)*) => {
        [$({
            fn model(call: &Call, guard: Guard) -> Option<Value> {
                $of(call, guard, $wrong)
            }
            [
                Mistake { says: $says, model: |call| model(call, Guard::Both) },
                Mistake { says: $says, model: |call| model(call, Guard::NoNeuron) },
                Mistake { says: $says, model: |call| model(call, Guard::OneNeuron) },
                Mistake { says: $says, model: |call| model(call, Guard::Nothing) },
            ]
        }),*]
    };
}

pub const MISTAKES: &[Mistake] = EACH_FOUR_TIMES.as_flattened();

const EACH_FOUR_TIMES: [[Mistake; 4]; 81] = mistakes![
    // Right, but for N = 0 or N = 1.
    statistics, "With one neuron N − 1 is 0, and 0/0 is NaN (as for the mean without any neuron): these cases need an answer of their own, 0.", |v| (mean(v), std(v, &mean(v)));
    matrix, "With one neuron N − 1 is 0, and 0/0 is NaN: with fewer than two neurons every entry is 0.", |v| covariance(v, &mean(v), n(v) - 1.0);
    statistics, "With one neuron the mean is that neuron's trace, and without neurons 0; only σ is 0 in both cases.", |v| match v.nrows() { 0 | 1 => (flat(v, 0.0), flat(v, 0.0)), _ => (mean(v), std(v, &mean(v))) };
    matrix, "With fewer than two neurons every entry is 0, but the matrix is still steps × steps.", |v| match v.nrows() { 0 | 1 => Array2::zeros((0, 0)), _ => covariance(v, &mean(v), n(v) - 1.0) };
    // σ alone.
    statistics, DDOF, |v| (mean(v), root(variance(v, &mean(v), n(v))));
    statistics, "The square root is missing: σ is the root of the variance.", |v| (mean(v), variance(v, &mean(v), n(v) - 1.0));
    statistics, "The square root is missing, and the divisor is N: σ is the root of the variance, with N − 1.", |v| (mean(v), variance(v, &mean(v), n(v)));
    statistics, "The division by N − 1 is missing.", |v| (mean(v), root(squares(v, &mean(v))));
    statistics, "Root and division by N − 1 are missing: this is the sum of squares.", |v| (mean(v), squares(v, &mean(v)));
    statistics, "N − 1 stands outside the root: divide first, then take the root.", |v| (mean(v), root(squares(v, &mean(v))) / (n(v) - 1.0));
    statistics, "The division stands outside the root, and by N: divide by N − 1 first, then take the root.", |v| (mean(v), root(squares(v, &mean(v))) / n(v));
    statistics, "This is the standard error of the mean: σ is not divided by √N.", |v| (mean(v), std(v, &mean(v)) / n(v).sqrt());
    statistics, "This is the standard error of the mean, with N for N − 1: σ is not divided by √N.", |v| (mean(v), root(variance(v, &mean(v), n(v))) / n(v).sqrt());
    statistics, "The divisor is N + 1: the sample variance divides by N − 1.", |v| (mean(v), root(variance(v, &mean(v), n(v) + 1.0)));
    statistics, "The divisor is N − 2: the sample variance divides by N − 1.", |v| (mean(v), root(variance(v, &mean(v), n(v) - 2.0)));
    statistics, "The divisor counts steps: it is N − 1, and N is the number of neurons (rows).", |v| (mean(v), root(variance(v, &mean(v), steps(v) - 1.0)));
    statistics, "The divisor counts steps: it is N − 1, and N is the number of neurons (rows).", |v| (mean(v), root(variance(v, &mean(v), steps(v))));
    statistics, "This is the mean absolute deviation: square the deviations, and take the root at the end.", |v| (mean(v), (v - &mean(v)).mapv(f64::abs).sum_axis(Axis(0)) / n(v));
    statistics, "This is the mean absolute deviation: square the deviations, and take the root at the end.", |v| (mean(v), (v - &mean(v)).mapv(f64::abs).sum_axis(Axis(0)) / (n(v) - 1.0));
    statistics, "The deviations are not squared: their sum is always 0.", |v| (mean(v), flat(v, 0.0));
    statistics, UNCENTRED, |v| (mean(v), root(variance(v, &flat(v, 0.0), n(v) - 1.0)));
    statistics, UNCENTRED, |v| (mean(v), root(variance(v, &flat(v, 0.0), n(v))));
    statistics, OVERALL, |v| (mean(v), root(variance(v, &overall(v), n(v) - 1.0)));
    statistics, OVERALL, |v| (mean(v), root(variance(v, &overall(v), n(v))));
    statistics, "One σ is taken over the whole matrix: each step has its own, over the neurons.", |v| (mean(v), flat(v, v.std(1.0)));
    statistics, "One σ is taken over the whole matrix: each step has its own, over the neurons.", |v| (mean(v), flat(v, v.std(0.0)));
    statistics, "The range is not the standard deviation: σ is the root of the mean squared deviation.", |v| (mean(v), extreme(v, f64::max) - extreme(v, f64::min));
    statistics, TIME_STD, |v| (mean(v), std(&turned(v), &mean(&turned(v))));
    statistics, TIME_STD, |v| (mean(v), root(variance(&turned(v), &mean(&turned(v)), steps(v))));
    statistics, DIFFERENCE, |v| (mean(v), root((mean(&(v * v)) - mean(v) * mean(v)) * n(v) / (n(v) - 1.0)));
    statistics, DIFFERENCE, |v| (mean(v), root(mean(&(v * v)) - mean(v) * mean(v)));
    statistics, DIFFERENCE, |v| (mean(v), root(((v * v).sum_axis(Axis(0)) - n(v) * mean(v) * mean(v)) / (n(v) - 1.0)));
    // The mean, and σ around it.
    statistics, TIME_BOTH, |v| (mean(&turned(v)), std(&turned(v), &mean(&turned(v))));
    statistics, TIME_BOTH, |v| (mean(&turned(v)), root(variance(&turned(v), &mean(&turned(v)), steps(v))));
    statistics, TIME_MEAN, |v| (mean(&turned(v)), std(v, &mean(v)));
    statistics, "The mean is divided by N − 1: that is for the variance, the mean divides by N.", |v| around(v, sum(v) / (n(v) - 1.0));
    statistics, "The mean is divided by the number of steps: it is a mean over neurons.", |v| around(v, sum(v) / steps(v));
    statistics, "The sum is not divided by N: the mean is the sum over neurons divided by their number.", |v| around(v, sum(v));
    statistics, "One mean is taken over the whole matrix: each step has its own, over the neurons.", |v| around(v, overall(v));
    statistics, "This is neuron 0 alone: the mean is over all neurons.", |v| around(v, v.row(0).to_owned());
    statistics, "This is the last neuron alone: the mean is over all neurons.", |v| around(v, v.row(v.nrows() - 1).to_owned());
    statistics, "Neuron 0 is left out of the sum.", |v| around(v, (sum(v) - v.row(0)) / n(v));
    statistics, "The last neuron is left out of the sum.", |v| around(v, (sum(v) - v.row(v.nrows() - 1)) / n(v));
    statistics, "This is the median: the mean is the sum over neurons divided by their number.", |v| around(v, median(v));
    statistics, "With many neurons the variance is divided by N: it is N − 1, however many there are (`ddof` is 1).", |v| (mean(v), root(variance(v, &mean(v), if n(v) > 10.0 { n(v) } else { n(v) - 1.0 })));
    statistics, "With many neurons the variance is divided by N: it is N − 1, however many there are (`ddof` is 1).", |v| (mean(v), root(variance(v, &mean(v), if n(v) > 30.0 { n(v) } else { n(v) - 1.0 })));
    statistics, "The mean stands in both places: the second array is σ.", |v| (mean(v), mean(v));
    // The autocovariance.
    matrix, "The diagonal is 0: with itself a step has its variance, σ².", |v| { let mut c = covariance(v, &mean(v), n(v) - 1.0); c.diag_mut().fill(0.0); c };
    matrix, "The divisor is N: the sample autocovariance divides by N − 1.", |v| covariance(v, &mean(v), n(v));
    matrix, "The product is not centred: subtract the mean of each step from V first.", |v| covariance(v, &flat(v, 0.0), n(v) - 1.0);
    matrix, "The product is not centred, and the divisor is N: subtract the mean of each step from V first, and divide by N − 1.", |v| covariance(v, &flat(v, 0.0), n(v));
    matrix, "One mean over the whole matrix is subtracted: each step has its own mean, over the neurons.", |v| covariance(v, &overall(v), n(v) - 1.0);
    matrix, "The division by N − 1 is missing: this is the sum over neurons.", |v| covariance(v, &mean(v), 1.0);
    matrix, "The divisor counts steps: it is N − 1, and N is the number of neurons (rows).", |v| covariance(v, &mean(v), steps(v) - 1.0);
    matrix, "The divisor counts steps: it is N − 1, and N is the number of neurons (rows).", |v| covariance(v, &mean(v), steps(v));
    matrix, NEURONS, |v| covariance(&turned(v), &mean(&turned(v)), steps(v) - 1.0);
    matrix, NEURONS, |v| covariance(&turned(v), &mean(&turned(v)), n(v) - 1.0);
    matrix, NEURONS, |v| { let d = v - &mean(v); d.dot(&d.t()) / (n(v) - 1.0) };
    matrix, "Each neuron's mean over time is subtracted: subtract the mean of each step, over the neurons.", |v| { let d = turned(v) - &mean(&turned(v)); d.dot(&d.t()) / (n(v) - 1.0) };
    matrix, "This is the correlation: the autocovariance is not divided by the two σ.", |v| { let s = std(v, &mean(v)); covariance(v, &mean(v), n(v) - 1.0) / &column(&s) / &s };
    matrix, "This is the product of the two σ: multiply the deviations of each neuron first, then sum over neurons.", |v| { let s = std(v, &mean(v)); &column(&s) * &s };
    matrix, "Only one half of the matrix is filled: C[k, l] = C[l, k], so it is symmetric.", |v| masked(v, |k, l| k <= l);
    matrix, "Only one half of the matrix is filled: C[k, l] = C[l, k], so it is symmetric.", |v| masked(v, |k, l| k >= l);
    matrix, "Only the diagonal is filled: there is a value for every pair of steps.", |v| masked(v, |k, l| k == l);
    statistics, PRECEDENCE, |v| (mean(v), root(squares(v, &mean(v)) / n(v) - 1.0));
    matrix, PRECEDENCE, |v| covariance(v, &mean(v), n(v)) - 1.0;
    matrix, "A wrong mean is subtracted: the mean divides by N, only the sum of the products by N − 1.", |v| covariance(v, &(sum(v) / (n(v) - 1.0)), n(v) - 1.0);
    matrix, "The two parts of ⟨V·V⟩ − ⟨V⟩·⟨V⟩ have different divisors: subtract the means first, then divide the sum of the products by N − 1.", |v| v.t().dot(v) / (n(v) - 1.0) - &column(&mean(v)) * &mean(v);
    matrix, LAG, |v| { let c = covariance(v, &mean(v), n(v) - 1.0); Array2::from_shape_fn(c.dim(), |(k, l)| c[[0, k.abs_diff(l)]]) };
    matrix, LAG, |v| { let c = covariance(v, &mean(v), n(v) - 1.0); let s = v.ncols(); Array2::from_shape_fn(c.dim(), |(k, l)| if k + l < s { c[[k, k + l]] } else { 0.0 }) };
    matrix, "The rows are added up where they should be multiplied: each entry is a sum over neurons of a product of two deviations.", |v| { let m = mean(v); let d = (v - &m).sum_axis(Axis(0)); (&column(&d) * &d) / (n(v) - 1.0) };
    statistics, "The divisor counts all values of the matrix: it is N − 1, and N is the number of neurons (rows).", |v| (mean(v), root(variance(v, &mean(v), v.len() as f64 - 1.0)));
    matrix, "The divisor counts all values of the matrix: it is N − 1, and N is the number of neurons (rows).", |v| covariance(v, &mean(v), v.len() as f64 - 1.0);
    statistics, "This is the largest V: the mean is the sum over neurons divided by their number.", |v| (extreme(v, f64::max), std(v, &mean(v)));
    statistics, "This is the root of the mean square: the mean is the sum over neurons divided by their number, without squares.", |v| (root(mean(&(v * v))), std(v, &mean(v)));
    matrix, "The deviations have lost their sign: a negative product counts as negative.", |v| covariance_of(&(v - &mean(v)).mapv(f64::abs), n(v) - 1.0);
    matrix, "A square root too many: the autocovariance is in V², and it may be negative.", |v| covariance(v, &mean(v), n(v) - 1.0).mapv(f64::sqrt);
    matrix, "Neuron 0 is subtracted: subtract the mean of each step, over the neurons.", |v| covariance(v, &v.row(0).to_owned(), n(v) - 1.0);
    matrix, "σ is subtracted: subtract the mean of each step (`mean_std` gives the mean first).", |v| covariance(v, &std(v, &mean(v)), n(v) - 1.0);
    matrix, "The divisor is N²: the sample autocovariance divides by N − 1.", |v| covariance(v, &mean(v), n(v) * n(v));
    matrix, "The divisor is N·(N − 1): the sample autocovariance divides by N − 1.", |v| covariance(v, &mean(v), n(v) * (n(v) - 1.0));
];

const PRECEDENCE: &str =
    "Brackets are missing round N − 1: without them 1 is subtracted after the division.";
const LAG: &str =
    "A lag is taken for a time: row k, column l is the pair of the steps k and l themselves.";
const DDOF: &str =
    "The variance is divided by N: the sample standard deviation divides by N − 1 (`ddof` is 1).";
const UNCENTRED: &str =
    "The mean is not subtracted: σ measures the deviation from the mean, V − ⟨V⟩.";
const OVERALL: &str =
    "One mean over the whole matrix is subtracted: each step has its own mean, over the neurons.";
const DIFFERENCE: &str = "The variance is worked out as ⟨V²⟩ − ⟨V⟩², a small difference of large numbers: subtract the mean first, then square, and divide by N − 1.";
const TIME_BOTH: &str =
    "These are mean and σ over time, one value a neuron: sum over the neurons, which is axis 0.";
const TIME_MEAN: &str =
    "This is the mean over time, one value a neuron: sum over the neurons, which is axis 0.";
const TIME_STD: &str =
    "This is σ over time, one value a neuron: sum over the neurons, which is axis 0.";
const NEURONS: &str = "These are pairs of neurons: the matrix is steps × steps, the sum runs over the neurons. Mind the order in the matrix product.";

fn n(v: &Array2<f64>) -> f64 {
    v.nrows() as f64
}

fn steps(v: &Array2<f64>) -> f64 {
    v.ncols() as f64
}

fn sum(v: &Array2<f64>) -> Array1<f64> {
    v.sum_axis(Axis(0))
}

fn mean(v: &Array2<f64>) -> Array1<f64> {
    sum(v) / n(v)
}

/// The same value at every step.
fn flat(v: &Array2<f64>, value: f64) -> Array1<f64> {
    Array1::from_elem(v.ncols(), value)
}

/// The mean of all values, at every step.
fn overall(v: &Array2<f64>) -> Array1<f64> {
    flat(v, v.sum() / v.len() as f64)
}

fn squares(v: &Array2<f64>, mean: &Array1<f64>) -> Array1<f64> {
    (v - mean).mapv(|d| d * d).sum_axis(Axis(0))
}

fn variance(v: &Array2<f64>, mean: &Array1<f64>, divisor: f64) -> Array1<f64> {
    squares(v, mean) / divisor
}

fn std(v: &Array2<f64>, mean: &Array1<f64>) -> Array1<f64> {
    root(variance(v, mean, n(v) - 1.0))
}

fn root(x: Array1<f64>) -> Array1<f64> {
    x.mapv_into(f64::sqrt)
}

/// A wrong mean, and σ around it.
fn around(v: &Array2<f64>, mean: Array1<f64>) -> (Array1<f64>, Array1<f64>) {
    let std = std(v, &mean);
    (mean, std)
}

fn extreme(v: &Array2<f64>, pick: fn(f64, f64) -> f64) -> Array1<f64> {
    v.map_axis(Axis(0), |x| x.iter().copied().reduce(pick).unwrap_or(0.0))
}

fn median(v: &Array2<f64>) -> Array1<f64> {
    v.map_axis(Axis(0), |x| {
        let mut x = x.to_vec();
        x.sort_by(f64::total_cmp);
        (x[(x.len() - 1) / 2] + x[x.len() / 2]) / 2.0
    })
}

fn turned(v: &Array2<f64>) -> Array2<f64> {
    v.t().to_owned()
}

fn column(x: &Array1<f64>) -> Array2<f64> {
    x.clone().insert_axis(Axis(1))
}

fn covariance(v: &Array2<f64>, mean: &Array1<f64>, divisor: f64) -> Array2<f64> {
    covariance_of(&(v - mean), divisor)
}

fn covariance_of(d: &Array2<f64>, divisor: f64) -> Array2<f64> {
    d.t().dot(d) / divisor
}

fn masked(v: &Array2<f64>, filled: fn(usize, usize) -> bool) -> Array2<f64> {
    let c = covariance(v, &mean(v), n(v) - 1.0);
    Array2::from_shape_fn(c.dim(), |(k, l)| if filled(k, l) { c[[k, l]] } else { 0.0 })
}
