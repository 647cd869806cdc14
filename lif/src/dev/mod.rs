//! What maintainers need: `cargo lif dev …`.

pub mod bank;
mod equivalents;
pub mod mutants;
pub mod regenerate;
mod trial;
