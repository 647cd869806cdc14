//! Day 2: spikes and refractory periods. One module per exercise, in the order of the workbook.

pub mod bonus_bloom_filter;
pub mod ex01_voltage_histogram;
pub mod ex02_spikes;
pub mod ex03_boolean_indexing;
pub mod ex04_binary_raster;
pub mod ex05_refractory_period;
pub mod ex06_random_refractory;
pub mod ex07_lif_neurons;
pub mod million_neurons;
