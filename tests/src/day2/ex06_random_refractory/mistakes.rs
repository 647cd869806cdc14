//! The mistakes that exercise 6 knows.

use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, StandardNormal};

use super::super::ex05_refractory_period::{CLAMP_AFTER, rules::euler};
use super::IN_TURN;
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, fields, flags, grid, seconds, volts};

mod further;

pub use further::FURTHER;

pub const MISTAKES: &[Mistake] = &[
    // The periods.
    Mistake {
        says: "Negative refractory periods are kept: set what is drawn below 0 to 0.",
        model: |call| periods(call, |d| each(d, |z| d.mu + d.sigma * z)),
    },
    Mistake {
        says: "Negative refractory periods have lost their sign: set what is drawn below 0 to 0.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).abs())),
    },
    Mistake {
        says: "Negative refractory periods are drawn anew: set them to 0, with one draw a neuron.",
        model: |call| {
            periods(call, |d| {
                let drawn = |j| {
                    let mut rng = stream(d.seed, j);
                    (0..1000)
                        .map(|_| d.mu + d.sigma * normal(&mut rng))
                        .find(|t| *t >= 0.0)
                };
                (0..d.n).map(|j| drawn(j).unwrap_or(f64::NAN)).collect()
            })
        },
    },
    Mistake {
        says: "Negative refractory periods are left out: set them to 0, so that every neuron has one.",
        model: |call| {
            periods(call, |d| {
                let all = each(d, |z| d.mu + d.sigma * z);
                all.into_iter().filter(|t| *t >= 0.0).collect()
            })
        },
    },
    Mistake {
        says: "Negative refractory periods are replaced by μ: set them to 0.",
        model: |call| {
            periods(call, |d| {
                each(d, |z| match d.mu + d.sigma * z {
                    t if t < 0.0 => d.mu,
                    t => t,
                })
            })
        },
    },
    Mistake {
        says: "The draw is cut off before μ is added: cut off μ + σ·z at 0.",
        model: |call| periods(call, |d| each(d, |z| d.mu + (d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "All neurons have one and the same refractory period: draw for each neuron from its own stream.",
        model: |call| {
            periods(call, |d| {
                let z = normal(&mut stream(d.seed, 0));
                vec![(d.mu + d.sigma * z).max(0.0); d.n]
            })
        },
    },
    Mistake {
        says: "All neurons draw from stream 0, one after the other: neuron j draws from `stream(seed, j)`.",
        model: |call| {
            periods(call, |d| {
                let mut rng = stream(d.seed, 0);
                (0..d.n)
                    .map(|_| (d.mu + d.sigma * normal(&mut rng)).max(0.0))
                    .collect()
            })
        },
    },
    Mistake {
        says: "1 is added to the seed: the caller has done so already, take `seed` as it is.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed + 1, j))),
    },
    Mistake {
        says: "The streams are counted from 1: neuron j draws from stream j.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed, j + 1))),
    },
    Mistake {
        says: "Every neuron has a seed of its own: the seed is the same for all, and the stream is the neuron's.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed + j as u64, 0))),
    },
    Mistake {
        says: "Every neuron has a seed of its own: the seed is the same for all, and the stream is the neuron's.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed + j as u64, j))),
    },
    Mistake {
        says: "Seed and stream stand in each other's place: it is `stream(seed, j)`.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(j as u64, seed as usize))),
    },
    Mistake {
        says: "The seed is written as a number, or left out: take `seed`.",
        model: |call| periods(call, |d| from(d, |_, j| stream(0, j))),
    },
    Mistake {
        says: "The seed is written as a number, or left out: take `seed`.",
        model: |call| periods(call, |d| from(d, |_, j| stream(2020, j))),
    },
    Mistake {
        says: "The seed is written as a number, or left out: take `seed`.",
        model: |call| periods(call, |d| from(d, |_, j| stream(2021, j))),
    },
    Mistake {
        says: "Each neuron's first draw is thrown away: its period is the first that its stream gives.",
        model: |call| {
            periods(call, |d| {
                from(d, |seed, j| {
                    let mut rng = stream(seed, j);
                    normal(&mut rng);
                    rng
                })
            })
        },
    },
    Mistake {
        says: "σ is taken for a variance: `Normal::new` and μ + σ·z take the standard deviation, with no square root.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma.sqrt() * z).max(0.0))),
    },
    Mistake {
        says: "The variance σ² stands where the standard deviation belongs: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma.powi(2) * z).max(0.0))),
    },
    Mistake {
        says: "μ and σ stand in each other's place: it is `Normal::new(mu, sigma)`.",
        model: |call| periods(call, |d| each(d, |z| (d.sigma + d.mu * z).max(0.0))),
    },
    Mistake {
        says: "μ is missing: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "σ is missing: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + z).max(0.0))),
    },
    Mistake {
        says: "There is no spread: it is μ + σ·z, with a draw for each neuron.",
        model: |call| periods(call, |d| each(d, |_| d.mu.max(0.0))),
    },
    Mistake {
        says: "There is no spread: it is μ + σ·z, with a draw for each neuron.",
        model: |call| periods(call, |d| each(d, |_| d.mu)),
    },
    Mistake {
        says: "The draw is subtracted: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.mu - d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "μ and σ are written as numbers: take `mu` and `sigma`.",
        model: |call| periods(call, |d| each(d, |z| (10e-3 + 7e-3 * z).max(0.0))),
    },
    Mistake {
        says: "μ is written as a number: take `mu`.",
        model: |call| periods(call, |d| each(d, |z| (10e-3 + d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "σ is written as a number: take `sigma`.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + 7e-3 * z).max(0.0))),
    },
    Mistake {
        says: UNIFORM,
        model: |call| periods(call, |d| even(d, |x| 2.0 * x - 1.0)),
    },
    Mistake {
        says: UNIFORM,
        model: |call| periods(call, |d| even(d, |x| x)),
    },
    Mistake {
        says: "The normal numbers are made by hand from uniform ones: take `Normal` from rand_distr, one draw a neuron.",
        model: |call| {
            periods(call, |d| {
                let by_hand = |j| {
                    let mut rng = stream(d.seed, j);
                    let (a, b): (f64, f64) = (rng.random(), rng.random());
                    let z = (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos();
                    (d.mu + d.sigma * z).max(0.0)
                };
                (0..d.n).map(by_hand).collect()
            })
        },
    },
    Mistake {
        says: "The periods are log-normal: take `Normal`, and set negative ones to 0.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).exp())),
    },
    Mistake {
        says: "The periods are rounded to whole milliseconds: leave them as they are drawn.",
        model: |call| {
            periods(call, |d| {
                each(d, |z| ((d.mu + d.sigma * z).max(0.0) * 1e3).round() / 1e3)
            })
        },
    },
    Mistake {
        says: "The periods come in milliseconds: seconds are asked for, and `mu` and `sigma` are in seconds.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).max(0.0) * 1e3)),
    },
    Mistake {
        says: "The periods are 1000 times too small: `mu` and `sigma` are in seconds already.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).max(0.0) * 1e-3)),
    },
    Mistake {
        says: "Refractory periods are kept from being shorter than 1 ms: cut off at 0 only.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).max(1e-3))),
    },
    // Who spikes, who is held.
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            with_clamp(call, |x| {
                if x.above() {
                    (x.p.v_reset, true)
                } else if x.held() {
                    (x.p.v_reset, false)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "A held neuron counts as having spiked: it has V_reset, but it has not spiked.",
        model: |call| {
            with_clamp(call, |x| {
                let reset = x.held() || x.above();
                (if reset { x.p.v_reset } else { x.v }, reset)
            })
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            with_clamp(call, |x| {
                if x.held() {
                    (x.p.v_reset, false)
                } else if x.v.abs() <= x.p.v_th.abs() {
                    (x.p.v_reset, true)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "Where nobody reaches V_th nothing is done: a held neuron gets V_reset all the same.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                if v.iter().all(|&v| v < p.v_th) {
                    return (v.to_vec(), vec![false; v.len()]);
                }
                clamps(v, since, hold, p, Neuron::right)
            })
        },
    },
    Mistake {
        says: "The second result is who is held, not who has spiked in this step.",
        model: |call| with_clamp(call, |x| (x.right().0, x.held())),
    },
    Mistake {
        says: "The mask is lost: nobody has spiked by it. Hold V against V_th before you reset V, afterwards nobody is above the threshold.",
        model: |call| with_clamp(call, |x| (x.right().0, false)),
    },
    Mistake {
        says: "The mask is the wrong way round: it is true for those that have spiked.",
        model: |call| with_clamp(call, |x| (x.right().0, !x.right().1)),
    },
    Mistake {
        says: "The mask marks whoever is not held: it is true only where V has reached V_th, too.",
        model: |call| with_clamp(call, |x| (x.right().0, !x.held())),
    },
    Mistake {
        says: "Held one step too long: with h steps gone by since the spike the neuron is free.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s <= h)),
    },
    Mistake {
        says: "Held one step too short: a neuron is held while fewer than h steps have gone by.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s + 1 < h)),
    },
    Mistake {
        says: "A neuron that has never spiked counts as held: for `None` it is free.",
        model: |call| with_held(call, |since, h| since.is_none_or(|s| s < h)),
    },
    Mistake {
        says: "A neuron that has never spiked counts as held: `None` is not 0 steps.",
        model: |call| with_held(call, |since, h| since.unwrap_or(0) < h),
    },
    Mistake {
        says: "A neuron that has never spiked counts as held: `None` is not 0 steps.",
        model: |call| with_held(call, |since, h| since.unwrap_or(0) <= h),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s >= h)),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |since, h| since.is_some_and(|s| s > h)),
    },
    Mistake {
        says: "Whoever has ever spiked counts as held: compare `since` with `hold`.",
        model: |call| with_held(call, |since, _| since.is_some()),
    },
    Mistake {
        says: "Only one step is held: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |since, h| since == Some(h)),
    },
    Mistake {
        says: "Nobody is held: a neuron is held while `since` is below `hold`.",
        model: |call| with_held(call, |_, _| false),
    },
    Mistake {
        says: "The refractory period is written as 10 steps: take each neuron's `hold[n]`.",
        model: |call| with_held(call, |since, _| since.is_some_and(|s| s < 10)),
    },
    Mistake {
        says: "A held neuron is clamped to E_L: it is held at V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.held() { x.p.e_l } else { x.right().0 }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A neuron that spikes is set to E_L: reset it to V_reset.",
        model: |call| {
            with_clamp(call, |x| match x.right() {
                (_, true) => (x.p.e_l, true),
                other => other,
            })
        },
    },
    Mistake {
        says: "V is set to E_L: whoever is held or spikes gets V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                let reset = x.held() || x.above();
                (if reset { x.p.e_l } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "V is set to 0: whoever is held or spikes gets V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                let reset = x.held() || x.above();
                (if reset { 0.0 } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A neuron that spikes keeps its V: reset it to V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.held() { x.p.v_reset } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A neuron that spikes is set to V_th: reset it to V_reset.",
        model: |call| {
            with_clamp(call, |x| match x.right() {
                (_, true) => (x.p.v_th, true),
                other => other,
            })
        },
    },
    Mistake {
        says: "A held neuron cannot spike, but it keeps its V: hold it at V_reset.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.held() { x.v } else { x.right().0 }, x.right().1)
            })
        },
    },
    Mistake {
        says: "A held neuron is clamped only where it is above V_th: it has V_reset whatever its V.",
        model: |call| {
            with_clamp(call, |x| {
                (if x.above() { x.p.v_reset } else { x.v }, x.right().1)
            })
        },
    },
    Mistake {
        says: "V is not changed: whoever is held or spikes gets V_reset.",
        model: |call| with_clamp(call, |x| (x.v, x.right().1)),
    },
    Mistake {
        says: "V is not changed, and held neurons spike: whoever is held or spikes gets V_reset.",
        model: |call| with_clamp(call, |x| (x.v, x.above())),
    },
    Mistake {
        says: "Everybody is reset: whoever is free and below the threshold keeps V.",
        model: |call| with_clamp(call, |x| (x.p.v_reset, x.right().1)),
    },
    Mistake {
        says: "The comparison with V_th is the wrong way round: a neuron spikes where V ≥ V_th.",
        model: |call| {
            with_clamp(call, |x| {
                if x.held() {
                    (x.p.v_reset, false)
                } else if x.v <= x.p.v_th {
                    (x.p.v_reset, true)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "V is held against V_reset or E_L instead of V_th.",
        model: |call| {
            with_clamp(call, |x| {
                if x.held() {
                    (x.p.v_reset, false)
                } else if x.v >= x.p.e_l {
                    (x.p.v_reset, true)
                } else {
                    (x.v, false)
                }
            })
        },
    },
    Mistake {
        says: "Every neuron is held by neuron 0's refractory period: take `hold[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                (since.to_vec(), vec![hold[0]; hold.len()])
            })
        },
    },
    Mistake {
        says: "Every neuron is held by neuron 0's last spike: take `since[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                (vec![since[0]; since.len()], hold.to_vec())
            })
        },
    },
    Mistake {
        says: "Neurons that are held are left out of the results: give back a value for every neuron.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                let (v_all, spiked) = clamps(v, since, hold, p, Neuron::right);
                let free = |n: &usize| since[*n].is_none_or(|steps| steps >= hold[*n]);
                let free: Vec<usize> = (0..v.len()).filter(free).collect();
                free.iter().map(|&n| (v_all[n], spiked[n])).unzip()
            })
        },
    },
    Mistake {
        says: "After the first neuron that spikes the loop ends: go through all neurons.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                until(v, since, hold, p, |_, spiked| spiked)
            })
        },
    },
    Mistake {
        says: "After the first neuron that is held the loop ends: go through all neurons, with `continue` instead of `break` or `return`.",
        model: |call| {
            clamp_of(call, |v, since, hold, p| {
                until(v, since, hold, p, |held, _| held)
            })
        },
    },
    Mistake {
        says: "If one neuron is held, all are: decide for each neuron.",
        model: |call| {
            with_lists(call, |since, hold| {
                let any = (0..since.len()).any(|n| since[n].is_some_and(|s| s < hold[n]));
                let since = vec![any.then_some(0); since.len()];
                (since, vec![1; hold.len()])
            })
        },
    },
    // The Euler step.
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is upside down: τ_m is the divisor.",
        model: |call| with_step(call, |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The old potential is missing: the step is V plus the change, and this is the change alone.",
        model: |call| with_step(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "This is dV/dt: the step is V + Δt·dV/dt.",
        model: |call| with_step(call, |v, i, p| (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "Every step starts from E_L: it starts from `v[n]`.",
        model: |call| with_step(call, |_, i, p| euler(p.e_l, i, p)),
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| with_step(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The mean current is used: take each neuron's `i[n]`.",
        model: |call| with_step(call, |v, _, p| euler(v, p.i_mean, p)),
    },
    Mistake {
        says: "The leak is missing: E_L − V belongs in the bracket.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "The leak pulls towards 0: it is E_L − V.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "Only the leak is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| with_step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i),
    },
    Mistake {
        says: "The reset is done in `ode_step`: all neurons integrate there, and `spike_and_clamp` resets.",
        model: |call| {
            with_step(call, |v, i, p| match euler(v, i, p) {
                next if next >= p.v_th => p.v_reset,
                next => next,
            })
        },
    },
    Mistake {
        says: "`ode_step` resets a V that is above the threshold before it integrates: leave that to `spike_and_clamp`.",
        model: |call| {
            with_step(call, |v, i, p| {
                euler(if v >= p.v_th { p.v_reset } else { v }, i, p)
            })
        },
    },
    Mistake {
        says: "V is stopped at V_th in `ode_step`: all neurons integrate there, however far.",
        model: |call| with_step(call, |v, i, p| euler(v, i, p).min(p.v_th)),
    },
    Mistake {
        says: "Neurons at V_reset are left out in `ode_step`: all integrate there, and `spike_and_clamp` holds back who is held.",
        model: |call| {
            with_step(
                call,
                |v, i, p| {
                    if v == p.v_reset { v } else { euler(v, i, p) }
                },
            )
        },
    },
    Mistake {
        says: "Negative currents are cut off at 0: they count as they are.",
        model: |call| with_step(call, |v, i, p| euler(v, i.max(0.0), p)),
    },
    Mistake {
        says: "V is updated twice in one step.",
        model: |call| with_step(call, |v, i, p| euler(euler(v, i, p), i, p)),
    },
    Mistake {
        says: "Nothing integrates: V comes back as it went in.",
        model: |call| with_step(call, |v, _, _| v),
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: take `i[n]`.",
        model: |call| {
            with_steps(call, |v, i, p| {
                v.iter().map(|&v| euler(v, i[0], p)).collect()
            })
        },
    },
    Mistake {
        says: "Every neuron starts from the V of neuron 0: take `v[n]`.",
        model: |call| {
            with_steps(call, |v, i, p| {
                i.iter().map(|&i| euler(v[0], i, p)).collect()
            })
        },
    },
    Mistake {
        says: "This is the exact solution for a current that is constant over the step: the Euler step is asked for.",
        model: |call| {
            with_step(call, |v, i, p| {
                let goal = p.e_l + p.r * i;
                goal + (v - goal) * (-p.dt / p.tau_m).exp()
            })
        },
    },
    Mistake {
        says: "The neurons are taken for steps of one neuron: each V starts from its own `v[n]`.",
        model: |call| {
            with_steps(call, |v, i, p| {
                let mut last = v.first().copied().unwrap_or(0.0);
                i.iter()
                    .map(|&x| {
                        last = euler(last, x, p);
                        last
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Only neuron 0 integrates: all of them do.",
        model: |call| {
            with_steps(call, |v, i, p| {
                let mut new = v.to_vec();
                if let Some(first) = new.first_mut() {
                    *first = euler(*first, i[0], p);
                }
                new
            })
        },
    },
];

const UNIFORM: &str =
    "The periods are uniformly distributed: draw them from `Normal` of rand_distr.";

/// What goes into `draw_t_ref`.
struct Draw {
    n: usize,
    mu: f64,
    sigma: f64,
    seed: u64,
}

fn periods(call: &Call, draw: fn(&Draw) -> Vec<f64>) -> Option<Value> {
    (call.function == "draw_t_ref").then(|| {
        seconds(draw(&Draw {
            n: call.index("n"),
            mu: call.number("mu"),
            sigma: call.number("sigma"),
            seed: call.seed("seed"),
        }))
    })
}

fn normal(rng: &mut ChaCha8Rng) -> f64 {
    StandardNormal.sample(rng)
}

/// The right draws, made something else of.
fn each(d: &Draw, period: impl Fn(f64) -> f64) -> Vec<f64> {
    (0..d.n)
        .map(|j| period(normal(&mut stream(d.seed, j))))
        .collect()
}

/// The right periods from other streams.
fn from(d: &Draw, stream: fn(u64, usize) -> ChaCha8Rng) -> Vec<f64> {
    (0..d.n)
        .map(|j| (d.mu + d.sigma * normal(&mut stream(d.seed, j))).max(0.0))
        .collect()
}

/// Periods from uniform numbers.
fn even(d: &Draw, z: fn(f64) -> f64) -> Vec<f64> {
    (0..d.n)
        .map(|j| (d.mu + d.sigma * z(stream(d.seed, j).random::<f64>())).max(0.0))
        .collect()
}

/// One neuron in `spike_and_clamp`.
struct Neuron {
    v: f64,
    since: Option<usize>,
    hold: usize,
    p: Params,
}

impl Neuron {
    fn held(&self) -> bool {
        self.since.is_some_and(|steps| steps < self.hold)
    }

    fn above(&self) -> bool {
        self.v >= self.p.v_th
    }

    fn right(&self) -> (f64, bool) {
        self.when_held(self.held())
    }

    fn when_held(&self, held: bool) -> (f64, bool) {
        let spiked = !held && self.above();
        let v = if held || spiked {
            self.p.v_reset
        } else {
            self.v
        };
        (v, spiked)
    }
}

/// Both functions, as functions of whole lists.
struct Functions<S, C> {
    step: S,
    clamp: C,
}

impl<S, C> Functions<S, C>
where
    S: Fn(&[f64], &[f64], &Params) -> Vec<f64>,
    C: Fn(&[f64], &[Option<usize>], &[usize], &Params) -> (Vec<f64>, Vec<bool>),
{
    fn in_turn(&self, call: &Call) -> Value {
        let (i, p, hold) = (call.matrix("i"), call.params(), call.indices("hold"));
        let mut last: Vec<Option<usize>> = vec![None; i.nrows()];
        let mut v = vec![p.e_l; i.nrows()];
        let mut all_v = Array2::from_elem(i.dim(), p.e_l);
        let mut all_spikes = Array2::zeros(i.dim());
        for k in 1..i.ncols() {
            let stepped = (self.step)(&v, &i.column(k - 1).to_vec(), &p);
            let since: Vec<Option<usize>> = last.iter().map(|s| s.map(|s| k - s)).collect();
            let spiked;
            (v, spiked) = (self.clamp)(&stepped, &since, &hold, &p);
            for n in 0..i.nrows() {
                all_v[[n, k]] = v[n];
                all_spikes[[n, k]] = u8::from(spiked[n]);
                last[n] = if spiked[n] { Some(k) } else { last[n] };
            }
        }
        fields([("v", volts(all_v)), ("spikes", grid(&all_spikes))])
    }
}

fn right_steps(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    v.iter().zip(i).map(|(&v, &i)| euler(v, i, p)).collect()
}

fn clamps(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
    one: impl Fn(&Neuron) -> (f64, bool),
) -> (Vec<f64>, Vec<bool>) {
    let neuron = |n: usize| Neuron {
        v: v[n],
        since: since[n],
        hold: hold[n],
        p: *p,
    };
    (0..v.len()).map(|n| one(&neuron(n))).unzip()
}

/// The right decisions, up to the first neuron after which the loop ends.
fn until(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
    ends: fn(bool, bool) -> bool,
) -> (Vec<f64>, Vec<bool>) {
    let (mut new, mut spiked) = clamps(v, since, hold, p, Neuron::right);
    let held = |n: usize| since[n].is_some_and(|steps| steps < hold[n]);
    if let Some(last) = (0..v.len()).find(|&n| ends(held(n), spiked[n])) {
        new[last + 1..].copy_from_slice(&v[last + 1..]);
        spiked[last + 1..].fill(false);
    }
    (new, spiked)
}

/// A wrong `ode_step`, and a run with it.
fn with_steps(call: &Call, step: fn(&[f64], &[f64], &Params) -> Vec<f64>) -> Option<Value> {
    step_of(call, step)
}

fn with_step(call: &Call, step: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    step_of(call, |v: &[f64], i: &[f64], p: &Params| {
        v.iter().zip(i).map(|(&v, &i)| step(v, i, p)).collect()
    })
}

fn step_of(call: &Call, step: impl Fn(&[f64], &[f64], &Params) -> Vec<f64>) -> Option<Value> {
    match call.function {
        "ode_step" => Some(volts(step(
            &call.vector("v"),
            &call.vector("i"),
            &call.params(),
        ))),
        IN_TURN => {
            let clamp = |v: &[f64], s: &[Option<usize>], h: &[usize], p: &Params| {
                clamps(v, s, h, p, Neuron::right)
            };
            Some(Functions { step, clamp }.in_turn(call))
        }
        _ => None,
    }
}

/// A wrong `spike_and_clamp`, and a run with it.
fn with_clamp(call: &Call, one: fn(&Neuron) -> (f64, bool)) -> Option<Value> {
    clamp_of(call, |v, since, hold, p| clamps(v, since, hold, p, one))
}

fn with_held(call: &Call, held: fn(Option<usize>, usize) -> bool) -> Option<Value> {
    clamp_of(call, |v, since, hold, p| {
        clamps(v, since, hold, p, |x| x.when_held(held(x.since, x.hold)))
    })
}

type Lists = (Vec<Option<usize>>, Vec<usize>);

/// The right function on other lists.
fn with_lists(call: &Call, change: fn(&[Option<usize>], &[usize]) -> Lists) -> Option<Value> {
    clamp_of(call, |v, since, hold, p| {
        let (since, hold) = match v.is_empty() {
            true => (vec![], vec![]),
            false => change(since, hold),
        };
        clamps(v, &since, &hold, p, Neuron::right)
    })
}

fn clamp_of(
    call: &Call,
    clamp: impl Fn(&[f64], &[Option<usize>], &[usize], &Params) -> (Vec<f64>, Vec<bool>),
) -> Option<Value> {
    match call.function {
        "spike_and_clamp" => {
            let (v, spiked) = clamp(
                &call.vector("v"),
                &call.steps("since"),
                &call.indices("hold"),
                &call.params(),
            );
            Some(fields([("v", volts(v)), ("spiked", flags(spiked))]))
        }
        IN_TURN => Some(
            Functions {
                step: right_steps,
                clamp,
            }
            .in_turn(call),
        ),
        _ => None,
    }
}
