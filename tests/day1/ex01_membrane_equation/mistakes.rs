//! What goes wrong in exercise 1: the units of the parameters, the terms of dV/dt, the condition of the
//! reset.

mod models;
pub mod params;
pub mod rate;
pub mod reset;
