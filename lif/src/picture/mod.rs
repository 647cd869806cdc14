//! A drawing made visible.

pub mod terminal;
