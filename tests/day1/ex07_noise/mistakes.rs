//! What goes wrong in exercise 7: the amplitude of the noise, its distribution, the draws, the
//! generator, and the steps of the trace.

use given::{Params, stream};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::call::Call;
use crate::exercise::{Mistake, Model};
use crate::value::{Value, amperes, volts};

/// n numbers ξ, drawn as they are asked for.
fn xi(rng: &mut ChaCha8Rng, n: usize) -> Vec<f64> {
    (0..n).map(|_| rng.random_range(-1.0..1.0)).collect()
}

/// 0.1·√(t_max/Δt).
fn amplitude(p: &Params) -> f64 {
    0.1 * (p.t_max / p.dt).sqrt()
}

/// The formula.
fn from_xi(xi: &[f64], p: &Params) -> Vec<f64> {
    xi.iter()
        .map(|xi| p.i_mean * (1.0 + amplitude(p) * xi))
        .collect()
}

/// The right currents.
fn right(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    from_xi(&xi(rng, p.steps()), p)
}

/// The right trace of some currents.
fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut v = p.e_l;
    i.iter()
        .map(|x| {
            let now = v;
            v += p.dt / p.tau_m * (p.e_l - v + p.r * x);
            now
        })
        .collect()
}

/// Both functions with wrong currents: `noisy_trace` is built on `noisy_current`.
fn both(call: &Call, noise: &dyn Fn(&mut ChaCha8Rng, &Params) -> Vec<f64>) -> Option<Value> {
    let p = call.params();
    if call.function == "noisy_trace" {
        let mut rng = stream(call.seed("seed"), call.index("neuron"));
        return Some(volts(integrate(&noise(&mut rng, &p), &p)));
    }
    let mut rng = stream(call.seed("rng of seed"), call.index("neuron"));
    let first = noise(&mut rng, &p);
    Some(match call.args.len() {
        3 => amperes(vec![first, noise(&mut rng, &p)]),
        _ => amperes(first),
    })
}

/// Currents that are drawn wrongly.
fn noise(call: &Call, noise: fn(&mut ChaCha8Rng, &Params) -> Vec<f64>) -> Option<Value> {
    both(call, &noise)
}

/// The right formula with the wrong numbers in the place of ξ: as many as there are steps.
fn numbers(call: &Call, xi: fn(&mut ChaCha8Rng, usize) -> Vec<f64>) -> Option<Value> {
    both(call, &|rng, p| from_xi(&xi(rng, p.steps()), p))
}

/// The right formula with one wrong draw for each step.
fn draw(call: &Call, draw: fn(&mut ChaCha8Rng) -> f64) -> Option<Value> {
    both(call, &|rng, p| {
        let xi: Vec<f64> = (0..p.steps()).map(|_| draw(rng)).collect();
        from_xi(&xi, p)
    })
}

/// The right draws in a wrong formula.
fn formula(call: &Call, current: fn(f64, &Params) -> f64) -> Option<Value> {
    both(call, &|rng, p| {
        let xi = xi(rng, p.steps());
        xi.iter().map(|&xi| current(xi, p)).collect()
    })
}

/// The right draws with a wrong number before ξ.
fn before_xi(call: &Call, factor: fn(&Params) -> f64) -> Option<Value> {
    both(call, &|rng, p| {
        let xi = xi(rng, p.steps());
        xi.iter()
            .map(|xi| p.i_mean * (1.0 + factor(p) * xi))
            .collect()
    })
}

/// The right formula, but for a wrong number of steps.
fn length(call: &Call, steps: fn(&Params) -> usize) -> Option<Value> {
    both(call, &|rng, p| from_xi(&xi(rng, steps(p)), p))
}

/// `noisy_trace` from the right currents of a wrong generator.
fn generator(call: &Call, generator: fn(u64, usize) -> ChaCha8Rng) -> Option<Value> {
    trace(call, |seed, neuron, p| {
        integrate(&right(&mut generator(seed, neuron), p), p)
    })
}

/// `noisy_trace` from the currents of the right generator, but not by integrating them.
fn instead(call: &Call, change: fn(&[f64], &Params) -> Vec<f64>) -> Option<Value> {
    trace(call, |seed, neuron, p| {
        change(&right(&mut stream(seed, neuron), p), p)
    })
}

