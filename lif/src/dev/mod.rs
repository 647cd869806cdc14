//! What maintainers need: `cargo lif dev …`.

pub mod bank;
mod equivalents;
pub mod mutants;
mod patch;
pub mod regenerate;
pub mod submissions;
mod trial;
mod variants;
