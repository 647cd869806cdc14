//! Prints what the figures show natively, for seeded settings of their knobs: one line of JSON each.
//!
//! The book's checks hold the committed module against it. What the solutions gave is printed as a hash of
//! all bits; where a sine is in it, the values themselves, since the last digits of a sine differ between
//! systems.

use std::error::Error;
use std::path::Path;

use book_living::knobs::{Knobs, Values};
use book_living::{FIGURES, Figure, knobs_file};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// How many settings of each figure, beside that with which it starts.
const SETTINGS: usize = 6;
const SINE: &str = "day1/ex06";

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut rng = ChaCha8Rng::seed_from_u64(2020);
    for (place, figure) in FIGURES.iter().enumerate() {
        let text = std::fs::read_to_string(knobs_file(&root, figure.name)?)?;
        let knobs = Knobs::parse(&text)?;
        print_case(place, figure, &knobs, &knobs.start());
        for _ in 0..SETTINGS {
            let values: Vec<f64> = knobs
                .knobs
                .iter()
                .map(|knob| any(&mut rng, &knob.values))
                .collect();
            print_case(place, figure, &knobs, &values);
        }
    }
    Ok(())
}

fn any(rng: &mut ChaCha8Rng, values: &Values) -> f64 {
    let all = values.all();
    all[rng.random_range(0..all.len())]
}

fn print_case(place: usize, figure: &Figure, knobs: &Knobs, values: &[f64]) {
    let shown = (figure.show)(values, 640);
    assert_eq!(shown.numbers.len(), knobs.numbers.len(), "{}", figure.name);
    let bytes = shown.data.iter().flat_map(|x| x.to_le_bytes());
    let data = match figure.name {
        SINE => format!("\"values\":{:?}", shown.data),
        _ => format!("\"hash\":\"{:016x}\"", hash(bytes)),
    };
    println!(
        "{{\"place\":{place},\"name\":\"{}\",\"knobs\":{values:?},\"numbers\":{:?},\"sentence\":\"{}\",\"svg\":\"{:016x}\",{data}}}",
        figure.name,
        shown.numbers,
        knobs
            .sentence(values, &shown.numbers)
            .replace('\u{a0}', " "),
        hash(shown.svg.bytes()),
    );
}

/// FNV-1a, 64 bits.
fn hash(bytes: impl IntoIterator<Item = u8>) -> u64 {
    let mix = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, mix)
}
