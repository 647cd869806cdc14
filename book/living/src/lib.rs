//! The book's living figures: the solutions' functions with knobs, and the pictures of what they give.
//!
//! Natively the builder puts each figure's first picture into its page. Compiled to WebAssembly
//! (`cargo run --manifest-path book/Cargo.toml -p book-builder -- living`) the same code draws what a reader
//! sets. So the picture that turns is the one that stands on paper.

#[cfg(not(target_arch = "wasm32"))]
use std::{
    fs, io,
    path::{Path, PathBuf},
};

// The solutions say `given::Params` and `given::stream`: here that is this crate.
extern crate self as given;

mod abi;
mod figure;
mod many;
mod membrane;
mod picture;
mod single;
mod spiking;

pub use figure::{FIGURES, Figure, Shown};
pub use params::Params;
pub use stream::stream;

/// The file with the knobs of a figure: of an exercise it is in the exercise's folder.
///
/// # Errors
/// If there is no such exercise.
#[cfg(not(target_arch = "wasm32"))]
pub fn knobs_file(repository: &Path, figure: &str) -> io::Result<PathBuf> {
    let Some((day, exercise)) = figure.split_once('/') else {
        return Ok(repository.join(format!("book/living/knobs/{figure}.txt")));
    };
    for folder in fs::read_dir(repository.join("tests").join(day))? {
        let folder = folder?;
        let name = folder.file_name();
        if name.to_string_lossy().starts_with(&format!("{exercise}_")) {
            return Ok(folder.path().join("knobs.txt"));
        }
    }
    Err(io::Error::other(format!("there is no exercise {figure}")))
}

/// What the figures' knobs are, as `cargo lif play` reads them.
#[cfg(not(target_arch = "wasm32"))]
#[path = "../../../tests/judge/src/knobs.rs"]
pub mod knobs;

/// The refractory period of the original notebooks, as `cargo lif play` runs it, too.
#[path = "../../../tests/day2/ex05_refractory_period/notebook.rs"]
mod notebook;

#[path = "../../../exercises/given/src/params.rs"]
mod params;
#[path = "../../../exercises/given/src/stream.rs"]
mod stream;

#[path = "../../../solutions/day1/src/ex01_membrane_equation.rs"]
pub mod ex01_membrane_equation;
#[path = "../../../solutions/day2/src/ex01_voltage_histogram.rs"]
pub mod ex01_voltage_histogram;
#[path = "../../../solutions/day1/src/ex02_sinusoidal_input.rs"]
pub mod ex02_sinusoidal_input;
#[path = "../../../solutions/day1/src/ex04_euler_step.rs"]
pub mod ex04_euler_step;
#[path = "../../../solutions/day2/src/ex05_refractory_period.rs"]
pub mod ex05_refractory_period;
#[path = "../../../solutions/day2/src/ex06_random_refractory.rs"]
pub mod ex06_random_refractory;
#[path = "../../../solutions/day2/src/ex07_lif_neurons.rs"]
pub mod ex07_lif_neurons;
#[path = "../../../solutions/day1/src/ex07_noise.rs"]
pub mod ex07_noise;
#[path = "../../../solutions/day1/src/ex08_ensemble.rs"]
pub mod ex08_ensemble;
#[path = "../../../solutions/day1/src/ex10_sample_variance.rs"]
pub mod ex10_sample_variance;
#[path = "../../../solutions/day1/src/ex11_autocovariance.rs"]
pub mod ex11_autocovariance;
#[path = "../../../solutions/day1/src/ex12_arrays.rs"]
pub mod ex12_arrays;
#[path = "../../../solutions/day1/src/ex13_matrices.rs"]
pub mod ex13_matrices;

/// A solution that draws, without what draws: build.rs makes the copy.
macro_rules! without_drawing {
    ($name:ident) => {
        #[allow(unused_imports)]
        pub mod $name {
            include!(concat!(env!("OUT_DIR"), "/", stringify!($name), ".rs"));
        }
    };
}
without_drawing!(ex02_spikes);
without_drawing!(ex09_sample_mean);

/// What the solutions that draw import, and do not use here.
mod unused {
    pub struct Canvas;
    pub struct PlotResult;
    pub fn padded_range() {}
}
pub use unused::{Canvas, PlotResult, padded_range};
