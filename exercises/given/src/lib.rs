//! What the workbook gives to every exercise, so that you can write the part that teaches:
//!
//! - [`Params`]: the eight numbers that describe a neuron and a run;
//! - [`stream`]: the random numbers of one neuron;
//! - [`Canvas`] and [`PlotResult`]: something to draw on, for the exercises that make a chart;
//! - [`padded_range`]: the range of a chart's axis.

mod canvas;
mod drawing;
mod params;
mod range;
mod stream;

pub use canvas::{Area, Canvas, PlotResult, Recorder};
pub use drawing::{Drawing, Ink, Mark, Turn};
pub use params::Params;
pub use range::padded_range;
pub use stream::stream;
