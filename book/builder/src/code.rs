//! Code that the chapters include: the reference without its marks, and stubs as they come.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use mdbook_driver::book::Book;
use mdbook_driver::errors::Result as BookResult;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

/// The workbook's own way to make a stub from a solution.
#[path = "../../../tests/judge/src/stub.rs"]
#[allow(
    dead_code,
    reason = "the workbook also asks whether a file is still the stub"
)]
mod stub;

/// The marks in a solution that say what its stub leaves out.
const MARKS: [&str; 3] = ["// begin solution", "// end solution", "// stub:"];

/// Takes the marks out of the code, after mdBook has included it.
pub struct WithoutMarks;

impl Preprocessor for WithoutMarks {
    fn name(&self) -> &str {
        "without-marks"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> BookResult<Book> {
        let mut missing = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            chapter.content = without_marks(&chapter.content);
            if let (Some(include), Some(path)) =
                (not_included(&chapter.content), &chapter.source_path)
            {
                missing.push(format!(
                    "book/src/{}: {include} names no file.",
                    path.display()
                ));
            }
        });
        if missing.is_empty() {
            return Ok(book);
        }
        Err(anyhow!("{}", missing.join("\n")))
    }
}

/// What mdBook leaves as it is, without a word, where it finds no file to include.
fn not_included(text: &str) -> Option<&str> {
    text.lines().find(|line| line.starts_with("{{#include "))
}

fn without_marks(text: &str) -> String {
    let is_mark = |line: &&str| MARKS.iter().any(|mark| line.trim_start().starts_with(mark));
    let lines = text.lines().filter(|line| !is_mark(line));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Replaces the include of an exercise's file by the stub. The file itself is the learner's, who may
/// have written into it.
///
/// # Errors
/// `:line: ` and the path, if there is no solution to make the stub from.
pub fn stubs(markdown: &str, folder: &Path) -> Result<String> {
    let mut out = String::new();
    for (number, line) in markdown.lines().enumerate() {
        let included = line
            .strip_prefix("{{#include ")
            .and_then(|rest| rest.strip_suffix("}}"));
        match included.filter(|path| path.contains("/exercises/day")) {
            Some(path) => {
                let solution = path.replacen("/exercises/", "/solutions/", 1);
                let source = fs::read_to_string(folder.join(&solution))
                    .with_context(|| format!(":{}: {solution}", number + 1))?;
                out.push_str(&stub::of_solution(&source));
            }
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{not_included, without_marks};

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let text = "```rust\n{{#include ../missing.rs:part}}\n```\n";
        assert_eq!(not_included(text), Some("{{#include ../missing.rs:part}}"));
        assert_eq!(not_included("```rust\nfn f() {}\n```\n"), None);
    }

    #[test]
    fn marks_are_not_shown() {
        let code = "fn f() {\n    // begin solution\n    1\n    // end solution\n    // stub: todo!()\n}\n";
        assert_eq!(without_marks(code), "fn f() {\n    1\n}\n");
    }
}
