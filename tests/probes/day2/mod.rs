//! The probes of day 2's exercises.

pub mod bonus_bloom_filter;
pub mod ex01_voltage_histogram;
pub mod ex02_spikes;
pub mod ex03_boolean_indexing;
pub mod ex04_binary_raster;
pub mod ex05_refractory_period;
pub mod ex06_random_refractory;
pub mod ex07_lif_neurons;
