//! How far the grading of a class has come, on a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

pub struct Progress {
    all: usize,
    done: AtomicUsize,
    start: Instant,
    is_shown: bool,
}

/// How wide the bar is, in letters.
const WIDTH: usize = 30;

impl Progress {
    pub fn of(all: usize) -> Self {
        let progress = Progress {
            all,
            done: AtomicUsize::new(0),
            start: Instant::now(),
            is_shown: stderr().is_terminal(),
        };
        progress.show(0);
        progress
    }

    /// One more is done.
    pub fn advance(&self) {
        let done = self.done.fetch_add(1, Ordering::SeqCst) + 1;
        self.show(done);
    }

    fn show(&self, done: usize) {
        if !self.is_shown {
            return;
        }
        let filled = WIDTH * done / self.all.max(1);
        let bar = "█".repeat(filled) + &"░".repeat(WIDTH - filled);
        let mut line = format!("{bar} {done} of {} graded", self.all);
        if done > 0 && done < self.all {
            let each = self.start.elapsed().as_secs_f64() / done as f64;
            let left = each * (self.all - done) as f64;
            line += &match left {
                ..90.0 => format!(", about {left:.0} s left"),
                _ => format!(", about {:.0} minutes left", left / 60.0),
            };
        }
        let end = if done == self.all { "\n" } else { "" };
        // It is there to be looked at: if it cannot be shown, nothing is lost.
        let _ = write!(stderr(), "\r{line}\x1b[K{end}");
    }
}
