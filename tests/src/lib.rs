//! The grading kit: what grades the exercises.
//!
//! A check is split in two. A **probe** (in `tests/probes/`) calls a learner's function and gives
//! back plain data; it runs in a process of its own. A **judge** (here) holds that data against
//! what the same probe of the reference gives, says pass or fail, and words the feedback.
//!
//! The way of a verdict: [`test_program::grade`] or `cargo lif` starts the probe
//! ([`process::observe`]), which makes all calls of the [`plan`] ([`probe::serve`]); then
//! [`judge::judge`] compares ([`compare`]), names the mistake ([`diagnosis`]) and
//! [`report::text`] says so.

// The probes are compiled in two places and name the kit alike in both.
extern crate self as grading;

pub mod call;
pub mod chart;
pub mod compare;
mod conditions;
pub mod day1;
pub mod day2;
pub mod diagnosis;
mod distortions;
pub mod draws;
mod endings;
pub mod exercise;
pub mod judge;
mod observed;
mod panics;
pub mod plan;
pub mod probe;
pub mod process;
pub mod quiet;
pub mod report;
mod scratch;
pub mod snapshot;
pub mod stub;
mod substitutions;
pub mod test_program;
mod transforms;
pub mod value;
pub mod verdict;
mod whereabouts;
pub mod wording;

#[path = "../probes/mod.rs"]
pub mod probes;

/// The crates over which the probes in this library are compiled: the reference.
mod workbook {
    pub use solutions_day1 as day1;
    pub use solutions_day2 as day2;
}

use exercise::Exercise;

/// All exercises, in the order of the workbook.
pub const EXERCISES: [&Exercise; 22] = [
    &day1::ex01_membrane_equation::EXERCISE,
    &day1::ex02_sinusoidal_input::EXERCISE,
    &day1::ex03_discrete_time::EXERCISE,
    &day1::ex04_euler_step::EXERCISE,
    &day1::ex05_plot_current::EXERCISE,
    &day1::ex06_plot_voltage::EXERCISE,
    &day1::ex07_noise::EXERCISE,
    &day1::ex08_ensemble::EXERCISE,
    &day1::ex09_sample_mean::EXERCISE,
    &day1::ex10_sample_variance::EXERCISE,
    &day1::ex11_autocovariance::EXERCISE,
    &day1::ex12_arrays::EXERCISE,
    &day1::ex13_matrices::EXERCISE,
    &day1::ex14_ensemble_statistics::EXERCISE,
    &day2::ex01_voltage_histogram::EXERCISE,
    &day2::ex02_spikes::EXERCISE,
    &day2::ex03_boolean_indexing::EXERCISE,
    &day2::bonus_bloom_filter::EXERCISE,
    &day2::ex04_binary_raster::EXERCISE,
    &day2::ex05_refractory_period::EXERCISE,
    &day2::ex06_random_refractory::EXERCISE,
    &day2::ex07_lif_neurons::EXERCISE,
];

/// The exercise with this id.
pub fn find(id: &str) -> Option<&'static Exercise> {
    EXERCISES.into_iter().find(|exercise| exercise.id == id)
}
