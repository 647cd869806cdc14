//! The probes: each calls the functions of one exercise and gives back what they give, as data.
//!
//! This file is compiled wherever there is something to call: in the curriculum over the solutions, in the
//! test program and in the program of `cargo lif` over what the learner wrote. `crate::workbook` names
//! the crates in question.

pub mod day1 {
    #[path = "ex01_membrane_equation/probe.rs"]
    pub mod ex01_membrane_equation;
    #[path = "ex02_sinusoidal_input/probe.rs"]
    pub mod ex02_sinusoidal_input;
    #[path = "ex03_discrete_time/probe.rs"]
    pub mod ex03_discrete_time;
    #[path = "ex04_euler_step/probe.rs"]
    pub mod ex04_euler_step;
    #[path = "ex05_plot_current/probe.rs"]
    pub mod ex05_plot_current;
    #[path = "ex06_plot_voltage/probe.rs"]
    pub mod ex06_plot_voltage;
    #[path = "ex07_noise/probe.rs"]
    pub mod ex07_noise;
    #[path = "ex08_ensemble/probe.rs"]
    pub mod ex08_ensemble;
    #[path = "ex09_sample_mean/probe.rs"]
    pub mod ex09_sample_mean;
    #[path = "ex10_sample_variance/probe.rs"]
    pub mod ex10_sample_variance;
    #[path = "ex11_autocovariance/probe.rs"]
    pub mod ex11_autocovariance;
    #[path = "ex12_arrays/probe.rs"]
    pub mod ex12_arrays;
    #[path = "ex13_matrices/probe.rs"]
    pub mod ex13_matrices;
    #[path = "ex14_ensemble_statistics/probe.rs"]
    pub mod ex14_ensemble_statistics;
}

pub mod day2 {
    #[path = "bonus_bloom_filter/probe.rs"]
    pub mod bonus_bloom_filter;
    #[path = "ex01_voltage_histogram/probe.rs"]
    pub mod ex01_voltage_histogram;
    #[path = "ex02_spikes/probe.rs"]
    pub mod ex02_spikes;
    #[path = "ex03_boolean_indexing/probe.rs"]
    pub mod ex03_boolean_indexing;
    #[path = "ex04_binary_raster/probe.rs"]
    pub mod ex04_binary_raster;
    #[path = "ex05_refractory_period/probe.rs"]
    pub mod ex05_refractory_period;
    #[path = "ex06_random_refractory/probe.rs"]
    pub mod ex06_random_refractory;
    #[path = "ex07_lif_neurons/probe.rs"]
    pub mod ex07_lif_neurons;
    #[path = "million_neurons/probe.rs"]
    pub mod million_neurons;
}
