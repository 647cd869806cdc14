//! What maintainers need: `cargo lif dev …`.

pub mod bank;
pub mod mutants;
pub mod regenerate;
mod trial;
