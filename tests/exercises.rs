//! The exercises, in the order of the workbook: the folders beside this file.
//!
//! A test of the project compares this list with the folders.

use judge::exercise::Exercise;

mod kit;
// As a path, so that its own paths begin at this folder, as elsewhere.
#[path = "probes.rs"]
pub mod probes;

/// The crates over which the probes are compiled here: the reference.
mod workbook {
    pub use solutions_day1 as day1;
    pub use solutions_day2 as day2;
}

pub mod day1 {
    pub mod ex01_membrane_equation;
    pub mod ex02_sinusoidal_input;
    pub mod ex03_discrete_time;
    pub mod ex04_euler_step;
    pub mod ex05_plot_current;
    pub mod ex06_plot_voltage;
    pub mod ex07_noise;
    pub mod ex08_ensemble;
    pub mod ex09_sample_mean;
    pub mod ex10_sample_variance;
    pub mod ex11_autocovariance;
    pub mod ex12_arrays;
    pub mod ex13_matrices;
    pub mod ex14_ensemble_statistics;
}

pub mod day2 {
    pub mod bonus_bloom_filter;
    pub mod ex01_voltage_histogram;
    pub mod ex02_spikes;
    pub mod ex03_boolean_indexing;
    pub mod ex04_binary_raster;
    pub mod ex05_refractory_period;
    pub mod ex06_random_refractory;
    pub mod ex07_lif_neurons;
    pub mod million_neurons;
}

/// All exercises, in the order of the workbook.
pub const EXERCISES: [&Exercise; 23] = [
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
    &day2::million_neurons::EXERCISE,
];

/// The exercise with this id.
pub fn find(id: &str) -> Option<&'static Exercise> {
    EXERCISES.into_iter().find(|exercise| exercise.id == id)
}
