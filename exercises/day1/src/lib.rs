//! Day 1: leaky integrate-and-fire neurons. One module per exercise, in the order of the workbook.

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
