//! What maintainers need: `cargo lif dev …`.

pub mod regenerate;
