//! The test program: one test an exercise.
//!
//! `cargo test` grades exercises/; `cargo test --features solutions` grades the reference. A single
//! exercise is graded by `cargo test day1::ex04`, or by the ▶ beside its test here.

#[path = "probes.rs"]
mod probes;

/// The crates that are graded.
mod workbook {
    #[cfg(not(feature = "solutions"))]
    pub use {exercises_day1 as day1, exercises_day2 as day2};
    #[cfg(feature = "solutions")]
    pub use {solutions_day1 as day1, solutions_day2 as day2};
}

use std::alloc::System;

use cap::Cap;
use judge::test_program::{self, BuiltFrom};
use probe::Probe;

/// Counts memory, so that a vector that grows without end is stopped before the machine swaps.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn grade(id: &str, probe: Probe) {
    let exercise = curriculum::find(id).expect("the list has every exercise");
    let texts = [
        ("day1", built_from_day1::TEXTS),
        ("day2", built_from_day2::TEXTS),
    ];
    let built_from = (!cfg!(feature = "solutions")).then_some(BuiltFrom(&texts));
    test_program::grade(exercise, probe, &MEMORY, built_from);
}

mod day1 {
    use super::grade;
    use super::probes::day1;

    #[test]
    fn ex01_membrane_equation() {
        grade("day1/ex01", day1::ex01_membrane_equation::probe);
    }

    #[test]
    fn ex02_sinusoidal_input() {
        grade("day1/ex02", day1::ex02_sinusoidal_input::probe);
    }

    #[test]
    fn ex03_discrete_time() {
        grade("day1/ex03", day1::ex03_discrete_time::probe);
    }

    #[test]
    fn ex04_euler_step() {
        grade("day1/ex04", day1::ex04_euler_step::probe);
    }

    #[test]
    fn ex05_plot_current() {
        grade("day1/ex05", day1::ex05_plot_current::probe);
    }

    #[test]
    fn ex06_plot_voltage() {
        grade("day1/ex06", day1::ex06_plot_voltage::probe);
    }

    #[test]
    fn ex07_noise() {
        grade("day1/ex07", day1::ex07_noise::probe);
    }

    #[test]
    fn ex08_ensemble() {
        grade("day1/ex08", day1::ex08_ensemble::probe);
    }

    #[test]
    fn ex09_sample_mean() {
        grade("day1/ex09", day1::ex09_sample_mean::probe);
    }

    #[test]
    fn ex10_sample_variance() {
        grade("day1/ex10", day1::ex10_sample_variance::probe);
    }

    #[test]
    fn ex11_autocovariance() {
        grade("day1/ex11", day1::ex11_autocovariance::probe);
    }

    #[test]
    fn ex12_arrays() {
        grade("day1/ex12", day1::ex12_arrays::probe);
    }

    #[test]
    fn ex13_matrices() {
        grade("day1/ex13", day1::ex13_matrices::probe);
    }

    #[test]
    fn ex14_ensemble_statistics() {
        grade("day1/ex14", day1::ex14_ensemble_statistics::probe);
    }
}

mod day2 {
    use super::grade;
    use super::probes::day2;

    #[test]
    fn ex01_voltage_histogram() {
        grade("day2/ex01", day2::ex01_voltage_histogram::probe);
    }

    #[test]
    fn ex02_spikes() {
        grade("day2/ex02", day2::ex02_spikes::probe);
    }

    #[test]
    fn ex03_boolean_indexing() {
        grade("day2/ex03", day2::ex03_boolean_indexing::probe);
    }

    #[test]
    fn bonus_bloom_filter() {
        grade("day2/bonus", day2::bonus_bloom_filter::probe);
    }

    #[test]
    fn ex04_binary_raster() {
        grade("day2/ex04", day2::ex04_binary_raster::probe);
    }

    #[test]
    fn ex05_refractory_period() {
        grade("day2/ex05", day2::ex05_refractory_period::probe);
    }

    #[test]
    fn ex06_random_refractory() {
        grade("day2/ex06", day2::ex06_random_refractory::probe);
    }

    #[test]
    fn ex07_lif_neurons() {
        grade("day2/ex07", day2::ex07_lif_neurons::probe);
    }

    #[test]
    fn million_neurons() {
        grade("day2/million", day2::million_neurons::probe);
    }
}
