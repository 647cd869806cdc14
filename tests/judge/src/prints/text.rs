//! Prints as the text of a file.

use std::fmt::Write;

use super::{DROPPED, Mark, Print, Prints};

impl Prints {
    /// The file's text.
    pub fn to_text(&self) -> String {
        let mut text = String::from("calls");
        for call in &self.calls {
            let _ = write!(text, " {call:08x}");
        }
        text.push('\n');
        for print in &self.prints {
            let _ = write!(text, "{:08x}", print.sentence);
            for run in print.marks.chunk_by(|a, b| is_right(a) && is_right(b)) {
                let _ = match run {
                    [marks] if !is_right(marks) => {
                        let each: Vec<String> = marks.iter().map(token).collect();
                        write!(text, " {}", each.join(","))
                    }
                    [_] => write!(text, " ."),
                    right => write!(text, " .{}", right.len()),
                };
            }
            text.push('\n');
        }
        text
    }

    /// The prints in a file; what cannot be read is left out.
    pub fn from_text(text: &str) -> Prints {
        let mut lines = text.lines();
        let hex = |word: &str| u32::from_str_radix(word, 16).ok();
        let calls = lines.next().unwrap_or_default().split(' ').skip(1);
        let calls: Vec<u32> = calls.filter_map(hex).collect();
        let prints = lines.filter_map(|line| {
            let mut words = line.split(' ');
            let sentence = hex(words.next()?)?;
            let mut marks = Vec::new();
            for word in words {
                match word.strip_prefix('.') {
                    Some("") => marks.push(Vec::new()),
                    Some(times) => {
                        marks.resize(marks.len() + times.parse::<usize>().ok()?, Vec::new())
                    }
                    None => marks.push(word.split(',').map(read).collect::<Option<Vec<_>>>()?),
                }
            }
            (marks.len() == calls.len()).then_some(Print { sentence, marks })
        });
        let prints = prints.collect();
        Prints { calls, prints }
    }
}

fn is_right(marks: &[Mark]) -> bool {
    marks.iter().all(|mark| *mark == Mark::Right)
}

/// The digits of a number in a print.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/";

fn digits(number: u64, places: u32) -> impl Iterator<Item = char> {
    let digit = move |place: u32| DIGITS[(number >> (6 * place)) as usize % 64];
    (0..places).rev().map(move |place| char::from(digit(place)))
}

fn number(digits: &str) -> Option<u64> {
    digits.bytes().try_fold(0, |number, byte| {
        let digit = DIGITS.iter().position(|digit| *digit == byte)?;
        Some(64 * number + digit as u64)
    })
}

/// Nothing for what is right, `!` for nothing; else four digits for the discrete part where it is wrong,
/// and seven for the sum where there is one.
fn token(mark: &Mark) -> String {
    match mark {
        Mark::Right => String::new(),
        Mark::Nothing => "!".to_owned(),
        Mark::Wrong { discrete, sum } => {
            let mut text = String::new();
            if *discrete != 0 {
                text.extend(digits(u64::from(*discrete), 4));
            }
            if *sum != 0.0 || *discrete == 0 {
                text.extend(digits(sum.to_bits() >> DROPPED, 7));
            }
            text
        }
    }
}

fn read(token: &str) -> Option<Mark> {
    let (discrete, sum) = match token.len() {
        0 => return Some(Mark::Right),
        1 => return Some(Mark::Nothing),
        4 => (token, ""),
        7 => ("", token),
        11 => token.split_at_checked(4)?,
        _ => return None,
    };
    Some(Mark::Wrong {
        discrete: u32::try_from(number(discrete)?).ok()?,
        sum: f64::from_bits(number(sum)? << DROPPED),
    })
}
