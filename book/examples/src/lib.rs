//! The chapters, as the documentation of empty modules: so their examples run as doc tests.
//!
//! What a chapter includes from the solutions is marked `ignore` there; it is tested where it comes from.
#![allow(
    clippy::doc_lazy_continuation,
    reason = "a line of a formula may begin like a list"
)]

/// A module a chapter, and the list of them.
macro_rules! chapters {
    ($($name:ident: $file:literal)*) => {
        $(
            #[doc = include_str!(concat!("../../src/", $file, ".md"))]
            pub mod $name {}
        )*

        /// Their files below `book/src/`, in the book's order.
        pub const CHAPTERS: &[&str] = &[$(concat!($file, ".md")),*];
    };
}

chapters! {
    welcome: "welcome"
    setup: "setup"
    day1_introduction: "day1/introduction"
    day1_ex01: "day1/ex01_membrane_equation"
    day1_ex02: "day1/ex02_sinusoidal_input"
    day1_ex03: "day1/ex03_discrete_time"
    day1_ex04: "day1/ex04_euler_step"
    day1_ex05: "day1/ex05_plot_current"
    day1_ex06: "day1/ex06_plot_voltage"
    day1_ex07: "day1/ex07_noise"
    day1_ex08: "day1/ex08_ensemble"
    day1_ex09: "day1/ex09_sample_mean"
    day1_ex10: "day1/ex10_sample_variance"
    day1_ex11: "day1/ex11_autocovariance"
    day1_ex12: "day1/ex12_arrays"
    day1_ex13: "day1/ex13_matrices"
    day1_ex14: "day1/ex14_ensemble_statistics"
    day1_summary: "day1/summary"
    day2_introduction: "day2/introduction"
    day2_ex01: "day2/ex01_voltage_histogram"
    day2_ex02: "day2/ex02_spikes"
    day2_ex03: "day2/ex03_boolean_indexing"
    day2_bonus: "day2/bonus_bloom_filter"
    day2_ex04: "day2/ex04_binary_raster"
    day2_ex05: "day2/ex05_refractory_period"
    day2_ex06: "day2/ex06_random_refractory"
    day2_ex07: "day2/ex07_lif_neurons"
    day2_million: "day2/million_neurons"
    day2_summary: "day2/summary"
    how_you_are_graded: "how_you_are_graded"
    symbols: "symbols"
    numpy: "numpy"
    plotters: "plotters"
    notebooks: "notebooks"
    reading: "reading"
    glossary: "glossary"
    instructors: "instructors"
    next: "next"
}
