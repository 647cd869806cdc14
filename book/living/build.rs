//! Copies the solutions that draw, without the functions that draw: what they need, plotters, cannot be
//! compiled to a module without imports.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const DRAWING: [&str; 4] = [
    "day1/src/ex06_plot_voltage.rs",
    "day1/src/ex09_sample_mean.rs",
    "day1/src/ex14_ensemble_statistics.rs",
    "day2/src/ex02_spikes.rs",
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for file in DRAWING {
        let path = Path::new("../../solutions").join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path)?;
        let name = path.file_name().unwrap_or_default();
        fs::write(Path::new(&out).join(name), without_drawing(&text))?;
    }
    Ok(())
}

/// The text without `use plotters`, without the functions `plot_…`, which end at the next `}` in the first
/// column, and without the comment on the module, which could not be included.
fn without_drawing(text: &str) -> String {
    let mut left_out = false;
    let mut kept = String::new();
    for line in text.lines() {
        left_out |= line.starts_with("pub fn plot_");
        let drops = left_out || line.starts_with("//") || line.starts_with("use plotters");
        if !drops {
            kept.push_str(line);
            kept.push('\n');
        }
        left_out &= line != "}";
    }
    kept
}
