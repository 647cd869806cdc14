//! What one measurement gives, and what many of them come to.

use std::time::{Duration, Instant};

/// How long something took.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// By the clock on the wall, in seconds.
    pub wall: f64,
    /// Of all processes together, in seconds; NaN where the system does not tell.
    pub cpu: f64,
}

/// Whose CPU time counts.
#[derive(Clone, Copy)]
pub enum Whose {
    /// That of the children that this process has waited for.
    Children,
    /// That of the process with this number, and of its children.
    Process(u32),
}

/// Measures some work.
pub fn of(whose: Whose, work: impl FnOnce()) -> Sample {
    let (start, before) = (Instant::now(), so_far(whose));
    work();
    let wall = start.elapsed();
    Sample {
        wall: wall.as_secs_f64(),
        cpu: so_far(whose) - before,
    }
}

/// CPU time so far, from /proc; hundredths of a second are the finest there is.
pub fn so_far(whose: Whose) -> f64 {
    let (process, first) = match whose {
        Whose::Children => ("self".to_owned(), 2),
        Whose::Process(number) => (number.to_string(), 0),
    };
    let text = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // Behind the name, in brackets, utime, stime, cutime and cstime are the fields 12 to 15.
    let behind = text.rsplit_once(')').map_or("", |(_, behind)| behind);
    let fields: Vec<f64> = behind
        .split_whitespace()
        .skip(11)
        .take(4)
        .map_while(|f| f.parse().ok())
        .collect();
    match fields.len() {
        4 => fields[first..].iter().sum::<f64>() / 100.0,
        _ => f64::NAN,
    }
}

/// Lets the machine come to rest.
pub fn pause() {
    std::thread::sleep(Duration::from_millis(300));
}

/// The value in the middle.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
