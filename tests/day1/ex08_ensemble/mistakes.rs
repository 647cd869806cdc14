//! What goes wrong in exercise 8: whose generator a neuron has, which way round the table is, how
//! many rows there are; and what goes wrong in a trace.

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::call::Call;
use crate::day1::ex07_noise;
use crate::exercise::{Mistake, Model};
use crate::value::{Value, volts};

/// The next noisy current.
fn current(rng: &mut ChaCha8Rng, p: &Params) -> f64 {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    p.i_mean * (1.0 + amplitude * rng.random_range(-1.0..1.0))
}

fn currents(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    (0..p.steps()).map(|_| current(rng, p)).collect()
}

fn step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

/// The trace of these currents that starts at `v`.
fn trace_from(mut v: f64, i: &[f64], p: &Params) -> Vec<f64> {
    i.iter()
        .map(|&x| {
            let now = v;
            v = step(v, x, p);
            now
        })
        .collect()
}

/// The next trace from a generator.
fn trace(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    trace_from(p.e_l, &currents(rng, p), p)
}

/// The right ensemble.
fn right(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    (0..n).map(|j| trace(&mut stream(seed, j), p)).collect()
}

/// A wrong ensemble.
fn whole(call: &Call, rows: fn(usize, u64, &Params) -> Vec<Vec<f64>>) -> Option<Value> {
    Some(volts(rows(
        call.index("n"),
        call.seed("seed"),
        &call.params(),
    )))
}

/// Every neuron with a generator of its own, but the wrong one: worked out from the neuron, the
/// seed and how many neurons there are.
fn generator(call: &Call, generator: fn(usize, u64, usize) -> ChaCha8Rng) -> Option<Value> {
    let (n, seed, p) = (call.index("n"), call.seed("seed"), call.params());
    let rows = (0..n).map(|j| trace(&mut generator(j, seed, n), &p));
    Some(volts(rows.collect::<Vec<_>>()))
}

/// The right currents of every neuron, but not integrated.
fn instead(call: &Call, change: fn(Vec<f64>, &Params) -> Vec<f64>) -> Option<Value> {
    let p = call.params();
    let rows =
        (0..call.index("n")).map(|j| change(currents(&mut stream(call.seed("seed"), j), &p), &p));
    Some(volts(rows.collect::<Vec<_>>()))
}

/// Every neuron's trace with a mistake of exercise 7.
pub fn every_trace_with(wrong: &Model, call: &Call) -> Option<Value> {
    let rows = (0..call.index("n")).map(|j| {
        let one = ex07_noise::trace(call.index("seed"), j, call.params());
        let value = wrong(&one)?;
        value.as_numbers().map(|(_, x)| x.to_vec())
    });
    Some(volts(rows.collect::<Option<Vec<_>>>()?))
}

macro_rules! mistakes {
    ($($of:ident: $says:expr, $model:expr;)*) => {
        &[
            $(Mistake { says: $says, model: |call| $of(call, $model) },)*
        ]
    };
}

/// All traces with all neurons on one generator, step after step.
fn steps_first(n: usize, rng: &mut ChaCha8Rng, p: &Params) -> Vec<Vec<f64>> {
    let mut i = vec![Vec::new(); n];
    for _ in 0..p.steps() {
        for row in &mut i {
            row.push(current(rng, p));
        }
    }
    i.iter().map(|i| trace_from(p.e_l, i, p)).collect()
}

