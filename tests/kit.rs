//! What the exercises use of the kit, and what all of them say alike.

pub use given::Params;
pub use ndarray::{Array2, arr2};
pub use rand::RngExt;
pub use rand_chacha::ChaCha8Rng;

pub use judge::call::{Call, DEFAULT};
pub use judge::chart::{Axis, Chart, Series};
pub use judge::domain::{
    Domain, TWO_NEURONS, WHOLE_STEPS, at_a_step, drawn, of_all_neurons, of_one_length,
};
pub use judge::draws::{MANY, between, many, random_params, rng, short_run};
pub use judge::exercise::{Check, Exercise, Given, Judge, Kind, SNAPSHOT};
pub use judge::message::Message;
pub use judge::reward::{ENSEMBLE, SEED, Shown};
pub use judge::seeds::{AT_V_TH, BELOW_V_TH};
pub use judge::value::{
    Shaped, Unit, Value, amperes, count, counts, flag, flags, grid, numbers, seconds, volts,
};
pub use judge::wording::{counted, number, two_numbers};

/// Declares `EXERCISE`: its module, id and title, and the fields that few exercises have. The names of its files
/// and functions are the same in each folder.
macro_rules! exercise {
    ($day:ident::$module:ident, $id:literal, $title:literal $(, $field:ident: $value:expr)* $(,)?) => {
        pub const EXERCISE: Exercise = Exercise {
            $($field: $value,)*
            ..Exercise {
                id: $id,
                module: stringify!($module),
                title: $title,
                optional: false,
                builds_on: &[],
                hints: include_str!("hints.txt"),
                checks,
                domains,
                reference: crate::probes::$day::$module::probe,
                solution: include_str!(concat!(
                    "../../../solutions/",
                    stringify!($day),
                    "/src/",
                    stringify!($module),
                    ".rs"
                )),
                mistakes: include_str!("mistakes.txt"),
                prints: include_str!("mistakes.prints"),
                reward: Some(reward::reward),
                play: None,
            }
        };
    };
}

/// What can be turned in an exercise that has a `play.rs`.
macro_rules! played {
    () => {
        Some(judge::play::Play {
            knobs: include_str!("knobs.txt"),
            run: play::play,
        })
    };
}

