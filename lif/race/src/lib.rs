//! Times one way to count the spikes of a population, and says what came out.
//!
//! ```text
//! race-solutions <way> <threads> <neurons>
//! race: <seconds a run> <bytes of memory at most> <a hash of the counts>
//! ```

use std::alloc::System;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use cap::Cap;
use given::{Params, stream};
use rand_distr::{Distribution, Normal};

/// The chapters' neurons and their seed.
const P: Params = Params {
    t_max: 150e-3,
    dt: 1e-3,
    tau_m: 20e-3,
    e_l: -60e-3,
    v_reset: -70e-3,
    v_th: -50e-3,
    r: 100e6,
    i_mean: 25e-11,
};
const SEED: u64 = 2020;

/// A small population is run again and again until this has passed: else the clock is too coarse.
const LONG_ENOUGH: Duration = Duration::from_millis(50);

/// Ends a run that asks for more than a gigabyte, before the machine swaps; and knows how much was in use.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, 1 << 30);

/// The spikes at each step of `n` neurons, counted on so many threads: `(threads, n, seed, t_ref, p)`.
pub type Way = fn(usize, usize, u64, &[f64], &Params) -> Vec<u32>;

/// Runs the way, of these, that the program was called with.
///
/// # Panics
/// If it was not called as this crate's documentation says.
pub fn main(ways: &[(&str, Way)]) {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, threads, n] = &arguments[..] else {
        panic!("it takes a way, a number of threads and one of neurons");
    };
    let (_, way) = ways.iter().find(|(known, _)| known == name).expect(name);
    let number = |text: &str| text.parse::<usize>().expect("a whole number");
    let (threads, n) = (number(threads), number(n));
    let t_ref = periods(n);
    let start = Instant::now();
    let mut runs = 0;
    let mut counts = Vec::new();
    while runs == 0 || start.elapsed() < LONG_ENOUGH {
        counts = way(threads, n, SEED, &t_ref, &P);
        runs += 1;
    }
    let seconds = start.elapsed().as_secs_f64() / f64::from(runs);
    let mut hasher = DefaultHasher::new();
    counts.hash(&mut hasher);
    println!(
        "\nrace: {seconds} {} {}",
        MEMORY.max_allocated(),
        hasher.finish()
    );
}

/// The refractory periods of day 2, exercise 6: 10 ± 7 ms, in seconds.
fn periods(n: usize) -> Vec<f64> {
    let normal = Normal::new(10e-3, 7e-3).expect("both are finite");
    let period = |j| f64::max(normal.sample(&mut stream(SEED + 1, j)), 0.0);
    (0..n).map(period).collect()
}
