//! What goes wrong with the spread over an ensemble, each with a model.

pub mod cancels;
pub mod distances;
pub mod divisor;
pub mod loop_over_steps;
mod models;
pub mod root;
pub mod sizes;
pub mod something_else;
pub mod values;

pub use models::CANCELS;
