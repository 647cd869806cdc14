//! What goes wrong in histograms and shares.

mod models;
pub mod range_and_bins;
pub mod rarer;
pub mod share;
pub mod which_bin;
