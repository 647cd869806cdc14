//! A drawing made visible: as SVG, as PNG, in the terminal, or the learner's beside the reference's.

mod beside;
mod font;
mod paint;
mod png;
mod svg;
pub mod terminal;

pub use beside::beside;
pub use png::png;
pub use svg::svg;

#[cfg(test)]
mod tests;
