//! Writes the learner's drawing beside the reference's: `lif-picture <file.svg> <file.png>`, with both drawings
//! on standard input.
//!
//! It is a program of its own so that a first `cargo lif` need not wait for fonts and compression.

mod beside;
mod font;
mod paint;
mod png;
mod svg;

#[cfg(test)]
mod tests;

use std::fs;
use std::io::{self, Read};
use std::process::ExitCode;

use given::Drawing;
use nanoserde::DeBin;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let [svg_file, png_file] = &files[..] else {
        return Err("Give the names of two files, for SVG and PNG.".to_owned());
    };
    let mut given = Vec::new();
    io::stdin()
        .read_to_end(&mut given)
        .map_err(|e| e.to_string())?;
    let [own, reference] = <[Drawing; 2]>::deserialize_bin(&given).map_err(|e| e.to_string())?;
    let both = beside::beside(&own, &reference, ("yours", "the reference"));
    let png = png::png(&both).map_err(|e| format!("the picture cannot be made: {e}"))?;
    for (file, bytes) in [(svg_file, svg::svg(&both).into_bytes()), (png_file, png)] {
        fs::write(file, bytes).map_err(|e| {
            format!("{file} cannot be written ({e}): is plots a folder that you may write to?")
        })?;
    }
    Ok(())
}
