//! The mistakes that exercise 6 knows.

pub mod clamp;
mod models;
pub mod periods;
pub mod rarer;
pub mod update;
