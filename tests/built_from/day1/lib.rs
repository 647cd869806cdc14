//! The texts that the exercises of day 1 were built from.
//!
//! Cargo looks at times: a file that is put in place with an older time than the last build is not built.
//! So the test program holds each text against the file. This is a crate of its own, upon the day's: cargo
//! builds both or neither.

use exercises_day1 as _;

macro_rules! text {
    ($module:literal) => {
        (
            $module,
            include_bytes!(concat!("../../../exercises/day1/src/", $module, ".rs")),
        )
    };
}

/// Each module's name and text.
pub const TEXTS: &[(&str, &[u8])] = &[
    text!("ex01_membrane_equation"),
    text!("ex02_sinusoidal_input"),
    text!("ex03_discrete_time"),
    text!("ex04_euler_step"),
    text!("ex05_plot_current"),
    text!("ex06_plot_voltage"),
    text!("ex07_noise"),
    text!("ex08_ensemble"),
    text!("ex09_sample_mean"),
    text!("ex10_sample_variance"),
    text!("ex11_autocovariance"),
    text!("ex12_arrays"),
    text!("ex13_matrices"),
    text!("ex14_ensemble_statistics"),
];