/// Functions that make the calls of an exercise. `step = euler_step(v: volts(f64); p);` is the function `step`,
/// which takes a number and the parameters and makes a call of `euler_step` with that number in volts.
macro_rules! calls {
    ($(
        $(#[$doc:meta])*
        $name:ident = $function:ident($($arg:ident: $($make:ident)::+($type:ty)),* $(; $p:ident)?);
    )*) => {
        $(
            $(#[$doc])*
            fn $name($($arg: $type,)* $($p: Params)?) -> Call {
                Call::of(stringify!($function))
                    $(.arg(stringify!($arg), $($make)::+($arg)))*
                    $(.with($p))?
            }
        )*
    };
}

pub(crate) use {calls, exercise, played};

/// What a law says.
pub type Law = Result<(), Message>;

/// Hand-picked values.
pub fn value(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    Check::new(Kind::Value, title, Vec::from_iter(calls))
}

/// No input, one step, nothing at all.
pub fn limit(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    Check::new(Kind::Limit, title, Vec::from_iter(calls))
}

/// Random inputs and parameters.
pub fn draws(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    Check::new(Kind::Draws, title, Vec::from_iter(calls))
}

/// Inputs at the edges that are worth a check of their own.
pub fn boundary(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    Check::new(Kind::Boundary, title, Vec::from_iter(calls))
}

/// A law that must hold, whatever the reference says.
pub fn property(
    title: &'static str,
    calls: impl IntoIterator<Item = Call>,
    law: fn(&[Given]) -> Law,
) -> Check {
    Check {
        judge: Judge::Law(law),
        ..Check::new(Kind::Property, title, Vec::from_iter(calls))
    }
}

/// A law that the title says. The calls are held against the reference, one by one: a function that breaks this
/// law has shown in an earlier check what is wrong with it, or shows it as well in a single call.
pub fn relation(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    Check::new(Kind::Property, title, Vec::from_iter(calls))
}

/// The seeded snapshot.
pub fn snapshot(calls: impl IntoIterator<Item = Call>) -> Check {
    Check::new(Kind::Snapshot, SNAPSHOT, Vec::from_iter(calls))
}

/// Calls with random arguments: what `make` makes of each case in turn, with one generator.
pub fn random_calls<Case, Calls: IntoIterator<Item = Call>>(
    seed: u64,
    cases: impl IntoIterator<Item = Case>,
    mut make: impl FnMut(&mut ChaCha8Rng, Case) -> Calls,
) -> Vec<Call> {
    let mut rng = rng(seed);
    let cases = cases.into_iter();
    cases.flat_map(|case| make(&mut rng, case)).collect()
}

/// Classes of numbers that several stubs exclude.
pub const NEGATIVE: &str = "a number of the other sign";
pub const TINY: &str = "a tiny number";

/// A matrix of random numbers, row by row.
pub fn random_matrix(
    rng: &mut ChaCha8Rng,
    shape: (usize, usize),
    low: f64,
    high: f64,
) -> Array2<f64> {
    Array2::from_shape_simple_fn(shape, || between(rng, low, high))
}

/// Random potentials of so many neurons at so many steps.
pub fn random_potentials(rng: &mut ChaCha8Rng, shape: (usize, usize)) -> Array2<f64> {
    random_matrix(rng, shape, -90e-3, 30e-3)
}

/// Parameters with a change.
pub fn changed(mut p: Params, change: impl FnOnce(&mut Params)) -> Params {
    change(&mut p);
    p
}

/// Runs of 43 and of 37 steps in which t_max/Δt comes out as 42.99999999999999 and as 37.00000000000001: the
/// number of steps is rounded, neither cut off nor rounded up.
pub fn rounded_quotients() -> [Params; 2] {
    [(43e-3, 1e-3), (22.2e-3, 0.6e-3)].map(|(t_max, dt)| Params {
        t_max,
        dt,
        ..DEFAULT
    })
}

/// Times at equal distances from 0 on.
pub fn times(n: usize, dt: f64) -> Vec<f64> {
    (0..n).map(|k| k as f64 * dt).collect()
}

/// 20 times, a millisecond apart, from `first` on.
pub fn times_from(first: f64) -> Vec<f64> {
    times(20, 1e-3).iter().map(|t| t + first).collect()
}

/// Times at random distances, so that a step's number does not do for its time.
pub fn uneven_times(rng: &mut ChaCha8Rng, n: usize) -> Vec<f64> {
    let first = between(rng, 0.0, 2e-3);
    let next = |t: &f64| Some(t + between(rng, 0.5e-3, 3e-3));
    std::iter::successors(Some(first), next).take(n).collect()
}

/// Numbers of which neighbours are often alike, the first and the last two as well: a staircase.
pub fn stairs(steps: usize, low: f64, high: f64) -> Vec<f64> {
    let level = |k: usize| [0.0, 0.0, 1.0, 1.0, 1.0, 0.4, 0.4, 0.7][k / 2 % 8];
    (0..steps).map(|k| low + (high - low) * level(k)).collect()
}

/// The same numbers, three of which are far from their neighbours: so it shows if points are left out or averaged,
/// or if an axis ends before them.
pub fn with_peaks(mut x: Vec<f64>, height: f64) -> Vec<f64> {
    let n = x.len();
    for k in [n / 3, n / 2 + 1, n - 4] {
        x[k] += height;
    }
    x
}

/// A chart of something over the time.
pub fn over_time(y: (&'static str, Unit), series: impl Into<Vec<Series>>) -> Chart {
    let [x, y] = [("time", Unit::Second), y].map(|(shows, unit)| Axis { shows, unit });
    let series = series.into();
    Chart { x, y, series }
}

pub const POTENTIAL: (&str, Unit) = ("membrane potential", Unit::Volt);

/// A series that may be drawn as a line.
pub fn line(name: &'static str, x: Vec<f64>, y: Vec<f64>) -> Series {
    let neurons = None;
    Series {
        name,
        x,
        y,
        neurons,
    }
}

/// The numbers that a call gave, none if it is anything else.
pub fn list(value: &Value) -> &[f64] {
    value.as_numbers().map_or(&[], |(_, x)| x)
}

/// The rows of the matrix that a call gave; none if it is anything else.
pub fn rows(value: &Value) -> Vec<&[f64]> {
    match value.as_numbers() {
        Some((&[_, columns], x)) if columns > 0 => x.chunks(columns).collect(),
        _ => Vec::new(),
    }
}

/// The number that a call gave, NaN if it is anything else.
pub fn single(value: &Value) -> f64 {
    list(value).first().copied().unwrap_or(f64::NAN)
}

/// The first place at which two lists differ by more than this.
pub fn first_apart(a: &[f64], b: &[f64], tolerance: f64) -> Option<usize> {
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= tolerance;
    a.iter().zip(b).position(|pair| !near(pair))
}

/// True if two lists are equally long, and differ nowhere by more than this.
pub fn close(a: &[f64], b: &[f64], tolerance: f64) -> bool {
    a.len() == b.len() && first_apart(a, b, tolerance).is_none()
}

/// What is said where a call gives something else than it must, such as "as in exercise 5", and a sentence more.
pub fn unlike(call: &Call, got: &Value, want: &Value, as_in: &str, says: &str) -> Law {
    match judge::compare::difference(got, want) {
        None => Ok(()),
        Some(d) => Err(Message::of(call)
            .expected(format!("{}, {as_in}", d.expected_there()))
            .got(d.got)
            .says(says)),
    }
}

/// A law that each call must keep by itself.
pub fn each(given: &[Given], law: fn(&Call, &Value) -> Law) -> Law {
    let mut given = given.iter();
    given.try_for_each(|(call, value)| law(call, value))
}

/// Takes the calls by twos: the second of them must give what the first does.
pub fn are_alike(given: &[Given], as_in: &str, says: &str) -> Law {
    let mut twos = given.as_chunks().0.iter();
    twos.try_for_each(|[(_, first), (call, second)]| unlike(call, second, first, as_in, says))
}

/// The noisy currents of so many neurons, with this seed, in amperes: what the chapters put in.
pub fn currents(neurons: usize, seed: usize) -> Array2<f64> {
    crate::workbook::day1::ex13_matrices::inputs(neurons, seed as u64, &DEFAULT)
}

/// The potentials of so many neurons of day 1, in volts.
pub fn ensemble(neurons: usize, seed: usize) -> Array2<f64> {
    crate::workbook::day1::ex13_matrices::integrate_all(&currents(neurons, seed), &DEFAULT)
}

/// How a list begins, for a reward: its first four numbers, so many times as large.
pub fn beginning(x: &[f64], factor: f64) -> Vec<f64> {
    x.iter().take(4).map(|x| x * factor).collect()
}

/// A call about the ensemble of the chapters.
pub fn of_ensemble(function: &'static str) -> Call {
    Call::of(function).arg("v", volts(ensemble(ENSEMBLE, SEED)))
}
