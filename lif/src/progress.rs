//! A line on a terminal that says how far a long piece of work is.

use std::io::{IsTerminal, Write, stderr};

/// Shows a bar, and after it what is being done.
pub fn show(done: usize, of: usize, what: &str) {
    let mut stderr = stderr();
    if stderr.is_terminal() {
        let filled = 30 * done / of.max(1);
        let bar = "#".repeat(filled);
        let _ = write!(stderr, "\r\x1b[K[{bar:<30}] {done}/{of} {what}");
        let _ = stderr.flush();
    }
}

/// Takes it away again.
pub fn clear() {
    if stderr().is_terminal() {
        eprint!("\r\x1b[K");
    }
}
