//! The mistakes that exercise 7 knows.

pub mod beginning;
pub mod clamp;
pub mod hold;
mod models;
pub mod rarer;
pub mod run;
pub mod spikes_alone;
pub mod time;
pub mod update;
