//! What goes wrong with the autocovariance, each with a model.

pub mod divisor;
pub mod loop_over_steps;
pub mod means;
mod models;
pub mod pairs;
pub mod products;
pub mod wrong_steps;
