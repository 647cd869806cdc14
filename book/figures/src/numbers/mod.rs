//! The numbers in the book's text, worked out anew: every chapter must say what the solutions give.
//!
//! A phrase is a piece of a chapter in which a number stands. Here it is put together from the
//! number that the solutions compute; if the chapter does not contain it, one of the two is wrong.

mod day1;
mod day1_statistics;
mod day2;
mod day2_refractory;

use std::fs;
use std::path::Path;

/// What one chapter must say.
pub struct Chapter {
    /// Its file, from book/src/ on.
    file: &'static str,
    phrases: Vec<String>,
}

impl Chapter {
    fn new(file: &'static str) -> Chapter {
        Chapter {
            file,
            phrases: Vec::new(),
        }
    }

    /// One phrase, with its numbers in place.
    fn says(mut self, phrase: String) -> Chapter {
        self.phrases.push(phrase);
        self
    }

    /// A row of a table.
    fn row<T: AsRef<str>>(self, cells: impl IntoIterator<Item = T>) -> Chapter {
        let mut row = "|".to_owned();
        for cell in cells {
            row = row + " " + cell.as_ref() + " |";
        }
        self.says(row)
    }
}

/// Holds every chapter in the folder against what it must say, and names each phrase that is not
/// there. Gives back whether all are.
pub fn check(source: &Path) -> Result<bool, String> {
    let chapters = [
        day1::chapters(),
        day1_statistics::chapters(),
        day2::chapters(),
        day2_refractory::chapters(),
    ];
    let (mut right, mut wrong) = (0, 0);
    for Chapter { file, phrases } in chapters.into_iter().flatten() {
        let text = fs::read_to_string(source.join(file)).map_err(|e| format!("{file}: {e}"))?;
        let text = one_line(&text);
        for phrase in phrases.iter().map(|phrase| one_line(phrase)) {
            if text.contains(&phrase) {
                right += 1;
            } else {
                wrong += 1;
                println!("book/src/{file} does not say: {phrase}");
            }
        }
    }
    println!("{right} phrases with numbers are as the solutions compute them, {wrong} are not");
    Ok(wrong == 0)
}

/// The text with every run of spaces and line breaks as one space: where a line ends does not count.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number with this many decimals and a true minus sign.
fn fixed(x: f64, decimals: usize) -> String {
    let text = format!("{x:.decimals$}");
    match text.strip_prefix('-') {
        Some(digits) if digits.contains(|c| matches!(c, '1'..='9')) => format!("−{digits}"),
        Some(digits) => digits.to_owned(),
        None => text,
    }
}

/// Volts as millivolts with three decimals.
fn mv(v: f64) -> String {
    fixed(v * 1e3, 3)
}

/// A whole number with commas between thousands.
fn thousands(n: usize) -> String {
    match n {
        0..1000 => n.to_string(),
        _ => format!("{},{:03}", thousands(n / 1000), n % 1000),
    }
}

/// Words or numbers with commas between them, and no "and".
fn list(items: impl IntoIterator<Item = impl ToString>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    items.join(", ")
}

/// The smallest and the largest of some numbers.
fn extremes(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let both = (f64::INFINITY, f64::NEG_INFINITY);
    let wider = |(low, high): (f64, f64), x| (low.min(x), high.max(x));
    values.into_iter().fold(both, wider)
}

/// Mean and sample standard deviation of some numbers.
fn mean_and_sd(values: &[f64]) -> (f64, f64) {
    let column = ndarray::Array2::from_shape_fn((values.len(), 1), |(n, _)| values[n]);
    let (mean, sd) = solutions_day1::ex14_ensemble_statistics::mean_std(&column);
    (mean[0], sd[0])
}
