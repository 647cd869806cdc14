//! `cargo lif solution <exercise>`: how what the learner wrote differs from the reference.

use clap::ArgMatches;
use imara_diff::{Algorithm, BasicLineDiffPrinter, Diff, InternedInput, UnifiedDiffConfig};
use judge::exercise::Exercise;
use judge::report::Tone;

use crate::grade::grade;
use crate::out::say;
use crate::workbook::Workbook;
use crate::{Outcome, name};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let asked = given
        .get_one::<String>("exercise")
        .expect("clap requires it");
    let exercise = name::one(asked)?;
    if !given.get_flag("anyway") && !grade(workbook, &[exercise], false)?.of(exercise).passed() {
        return Err(format!(
            "{id} does not pass yet. `cargo lif hint {id}` helps on; `cargo lif solution {id} --anyway` gives it away.",
            id = exercise.id
        ));
    }
    for (_, line) in lines(workbook, exercise)? {
        say!("{line}");
    }
    Ok(true)
}

/// What to take from the learner's module (-) and what to add (+) for the reference, line by line.
///
/// # Errors
/// If the learner's file cannot be read.
pub fn lines(workbook: &Workbook, exercise: &Exercise) -> Result<Vec<(Tone, String)>, String> {
    let source = workbook.source_of(exercise)?;
    let own = String::from_utf8_lossy(&source).replace("\r\n", "\n");
    let reference = readable(exercise.solution);
    let file = exercise.file().replacen("exercises/", "solutions/", 1);
    if own.trim_start_matches('\u{feff}') == reference {
        let same = format!("What you wrote is the reference, word for word: {file}");
        return Ok(vec![(Tone::Plain, same)]);
    }
    let mut lines = vec![
        (Tone::Bad, format!("--- {}", exercise.file())),
        (Tone::Good, format!("+++ {file}")),
    ];
    let input = InternedInput::new(own.as_str(), reference.as_str());
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    let printer = BasicLineDiffPrinter(&input.interner);
    let hunks = diff.unified_diff(&printer, UnifiedDiffConfig::default(), &input);
    lines.extend(hunks.to_string().lines().map(|line| {
        let tone = match line.as_bytes().first() {
            Some(b'-') => Tone::Bad,
            Some(b'+') => Tone::Good,
            _ => Tone::Plain,
        };
        (tone, line.to_owned())
    }));
    Ok(lines)
}

/// The reference as a reader wants it: without the marks that say what to leave out of the stub.
fn readable(solution: &str) -> String {
    let is_mark = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("// begin solution")
            || line.starts_with("// end solution")
            || line.starts_with("// stub:")
    };
    let lines = solution.lines().filter(|line| !is_mark(line));
    lines.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn marks_are_not_part_of_what_is_read() {
        let solution = "fn f() {\n    // begin solution\n    1\n    // end solution\n    // stub: todo!()\n}\n";
        assert_eq!(readable(solution), "fn f() {\n    1\n}\n");
    }
}
