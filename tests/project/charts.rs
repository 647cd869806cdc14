//! The judge of drawings, against real drawings of plotters: right ones in every style a learner
//! may use, and each mistake.

#[path = "charts/blind/mod.rs"]
mod blind;
#[path = "charts/drawn.rs"]
mod drawn;
#[path = "charts/hidden.rs"]
mod hidden;
#[path = "charts/layers.rs"]
mod layers;
#[path = "charts/several.rs"]
mod several;