pub const MISTAKES: &[Mistake] = mistakes![
    generator: "All neurons are on one stream, so that all traces are the same: neuron j draws from `stream(seed, j)`.",
        |_, seed, _| stream(seed, 0);
    generator: "The neuron's number is added to the seed: it chooses the stream, `stream(seed, j)`.",
        |j, seed, _| stream(seed + j as u64, 0);
    generator: "The neuron's number is added to the seed, and it chooses the stream as well: the seed is the same for all, `stream(seed, j)`.",
        |j, seed, _| stream(seed + j as u64, j);
    generator: "The neuron's number is multiplied by the seed: it chooses the stream, `stream(seed, j)`.",
        |j, seed, _| stream(seed * j as u64, 0);
    generator: "The neuron's number is taken as the seed: neuron j draws from `stream(seed, j)`.",
        |j, _, _| stream(j as u64, 0);
    generator: "Seed and neuron stand in each other's place: neuron j draws from `stream(seed, j)`.",
        |j, seed, _| stream(j as u64, seed as usize);
    generator: "The streams begin with 1: neurons are counted from 0, and the first draws from `stream(seed, 0)`.",
        |j, seed, _| stream(seed, j + 1);
    generator: "All neurons are on stream n, so that all traces are the same: neuron j draws from `stream(seed, j)`.",
        |_, seed, n| stream(seed, n);
    generator: "All neurons are on one stream, so that all traces are the same: neuron j draws from `stream(seed, j)`.",
        |_, seed, _| stream(seed, 1);
    generator: "The neurons are in reverse order: row j is neuron j.",
        |j, seed, n| stream(seed, n - 1 - j);
    generator: "The neuron's number loses digits on its way to the generator: hand it on as it is, `stream(seed, j)`.",
        |j, seed, _| stream(seed, usize::from(j as u8));
    generator: "Only the first 50 neurons have a stream of their own: neuron j draws from `stream(seed, j)`.",
        |j, seed, _| stream(seed, j.min(49));
    generator: "Only the first 50 neurons have a stream of their own: neuron j draws from `stream(seed, j)`.",
        |j, seed, _| stream(seed, j % 50);
    generator: "The seed loses digits on its way to the generator: hand it on as it is, `stream(seed, j)`.",
        |j, seed, _| stream(u64::from(seed as u32), j);
    generator: "The seed loses digits on its way to the generator: hand it on as it is, `stream(seed, j)`.",
        |j, seed, _| stream(seed as i32 as u64, j);
    generator: "Ten streams come again and again: neuron j draws from `stream(seed, j)`.",
        |j, seed, _| stream(seed, j % 10);
    generator: "The streams are chosen by n·j: neuron j draws from `stream(seed, j)`.",
        |j, seed, n| stream(seed, n * j);
    generator: "Every neuron has a seed of its own: the seed is the same for all, `stream(seed, j)`.",
        |j, seed, _| stream(seed + 1 + j as u64, 0);
    generator: "The seed is not used: neuron j draws from `stream(seed, j)`.",
        |j, _, _| stream(0, j);
    generator: "The seed is not used: neuron j draws from `stream(seed, j)`.",
        |j, _, _| stream(1, j);
    generator: "The seed is not used: neuron j draws from `stream(seed, j)`.",
        |j, _, _| stream(42, j);
    generator: "The seed is not used: neuron j draws from `stream(seed, j)`.",
        |j, _, _| stream(2020, j);
    generator: "The seed is not used: neuron j draws from `stream(seed, j)`.",
        |j, _, _| stream(1234, j);
    generator: "The seed is not used, and all neurons are on one stream: neuron j draws from `stream(seed, j)`.",
        |_, _, _| stream(0, 0);
    generator: "The seed is not used, and all neurons are on one stream: neuron j draws from `stream(seed, j)`.",
        |_, _, _| stream(42, 0);
    generator: "The seed is not used, and all neurons are on one stream: neuron j draws from `stream(seed, j)`.",
        |_, _, _| stream(2020, 0);
    whole: "All neurons draw from one generator, one after another: make a new one for each neuron, `stream(seed, j)`.",
        |n, seed, p| { let mut rng = stream(seed, 0); (0..n).map(|_| trace(&mut rng, p)).collect() };
    whole: "All neurons draw from one generator, by turns in every step: make one for each neuron, `stream(seed, j)`.",
        |n, seed, p| steps_first(n, &mut stream(seed, 0), p);
    whole: "Rows and columns are swapped: a row is a neuron, a column a step.",
        |n, seed, p| { let v = right(n, seed, p); (0..p.steps()).map(|k| v.iter().map(|row| row[k]).collect()).collect() };
    whole: "Rows and columns are swapped: a row is a neuron, a column a step.",
        |n, seed, p| { let v = right(n, seed, p); if n == 0 { vec![] } else { (0..p.steps()).map(|k| v.iter().map(|row| row[k]).collect()).collect() } };
    whole: "Rows and columns are swapped, and all neurons draw from one generator: row j is neuron j, which draws from `stream(seed, j)`.",
        |n, seed, p| { let v = steps_first(n, &mut stream(seed, 0), p); (0..p.steps()).map(|k| v.iter().map(|row| row[k]).collect()).collect() };
    whole: "There is one neuron too few: there are n of them, 0 to n − 1.",
        |n, seed, p| right(n.saturating_sub(1), seed, p);
    whole: "There is one neuron too many: there are n of them, 0 to n − 1.",
        |n, seed, p| right(n + 1, seed, p);
    whole: "The first neuron is missing: there are n of them, 0 to n − 1.",
        |n, seed, p| right(n, seed, p).into_iter().skip(1).collect();
    whole: "Neurons are counted from 1, and one is too many: there are n of them, 0 to n − 1.",
        |n, seed, p| right(n + 2, seed, p).into_iter().skip(1).collect();
    whole: "There are never more than 50 neurons: take `n`.",
        |n, seed, p| right(n.min(50), seed, p);
    whole: "The second half of the rows repeats the first: every neuron has a stream of its own, `stream(seed, j)`.",
        |n, seed, p| { let half = right(n.div_ceil(2), seed, p); half.iter().cycle().take(n).cloned().collect() };
    whole: "The rows are sorted by their last value: row j is neuron j.",
        |n, seed, p| { let mut v = right(n, seed, p); v.sort_by(|a, b| a.last().partial_cmp(&b.last()).expect("numbers")); v };
    whole: "The numbers are in the wrong places: the traces were written by rows and read by columns.",
        |n, seed, p| { let all = right(n, seed, p).concat(); (0..n).map(|j| all.iter().skip(j).step_by(n).copied().collect()).collect() };
    whole: "There are always 50 neurons: take `n`.",
        |_, seed, p| right(50, seed, p);
    whole: "There are as many neurons as steps: take `n`.",
        |_, seed, p| right(p.steps(), seed, p);
    whole: "Only the first neuron is there: does the function return inside the loop?",
        |n, seed, p| right(n.min(1), seed, p);
    whole: "Only the last neuron is there: is the vector made anew, or replaced, in every turn of the loop?",
        |n, seed, p| right(n, seed, p).into_iter().rev().take(1).collect();
    whole: "There are no rows: push every trace.",
        |_, _, _| vec![];
    whole: "The rows are there, but they are empty.",
        |n, _, _| vec![vec![]; n];
    whole: "All rows are the trace of the last neuron: push each trace when it is made.",
        |n, seed, p| { let v = right(n, seed, p); vec![v.last().cloned().unwrap_or_default(); n] };
    whole: "V is not reset between neurons: each starts at E_L, not where the one before ended.",
        |n, seed, p| { let mut v = p.e_l; (0..n).map(|j| { currents(&mut stream(seed, j), p).iter().map(|&i| { let now = v; v = step(v, i, p); now }).collect() }).collect() };
    whole: "V is not reset between neurons: each starts at E_L, not where the one before ended.",
        |n, seed, p| { let mut v = p.e_l; (0..n).map(|j| { let i = currents(&mut stream(seed, j), p); let row = trace_from(v, &i, p); v = row.last().copied().unwrap_or(p.e_l); row }).collect() };
    whole: "The rows grow: make a new trace for each neuron, and do not add to the one before.",
        |n, seed, p| { let mut row = Vec::new(); right(n, seed, p).into_iter().map(|trace| { row.extend(trace); row.clone() }).collect() };
    whole: "All neurons are in a single row: every neuron has a row of its own.",
        |n, seed, p| vec![right(n, seed, p).concat()];
    whole: "Every row is there twice.",
        |n, seed, p| right(n, seed, p).into_iter().flat_map(|row| [row.clone(), row]).collect();
    whole: "All rows are the mean of the traces: keep each neuron's own trace.",
        |n, seed, p| { let v = right(n, seed, p); let mean: Vec<f64> = (0..p.steps()).map(|k| v.iter().map(|row| row[k]).sum::<f64>() / n as f64).collect(); vec![mean; n] };
    whole: "The traces are added up from neuron to neuron: keep each neuron's own trace.",
        |n, seed, p| { let mut sum = vec![0.0; p.steps()]; right(n, seed, p).iter().map(|row| { for (s, x) in sum.iter_mut().zip(row) { *s += x; } sum.clone() }).collect() };
    instead: "These are the currents: the potentials are asked for.",
        |i, _| i;
    instead: "There is no noise in the traces: every neuron has its own noisy current.",
        |i, p| trace_from(p.e_l, &vec![p.i_mean; i.len()], p);
    generator: "Two neurons share each stream: neuron j draws from `stream(seed, j)`.", |j, seed, _| stream(seed, j / 2);
    generator: "Every other stream is left out: neuron j draws from `stream(seed, j)`.", |j, seed, _| stream(seed, 2 * j);
    generator: "n is taken as the seed: neuron j draws from `stream(seed, j)`.", |j, _, n| stream(n as u64, j);
    generator: "n and the seed are mixed: neuron j draws from `stream(seed, j)`.", |j, seed, n| stream(seed + n as u64, j);
    whole: "The first neuron is there twice: there are n of them, 0 to n − 1.", |n, seed, p| right(1, seed, p).into_iter().chain(right(n, seed, p)).collect();
];
