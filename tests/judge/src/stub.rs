//! Makes the stub of an exercise from its solution, so that signatures and comments cannot drift.
//!
//! In a solution, two kinds of comment direct this:
//!
//! - lines from `// begin solution` to `// end solution` are left out of the stub;
//! - a line `// stub: …` stands in the stub without that prefix.

const BEGIN: &str = "// begin solution";
const END: &str = "// end solution";
const ONLY_STUB: &str = "// stub:";

/// The stub made from a solution's source.
pub fn of_solution(source: &str) -> String {
    let mut stub = String::new();
    let mut inside = false;
    for line in source.lines() {
        let code = line.trim_start();
        let indent = &line[..line.len() - code.len()];
        if code == BEGIN {
            inside = true;
        } else if code == END {
            inside = false;
        } else if let Some(text) = code.strip_prefix(ONLY_STUB) {
            let text = text.strip_prefix(' ').unwrap_or(text);
            push_line(&mut stub, &format!("{indent}{text}"));
        } else if !inside {
            push_line(&mut stub, line);
        }
    }
    stub
}

/// Adds a line, but never a second blank one in a row.
fn push_line(stub: &mut String, line: &str) {
    if line.is_empty() && (stub.is_empty() || stub.ends_with("\n\n")) {
        return;
    }
    stub.push_str(line);
    stub.push('\n');
}

/// True if a file is still the stub, whatever its line ends and byte-order mark.
pub fn is_untouched(file: &[u8], stub: &str) -> bool {
    let Ok(text) = std::str::from_utf8(file) else {
        return false;
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().map(str::trim_end);
    lines.eq(stub.lines().map(str::trim_end))
}
