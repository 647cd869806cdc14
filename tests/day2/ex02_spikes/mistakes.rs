//! What goes wrong in a population of spiking neurons, for exercises 2, 3 and 4.

mod models;
pub mod record;
pub mod reset;
pub mod shown;
pub mod steps;
pub mod threshold;
pub mod update;
