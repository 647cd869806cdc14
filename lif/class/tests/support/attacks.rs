//! The attack bank: files in place of day 1, exercise 4.

use std::fs;
use std::path::Path;

pub const ATTACKED: &str = "day1/ex04";

/// The attacks in a folder: their names, and the file of the attacked exercise.
pub fn attacks(folder: &str) -> Vec<(String, String)> {
    let bank = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks");
    let common = fs::read_to_string(bank.join("common.rs")).unwrap();
    let files = fs::read_dir(bank.join(folder)).unwrap();
    let mut attacks: Vec<(String, String)> = files
        .map(|file| {
            let file = file.unwrap().path();
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            let mut text = fs::read_to_string(file).unwrap();
            if text.contains("fn attack()") {
                text += &common;
            }
            // They are in a line that is nearly as long as a file may be.
            let mistakes = "mistake; ".repeat(1500) + "// " + &"x".repeat(200_000);
            (name, text.replace("MISTAKES", &mistakes))
        })
        .collect();
    attacks.sort();
    attacks
}
