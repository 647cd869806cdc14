//! The mistakes that exercise 5 knows.

pub mod hold_steps;
pub mod is_held;
pub mod last_spike;
mod models;
pub mod order;
pub mod rarer;
pub mod raster_alone;
pub mod reset;
pub mod times;
pub mod update;

pub use models::CLAMP_AFTER;
