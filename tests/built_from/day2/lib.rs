//! The texts that the exercises of day 2 were built from.
//!
//! Cargo looks at times: a file that is put in place with an older time than the last build is not built.
//! So the test program holds each text against the file. This is a crate of its own, upon the day's: cargo
//! builds both or neither.

use exercises_day2 as _;

macro_rules! text {
    ($module:literal) => {
        (
            $module,
            include_bytes!(concat!("../../../exercises/day2/src/", $module, ".rs")),
        )
    };
}

/// Each module's name and text.
pub const TEXTS: &[(&str, &[u8])] = &[
    text!("bonus_bloom_filter"),
    text!("ex01_voltage_histogram"),
    text!("ex02_spikes"),
    text!("ex03_boolean_indexing"),
    text!("ex04_binary_raster"),
    text!("ex05_refractory_period"),
    text!("ex06_random_refractory"),
    text!("ex07_lif_neurons"),
    text!("million_neurons"),
];
