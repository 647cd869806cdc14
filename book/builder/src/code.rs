//! Code that the chapters include: the reference without its marks, and stubs as they come.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
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
        book.for_each_chapter_mut(|chapter| chapter.content = without_marks(&chapter.content));
        Ok(book)
    }
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
    use super::without_marks;

    #[test]
    fn marks_are_not_shown() {
        let code = "fn f() {\n    // begin solution\n    1\n    // end solution\n    // stub: todo!()\n}\n";
        assert_eq!(without_marks(code), "fn f() {\n    1\n}\n");
    }
}