fn trace(call: &Call, trace: impl Fn(u64, usize, &Params) -> Vec<f64>) -> Option<Value> {
    (call.function == "noisy_trace").then(|| {
        let (seed, neuron) = (call.seed("seed"), call.index("neuron"));
        volts(trace(seed, neuron, &call.params()))
    })
}

/// `noisy_trace` with a mistake of exercise 4 in its integration.
pub fn integrated_with(wrong: &Model, call: &Call) -> Option<Value> {
    if call.function != "noisy_trace" {
        return None;
    }
    let mut rng = stream(call.seed("seed"), call.index("neuron"));
    let i = right(&mut rng, &call.params());
    let integrate = Call::of("integrate").arg("i", amperes(i));
    wrong(&integrate.with(call.params()))
}

macro_rules! mistakes {
    ($($of:ident: $says:expr, $model:expr;)*) => {
        &[
            $(Mistake { says: $says, model: |call| $of(call, $model) },)*
        ]
    };
}

pub const MISTAKES: &[Mistake] = mistakes![
    formula: "The 1 is inside the product: it is added to the noise, I_mean·(1 + 0.1·√(t_max/Δt)·ξ), so that the mean is I_mean.",
        |xi, p| p.i_mean * (1.0 + 0.1) * (p.t_max / p.dt).sqrt() * xi;
    formula: "The 1 is inside the product: it is added to the noise, I_mean·(1 + 0.1·√(t_max/Δt)·ξ), so that the mean is I_mean.",
        |xi, p| p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt()) * xi;
    before_xi: "0.1 is missing: ξ is multiplied by 0.1·√(t_max/Δt).",
        |p| (p.t_max / p.dt).sqrt();
    before_xi: "√(t_max/Δt) is missing: ξ is multiplied by 0.1·√(t_max/Δt).",
        |_| 0.1;
    before_xi: "0.1·√(t_max/Δt) is missing: ξ is multiplied by it.",
        |_| 1.0;
    before_xi: "The square root is missing: ξ is multiplied by 0.1·√(t_max/Δt).",
        |p| 0.1 * p.t_max / p.dt;
    before_xi: "0.1 and the square root are missing: ξ is multiplied by 0.1·√(t_max/Δt).",
        |p| p.t_max / p.dt;
    before_xi: "The fraction under the root is upside down: it is t_max/Δt.",
        |p| 0.1 * (p.dt / p.t_max).sqrt();
    before_xi: "Only Δt is under the root: put brackets round the quotient, `(p.t_max / p.dt).sqrt()`.",
        |p| 0.1 * p.t_max / p.dt.sqrt();
    before_xi: "Only Δt is under the root, and 0.1 is missing: it is `0.1 * (p.t_max / p.dt).sqrt()`.",
        |p| p.t_max / p.dt.sqrt();
    before_xi: "Only t_max is under the root: it is √(t_max/Δt).",
        |p| 0.1 * p.t_max.sqrt() / p.dt;
    before_xi: "0.1 is under the root, too: it stands before it.",
        |p| (0.1 * p.t_max / p.dt).sqrt();
    before_xi: "Δt is missing: the root is that of t_max/Δt.",
        |p| 0.1 * p.t_max.sqrt();
    before_xi: "t_max is missing: the root is that of t_max/Δt.",
        |p| 0.1 * p.dt.sqrt();
    before_xi: "t_max is missing: the root is that of t_max/Δt.",
        |p| 0.1 / p.dt.sqrt();
    before_xi: "The root is that of t_max·Δt: it is that of t_max/Δt.",
        |p| 0.1 * (p.t_max * p.dt).sqrt();
    before_xi: "t_max/Δt is squared where its root is asked for.",
        |p| 0.1 * (p.t_max / p.dt).powi(2);
    before_xi: "The factor before the root is 0.01 here: it is 0.1.",
        |p| 0.01 * (p.t_max / p.dt).sqrt();
    before_xi: "The factor before the root is 0.5 here: it is 0.1.",
        |p| 0.5 * (p.t_max / p.dt).sqrt();
    before_xi: "0.1 is a divisor here: ξ is multiplied by 0.1·√(t_max/Δt).",
        |p| (p.t_max / p.dt).sqrt() / 0.1;
    before_xi: "The root is that of τ_m/Δt: it is that of t_max/Δt.",
        |p| 0.1 * (p.tau_m / p.dt).sqrt();
    before_xi: "The root is that of t_max/τ_m: it is that of t_max/Δt.",
        |p| 0.1 * (p.t_max / p.tau_m).sqrt();
    before_xi: "√(t_max/Δt) is right for the default run only: take t_max and Δt from `p`.",
        |_| 0.1 * 150f64.sqrt();
    before_xi: "The root is that of the number of updates, n − 1: it is that of t_max/Δt.",
        |p| 0.1 * (p.t_max / p.dt - 1.0).max(0.0).sqrt();
    before_xi: "The whole number of steps is under the root: it is t_max/Δt itself, not rounded.",
        |p| 0.1 * (p.steps() as f64).sqrt();
    before_xi: "The whole number of steps is under the root: it is t_max/Δt itself, not rounded.",
        |p| 0.1 * (p.t_max / p.dt).floor().sqrt();
    before_xi: "There is no noise at all: I_mean in every step. Is ξ multiplied by 0?",
        |_| 0.0;
    draw: "ξ is drawn between 0 and 1: it lies between −1 and 1.",
        |rng| rng.random_range(0.0..1.0);
    draw: "ξ is drawn between −0.5 and 0.5: it lies between −1 and 1.",
        |rng| rng.random_range(-0.5..0.5);
    draw: "ξ is drawn between 0 and 2: subtract 1 from twice a number between 0 and 1.",
        |rng| rng.random_range(0.0..2.0);
    draw: "ξ is drawn between −2 and 0: from 2·u, subtract 1.",
        |rng| rng.random_range(-2.0..0.0);
    draw: "ξ is drawn between −1 and 0: it lies between −1 and 1.",
        |rng| rng.random_range(-1.0..0.0);
    draw: "ξ is drawn between −2 and 2: it lies between −1 and 1.",
        |rng| rng.random_range(-2.0..2.0);
    draw: "The noise has the wrong sign: it is added to 1, and ξ is 2·u − 1, not 1 − 2·u.",
        |rng| -rng.random_range(-1.0..1.0);
    draw: "ξ has lost its sign: it lies between −1 and 1.",
        |rng| f64::abs(rng.random_range(-1.0..1.0));
    draw: "ξ is drawn as an `f32`, which takes other numbers from the generator: draw an `f64`.",
        |rng| f64::from(2.0 * rng.random::<f32>() - 1.0);
    draw: "ξ is drawn as an `f32`, which takes other numbers from the generator: draw an `f64`.",
        |rng| 2.0 * f64::from(rng.random::<f32>()) - 1.0;
    draw: "ξ is drawn as an `f32`, which takes other numbers from the generator: draw an `f64`.",
        |rng| f64::from(rng.random_range(-1.0_f32..1.0));
    draw: "ξ is drawn as an `f32` between 0 and 1: draw an `f64` between −1 and 1.",
        |rng| f64::from(rng.random::<f32>());
    draw: "ξ is drawn from 32 bits only: draw an `f64`.",
        |rng| 2.0 * f64::from(rng.random::<u32>()) / f64::from(u32::MAX) - 1.0;
    draw: "ξ is drawn from whole numbers: draw an `f64` between −1 and 1, `-1.0..1.0`.",
        |rng| f64::from(rng.random_range(-1..1));
    draw: "ξ is drawn from whole numbers: draw an `f64` between −1 and 1, `-1.0..1.0`.",
        |rng| f64::from(rng.random_range(-1..=1));
    draw: "ξ is −1 or 1 here, and nothing between: draw an `f64` between −1 and 1.",
        |rng| if rng.random_bool(0.5) { 1.0 } else { -1.0 };
    draw: "ξ is −1 or 1 here, and nothing between: draw an `f64` between −1 and 1.",
        |rng| if rng.random::<bool>() { 1.0 } else { -1.0 };
    draw: "ξ is −1 or 1 here, and nothing between: draw an `f64` between −1 and 1.",
        |rng| f64::signum(rng.random_range(-1.0..1.0));
    draw: "Two numbers are drawn in each step, and the second is used: one draw a step.",
        |rng| { let _: f64 = rng.random(); rng.random_range(-1.0..1.0) };
    draw: "Two numbers are drawn in each step, and the first is used: one draw a step.",
        |rng| { let x = rng.random_range(-1.0..1.0); let _: f64 = rng.random(); x };
    draw: "Two draws are added up in each step: ξ is one draw.",
        |rng| rng.random_range(-1.0..1.0) + rng.random_range(-1.0..1.0);
    draw: "Two draws are subtracted in each step: ξ is one draw between −1 and 1.",
        |rng| rng.random::<f64>() - rng.random::<f64>();
    draw: "ξ is stretched by √3, as if its variance were 1: it lies between −1 and 1.",
        |rng| 3f64.sqrt() * rng.random_range(-1.0..1.0);
    numbers: "The sign of the noise changes from step to step: ξ of a step is its draw as it is.",
        |rng, n| xi(rng, n).iter().enumerate().map(|(k, x)| if k % 2 == 0 { *x } else { -x }).collect();
    numbers: "Each draw is averaged with the one before: ξ of a step is its draw alone.",
        |rng, n| { let x = xi(rng, n); (0..n).map(|k| (x[k] + x[k.saturating_sub(1)]) / 2.0).collect() };
    before_xi: "The root is rounded: it is √(t_max/Δt) with all its digits.",
        |p| 0.1 * (p.t_max / p.dt).sqrt().round();
    formula: "The current is cut off at 2·I_mean: there is no upper limit.",
        |xi, p| (p.i_mean * (1.0 + amplitude(p) * xi)).min(2.0 * p.i_mean);
    noise: "The currents are sorted by size: I(t_k) belongs to the k-th draw.",
        |rng, p| { let mut i = right(rng, p); i.sort_by(f64::total_cmp); i };
    formula: "The noise stands in an exponential: it is added to 1.",
        |xi, p| p.i_mean * (amplitude(p) * xi).exp();
    draw: "Two draws are averaged in each step: ξ is one draw.",
        |rng| (rng.random_range(-1.0..1.0) + rng.random_range(-1.0..1.0)) / 2.0;
    draw: "Twelve draws make one number here, nearly a normal one: ξ is one draw, uniform between −1 and 1.",
        |rng| (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0;
    numbers: "Every step has the same number: draw one in each step, and make the generator once, before the loop.",
        |rng, n| vec![if n > 0 { xi(rng, 1)[0] } else { 0.0 }; n];
    numbers: "Every step has the same number: draw one in each step, and make the generator once, before the loop.",
        |rng, n| vec![xi(rng, 1)[0]; n];
    numbers: "Every step has the same number: draw one in each step, and make the generator once, before the loop.",
        |rng, n| vec![xi(&mut rng.clone(), 1)[0]; n];
    numbers: "The numbers are drawn from a copy of the generator, so a second run has the same noise: draw from `rng` itself.",
        |rng, n| xi(&mut rng.clone(), n);
    numbers: "Two steps share each draw: every step draws its own number.",
        |rng, n| { let x = xi(rng, n.div_ceil(2)); (0..n).map(|k| x[k / 2]).collect() };
    numbers: "The first draw is not used: ξ of step 0 is the first number from the generator.",
        |rng, n| xi(rng, n + 1).split_off(1);
    numbers: "Nothing is drawn in step 0: ξ of step 0 is the first number from the generator.",
        |rng, n| { let mut x = if n > 0 { vec![0.0] } else { vec![] }; x.extend(xi(rng, n.saturating_sub(1))); x };
    numbers: "Step 0 has no noise, and every draw comes one step too late: ξ of step 0 is the first number from the generator.",
        |rng, n| { let mut x = vec![0.0]; x.extend(xi(rng, n)); x.truncate(n); x };
    numbers: "One number too many is drawn at the end, so a second run goes on at the wrong place: n draws in all, one a step.",
        |rng, n| { let x = xi(rng, n); let _: f64 = rng.random(); x };
    numbers: "The mean of the draws is taken away from each: ξ of a step is its draw as it is.",
        |rng, n| { let x = xi(rng, n); let mean = x.iter().sum::<f64>() / n.max(1) as f64; x.iter().map(|x| x - mean).collect() };
    numbers: "The draws are in reverse order: the first belongs to step 0.",
        |rng, n| { let mut x = xi(rng, n); x.reverse(); x };
    numbers: "The draws are summed up from step to step: ξ of a step is one draw.",
        |rng, n| xi(rng, n).iter().scan(0.0, |sum, x| { *sum += x; Some(*sum) }).collect();
    numbers: "The draws are not taken from `rng`: a generator of your own stands in its place.",
        |_, n| xi(&mut ChaCha8Rng::seed_from_u64(0), n);
    numbers: "The draws are not taken from `rng`: a generator of your own stands in its place.",
        |_, n| xi(&mut ChaCha8Rng::seed_from_u64(1), n);
    numbers: "The draws are not taken from `rng`: a generator of your own stands in its place.",
        |_, n| xi(&mut ChaCha8Rng::seed_from_u64(42), n);
    numbers: "The draws are not taken from `rng`: a generator of your own stands in its place.",
        |_, n| xi(&mut ChaCha8Rng::seed_from_u64(2020), n);
    numbers: "The generator's word position is set back, so a second run has the same noise: draw from `rng` itself.",
        |rng, n| { rng.set_word_pos(0); xi(rng, n) };
    formula: "Negative currents are cut off at 0: leave them as they are.",
        |xi, p| (p.i_mean * (1.0 + amplitude(p) * xi)).max(0.0);
    formula: "Negative currents come out positive: leave them as they are.",
        |xi, p| (p.i_mean * (1.0 + amplitude(p) * xi)).abs();
    formula: "The current is limited to I_mean·(1 ± 1): there is no limit.",
        |xi, p| p.i_mean * (1.0 + (amplitude(p) * xi).clamp(-1.0, 1.0));
    formula: "\"1 +\" is missing: the noise is added to the mean.",
        |xi, p| p.i_mean * amplitude(p) * xi;
    formula: "The noise is not multiplied by I_mean: put brackets round 1 + 0.1·√(t_max/Δt)·ξ.",
        |xi, p| p.i_mean + amplitude(p) * xi;
    formula: "The 1 is not multiplied by I_mean: put brackets round 1 + 0.1·√(t_max/Δt)·ξ.",
        |xi, p| 1.0 + p.i_mean * amplitude(p) * xi;
    formula: "I_mean is missing: multiply the bracket by it.",
        |xi, p| 1.0 + amplitude(p) * xi;
    formula: "I_mean is missing: this is the noise alone.",
        |xi, p| amplitude(p) * xi;
    formula: "These are the numbers ξ themselves: put them into the formula for I.",
        |xi, _| xi;
    formula: "The brackets are wrong: 1 is added before the product with ξ.",
        |xi, p| p.i_mean * (1.0 + amplitude(p)) * xi;
    formula: "ξ is added to the amplitude where it has to be multiplied by it.",
        |xi, p| p.i_mean * (1.0 + amplitude(p) + xi);
    formula: "ξ is squared: it stands there once.",
        |xi, p| p.i_mean * (1.0 + amplitude(p) * xi * xi);
    formula: "ξ is under the root: √(t_max/Δt) is multiplied by ξ.",
        |xi, p| p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt * xi).max(0.0).sqrt());
    formula: "The currents are voltages, R·I: the current alone is asked for.",
        |xi, p| p.r * p.i_mean * (1.0 + amplitude(p) * xi);
    length: "There is one step too few: a run has `p.steps()` of them.",
        |p| p.steps().saturating_sub(1);
    length: "There is one step too many: a run has `p.steps()` of them.",
        |p| p.steps() + 1;
    length: "The number of steps is cut off, not rounded, so that one is missing at times: take `p.steps()`.",
        |p| (p.t_max / p.dt) as usize;
    length: "The number of steps is rounded up, so that there is one too many at times: take `p.steps()`.",
        |p| (p.t_max / p.dt).ceil() as usize;
    length: "A step that does not fit into the run whole is counted, too: take `p.steps()`.",
        |p| (p.t_max / p.dt - 1e-9).ceil() as usize;
    length: "There are always 150 steps: take `p.steps()`.",
        |_| 150;
    length: "There are always 149 steps: take `p.steps()`.",
        |_| 149;
    length: "There are always 50 steps: take `p.steps()`.",
        |_| 50;
    generator: "The neuron's number is not used: its generator is `stream(seed, neuron)`.",
        |seed, _| stream(seed, 0);
    generator: "Seed and neuron stand in each other's place: it is `stream(seed, neuron)`.",
        |seed, neuron| stream(neuron as u64, seed as usize);
    generator: "The neuron's number is added to the seed: it chooses the stream, `stream(seed, neuron)`.",
        |seed, neuron| stream(seed + neuron as u64, 0);
    generator: "The neuron's number is added to the seed as well: it chooses the stream alone, `stream(seed, neuron)`.",
        |seed, neuron| stream(seed + neuron as u64, neuron);
    generator: "The neuron's number is multiplied by the seed: it chooses the stream, `stream(seed, neuron)`.",
        |seed, neuron| stream(seed * neuron as u64, 0);
    generator: "The neuron's number is taken as the seed: the generator is `stream(seed, neuron)`.",
        |_, neuron| stream(neuron as u64, 0);
    generator: "The stream is that of the next neuron: neurons are counted from 0.",
        |seed, neuron| stream(seed, neuron + 1);
    generator: "The stream is that of the neuron before.",
        |seed, neuron| stream(seed, neuron.wrapping_sub(1));
    generator: "The stream is that of the neuron before.",
        |seed, neuron| stream(seed, neuron.saturating_sub(1));
    generator: "The seed is not used: the generator is `stream(seed, neuron)`.",
        |_, neuron| stream(0, neuron);
    generator: "The seed is not used: the generator is `stream(seed, neuron)`.",
        |_, neuron| stream(1, neuron);
    generator: "The seed is not used: the generator is `stream(seed, neuron)`.",
        |_, neuron| stream(42, neuron);
    generator: "The seed is not used: the generator is `stream(seed, neuron)`.",
        |_, neuron| stream(2020, neuron);
    generator: "The seed is not used: the generator is `stream(seed, neuron)`.",
        |_, neuron| stream(1234, neuron);
    generator: "Neither the seed nor the neuron's number is used: the generator is `stream(seed, neuron)`.",
        |_, _| stream(0, 0);
    generator: "Neither the seed nor the neuron's number is used: the generator is `stream(seed, neuron)`.",
        |_, _| stream(42, 0);
    generator: "Neither the seed nor the neuron's number is used: the generator is `stream(seed, neuron)`.",
        |_, _| stream(2020, 0);
    generator: "The stream's number is the seed, and so is the seed: it is `stream(seed, neuron)`.",
        |seed, _| stream(seed, seed as usize);
    generator: "The seed is one too large: it is `stream(seed, neuron)`.",
        |seed, neuron| stream(seed + 1, neuron);
    trace: "Every step has the same number: draw one in each step, and make the generator once, before the loop.",
        |seed, neuron, p| { let i = right(&mut stream(seed, neuron), p); integrate(&vec![i.first().copied().unwrap_or(0.0); i.len()], p) };
    trace: "The current is drawn twice from the same generator, and the second one is used: draw it once.",
        |seed, neuron, p| { let mut rng = stream(seed, neuron); right(&mut rng, p); integrate(&right(&mut rng, p), p) };
    trace: "Every step draws a whole current and takes the value of this step from it: draw the current once.",
        |seed, neuron, p| { let mut rng = stream(seed, neuron); let i: Vec<f64> = (0..p.steps()).map(|k| right(&mut rng, p)[k]).collect(); integrate(&i, p) };
    trace: "Every step draws a whole current and takes its first value: draw the current once.",
        |seed, neuron, p| { let mut rng = stream(seed, neuron); let i: Vec<f64> = (0..p.steps()).map(|_| right(&mut rng, p)[0]).collect(); integrate(&i, p) };
    trace: "The draws begin with the first step: I(t_0) is drawn too, and leads from V[0] to V[1].",
        |seed, neuron, p| { let mut i = vec![p.i_mean]; i.extend(right(&mut stream(seed, neuron), p)); i.truncate(p.steps()); integrate(&i, p) };
    instead: "This is the current: the potential is asked for, so integrate it.",
        |i, _| i.to_vec();
    instead: "This is R·I: the potential is asked for, so integrate the current.",
        |i, p| i.iter().map(|x| p.r * x).collect();
    instead: "This is E_L + R·I, without any integration: take the Euler step from V[k] to V[k + 1].",
        |i, p| i.iter().map(|x| p.e_l + p.r * x).collect();
    instead: "There is no noise in the trace: the input is the noisy current, not I_mean.",
        |i, p| integrate(&vec![p.i_mean; i.len()], p);
    instead: "The input of the trace is the sine of exercise 2: it is the noisy current.",
        |i, p| { let t = |k: usize| 2.0 * std::f64::consts::PI * k as f64 * p.dt / 0.01; integrate(&(0..i.len()).map(|k| p.i_mean * (1.0 + t(k).sin())).collect::<Vec<_>>(), p) };
    instead: "The input of the trace is the mean of the noisy current: every step has its own.",
        |i, p| { let mean = i.iter().sum::<f64>() / i.len() as f64; integrate(&vec![mean; i.len()], p) };
    instead: "Every current leads one step too far: I(t_k) leads from V[k] to V[k + 1].",
        |i, p| { let mut late = vec![0.0]; late.extend(i); late.truncate(i.len()); integrate(&late, p) };
    instead: "The trace stands still at E_L: does the loop change V?",
        |i, p| vec![p.e_l; i.len()];
    before_xi: "Δt is written as 1 ms under the root: take `p.dt`.", |p| 0.1 * (p.t_max / 1e-3).sqrt();
    before_xi: "t_max is written as 150 ms under the root: take `p.t_max`.", |p| 0.1 * (0.15 / p.dt).sqrt();
    formula: "I_mean is missing before the noise, and so are brackets: it is I_mean·(1 + 0.1·√(t_max/Δt)·ξ).", |xi, p| p.i_mean + amplitude(p) + xi;
    formula: "I_mean is added to the noise: it multiplies the bracket, 1 + 0.1·√(t_max/Δt)·ξ.", |xi, p| p.i_mean + 1.0 + amplitude(p) * xi;
    formula: "ξ is added to I_mean as it is: put it into the formula for I.", |xi, p| p.i_mean + xi;
    formula: "0.1 stands outside the bracket: it is I_mean·(1 + 0.1·√(t_max/Δt)·ξ).", |xi, p| 0.1 * p.i_mean * (1.0 + (p.t_max / p.dt).sqrt() * xi);
    noise: "Negative currents are drawn again: leave them as they are, one draw a step.", |rng, p| {
        let next = |rng: &mut ChaCha8Rng| p.i_mean * (1.0 + amplitude(p) * rng.random_range(-1.0..1.0));
        // With a negative mean there may be none that is not: a model must come to an end.
        let not_negative = |rng: &mut ChaCha8Rng| (0..100).map(|_| next(rng)).find(|x| *x >= 0.0).unwrap_or(0.0);
        (0..p.steps()).map(|_| not_negative(rng)).collect()
    };
    generator: "The neuron's number loses digits on its way to the generator: hand it on as it is, `stream(seed, neuron)`.", |seed, neuron| stream(seed, usize::from(neuron as u8));
    generator: "The neuron's number loses digits on its way to the generator: hand it on as it is, `stream(seed, neuron)`.", |seed, neuron| stream(seed, neuron.min(50));
    generator: "The seed loses digits on its way to the generator: hand it on as it is, `stream(seed, neuron)`.", |seed, neuron| stream(u64::from(seed as u32), neuron);
    generator: "The seed loses digits on its way to the generator: hand it on as it is, `stream(seed, neuron)`.", |seed, neuron| stream(seed as i32 as u64, neuron);
    generator: "Seed and neuron are mixed into one number: the generator is `stream(seed, neuron)`.", |seed, neuron| stream(seed ^ neuron as u64, neuron);
    generator: "Seed and neuron are mixed into one number: the generator is `stream(seed, neuron)`.", |seed, neuron| stream(seed ^ neuron as u64, 0);
    generator: "Seed and neuron are mixed into one number: the generator is `stream(seed, neuron)`.", |seed, neuron| stream(seed * 1000 + neuron as u64, 0);
    instead: "The noise is added to V: it belongs in the current.", |i, p| {
        let v = integrate(&vec![p.i_mean; i.len()], p);
        v.iter().zip(i).map(|(v, i)| v + p.r * (i - p.i_mean)).collect()
    };
    instead: "The reset condition is applied to the finished trace: there is no threshold in this exercise.", |i, p| {
        let v = integrate(i, p);
        v.iter().map(|&v| if v >= p.v_th { p.v_reset } else { v }).collect()
    };
];
