//! What goes wrong with means over an ensemble, each with a model.
//!
//! Three kinds: the values of the right neurons at the right step, put together wrongly; a wrong
//! loop over the steps; and the wrong values.

pub mod loop_over_steps;
mod models;
pub mod put_together;
pub mod values;
