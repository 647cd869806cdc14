//! The judge of drawings, against real drawings of plotters, as learners would hand them in: right ones in
//! many styles, and each mistake.
//!
//! Most were written from the stubs and the chapters alone, without sight of the judge. It was mended since,
//! so how many of them pass is a regression test and no measure of errors. Each is drawn for every input of
//! its exercise: a right one must pass with all of them, a wrong one must be refused with one of them at
//! least, by a message that fits.

mod added;
mod drawn;
mod ensembles;
mod hidden;
mod labels;
mod points;
mod rasters;
mod spreads;
