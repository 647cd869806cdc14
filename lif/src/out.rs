//! Standard output, where it may be full.

use std::fmt::Arguments;
use std::io::{Write, stdout};

/// As `println!`, but where nothing can be written the process ends with a sentence, not with a panic.
macro_rules! say {
    ($($words:tt)*) => {
        $crate::out::write(format_args!("{}\n", format_args!($($words)*)))
    };
}
pub(crate) use say;

/// Writes to standard output.
pub fn write(text: Arguments) {
    let mut out = stdout().lock();
    if let Err(e) = out.write_fmt(text).and_then(|()| out.flush()) {
        eprintln!("The answer cannot be written: {e}");
        std::process::exit(2);
    }
}
