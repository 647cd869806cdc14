//! Questions with options become forms: choose, and read why that is right or wrong.
//!
//! A question stands in the chapter as Markdown that can be read as it is:
//!
//! ```text
//! **1. Predict.** What does the trace look like?
//!
//! - A: it explodes
//! - B: it settles
//!
//! <details><summary>Answer</summary>
//!
//! - **A:** That begins beyond twice the time constant.
//! - **B is right.** The factor lies between 0 and 1.
//!
//! </details>
//! ```
//!
//! An option may be a picture, `- A: ![what it shows](../figures/a.svg)`.
//!
//! Where the answer is a number that the reader works out, there is a line `- ? unit` in place of the
//! options. The answer then names the numbers that it has something to say about, with what they may be
//! off by, and ends with what is said about any other:
//!
//! ```text
//! **2. Work out.** How fast does V rise?
//!
//! - ? V/s
//!
//! <details><summary>Answer</summary>
//!
//! - **1.25 ± 0.01 is right.** 25 mV in 20 ms.
//! - **−1.25 ± 0.01:** The sign is wrong.
//! - **Any other number:** Start from the membrane equation.
//!
//! </details>
//! ```
//!
//! The answer stays as it is, folded away. A script shows the part of it that belongs to the chosen
//! option or the typed number; without the script there are the question, its options and the folded
//! answer. On paper there are no answers.

use anyhow::{Result, anyhow, bail};
use pulldown_cmark::{Parser, html};

const SECTION: &str = "## Questions to think about";
const ANSWER: &str = "<details><summary>Answer</summary>";
/// The same with the class by which it is left out on paper.
const MARKED_ANSWER: &str = "<details class=\"answer\"><summary>Answer</summary>";
const OTHERWISE: &str = "- **Any other number:** ";

/// Replaces the questions with options by forms. `chapter` stands in their ids.
///
/// # Errors
/// `:line: ` and the question, if its answer does not fit its options.
pub fn into_forms(markdown: &str, chapter: &str) -> Result<String> {
    let lines: Vec<&str> = markdown.lines().collect();
    let Some(section) = lines.iter().position(|line| *line == SECTION) else {
        return Ok(markdown.to_owned());
    };
    let end = next_heading(&lines, section + 1);
    let mut out: Vec<String> = lines[..=section]
        .iter()
        .map(|&line| line.to_owned())
        .collect();
    let mut at = section + 1;
    while at < end {
        let next = (at + 1..end)
            .find(|&i| is_question(lines[i]))
            .unwrap_or(end);
        if is_question(lines[at]) {
            let form = form(&lines[at..next], chapter);
            out.push(form.map_err(|problem| anyhow!(":{}{problem}", at + 1))?);
        } else {
            out.extend(lines[at..next].iter().map(|&line| marked(line).to_owned()));
        }
        at = next;
    }
    out.extend(lines[end..].iter().map(|&line| line.to_owned()));
    Ok(out.join("\n") + "\n")
}

/// The line, with a class if it begins an answer.
fn marked(line: &str) -> &str {
    if line == ANSWER { MARKED_ANSWER } else { line }
}

/// Where the next section begins.
fn next_heading(lines: &[&str], from: usize) -> usize {
    let mut in_code = false;
    for (i, line) in lines.iter().enumerate().skip(from) {
        in_code ^= line.starts_with("```");
        if !in_code && line.starts_with("## ") {
            return i;
        }
    }
    lines.len()
}

/// True for `**3. Predict.** …`.
fn is_question(line: &str) -> bool {
    number(line).is_some()
}

fn number(line: &str) -> Option<u32> {
    let (number, _) = line.strip_prefix("**")?.split_once(". ")?;
    number.parse().ok()
}

/// The letter and the text of a line `- A: text`.
pub fn option(line: &str) -> Option<(char, &str)> {
    let (letter, text) = line.strip_prefix("- ")?.split_once(": ")?;
    let mut letters = letter.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'A'..='F'), None) => Some((letter, text)),
        _ => None,
    }
}

/// The letter of a line `- **B:** …` or `- **B is right.** …`, and whether it is right.
fn answer(line: &str) -> Option<(char, bool)> {
    let rest = line.strip_prefix("- **")?;
    let letter = rest.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = &rest[1..];
    let right = rest.starts_with(" is right");
    (right || rest.starts_with(":**")).then_some((letter, right))
}

/// The unit in the line `- ? V/s`, which asks for a number.
fn unit(line: &str) -> Option<&str> {
    line.strip_prefix("- ?").map(str::trim)
}

/// The number, what it may be off by, and whether it is right: from a line `- **1.25 ± 0.01 is right.** …`
/// or `- **−1:** …`.
fn numeric(line: &str) -> Option<(f64, f64, bool)> {
    let (head, _) = line.strip_prefix("- **")?.split_once("**")?;
    let (head, right) = match head.strip_suffix(" is right.") {
        Some(head) => (head, true),
        None => (head.strip_suffix(':')?, false),
    };
    let parsed = |text: &str| text.replace('−', "-").replace(',', "").parse::<f64>().ok();
    let (value, within) = head.split_once(" ± ").unwrap_or((head, "0"));
    Some((parsed(value)?, parsed(within)?, right))
}

/// One question; nearly as it is if it asks for no choice and no number.
fn form(lines: &[&str], chapter: &str) -> Result<String> {
    let asks = |line: &&str| option(line).is_some() || unit(line).is_some();
    let Some(first) = lines.iter().position(asks) else {
        let lines: Vec<&str> = lines.iter().map(|line| marked(line)).collect();
        return Ok(lines.join("\n"));
    };
    let number = number(lines[0]).unwrap_or_default();
    let Some(folded) = lines.iter().position(|line| *line == ANSWER) else {
        bail!(": question {number} has options and no folded answer.");
    };
    let id = format!("{chapter}-question-{number}");
    let (attributes, fields) = match unit(lines[first]) {
        Some(unit) => number_field(&id, unit, &lines[folded..], number)?,
        None => choices(&id, &lines[first..folded], &lines[folded..], number)?,
    };

    let paragraph = lines
        .iter()
        .position(|line| line.is_empty())
        .unwrap_or(first);
    let question = inline(&lines[..paragraph].join("\n"));
    let more = lines[paragraph..first].join("\n");
    let mut form = format!(
        "<form class=\"quiz\" id=\"{id}\" {attributes}>\n<fieldset>\n<legend>{question}</legend>\n\n{}\n\n{fields}",
        more.trim()
    );
    form.push_str("</fieldset>\n<div class=\"feedback\" role=\"status\"></div>\n\n");
    form.push_str(MARKED_ANSWER);
    form.push('\n');
    form.push_str(&lines[folded + 1..].join("\n"));
    form.push_str("\n\n</form>\n");
    Ok(form)
}

/// The form's attributes and fields for a choice among options.
fn choices(id: &str, lines: &[&str], folded: &[&str], number: u32) -> Result<(String, String)> {
    let options = options(lines, number)?;
    let right = right_option(&options, folded, number)?;
    let fields = options.iter().map(|(letter, text)| {
        format!(
            "<div class=\"option\"><input type=\"radio\" name=\"{id}\" value=\"{letter}\" id=\"{id}-{letter}\"> <label for=\"{id}-{letter}\"><b>{letter}</b> {}</label></div>\n",
            inline(text)
        )
    });
    Ok((format!("data-right=\"{right}\""), fields.collect()))
}

/// The form's attributes and fields for a number: `data-answers` has, for each part of the answer but the
/// last, the number and what it may be off by; `data-right` is the place of the right one.
fn number_field(id: &str, unit: &str, folded: &[&str], number: u32) -> Result<(String, String)> {
    let parts = folded.iter().filter(|line| line.starts_with("- **"));
    let (others, named): (Vec<&str>, Vec<&str>) =
        parts.partition(|line| line.starts_with(OTHERWISE));
    let answers: Vec<_> = named.iter().filter_map(|line| numeric(line)).collect();
    let ends_otherwise = folded
        .iter()
        .rfind(|line| line.starts_with("- **"))
        .is_some_and(|line| line.starts_with(OTHERWISE));
    if answers.len() != named.len() || others.len() != 1 || !ends_otherwise {
        bail!(
            ": question {number}: an answer says `- **1.5 ± 0.1 is right.** …`, `- **2:** …` and last `{OTHERWISE}…`."
        );
    }
    let right: Vec<usize> = (0..answers.len()).filter(|&i| answers[i].2).collect();
    let [right] = right[..] else {
        bail!(
            ": question {number}: {} numbers are right, and it should be one.",
            right.len()
        );
    };
    let list: Vec<String> = answers
        .iter()
        .map(|(value, within, _)| format!("{value} {within}"))
        .collect();
    let unit = match unit {
        "" => String::new(),
        unit => format!(", in {}", inline(unit)),
    };
    Ok((
        format!("data-right=\"{right}\" data-answers=\"{}\"", list.join(";")),
        format!(
            "<div class=\"typed\"><label for=\"{id}-number\">Your number{unit}:</label> <input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" size=\"10\" id=\"{id}-number\"> <button type=\"submit\">Check</button></div>\n"
        ),
    ))
}

/// The options in their order. A line that begins none carries on the one before.
fn options(lines: &[&str], number: u32) -> Result<Vec<(char, String)>> {
    let mut options: Vec<(char, String)> = Vec::new();
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        match (option(line), options.last_mut()) {
            (Some((letter, text)), _) => options.push((letter, text.to_owned())),
            (None, Some((_, text))) if line.starts_with("  ") => {
                text.push(' ');
                text.push_str(line.trim());
            }
            _ => bail!(": question {number}: `{line}` belongs to no option."),
        }
    }
    let letters: String = options.iter().map(|(letter, _)| letter).collect();
    if !"ABCDEF".starts_with(&letters) {
        bail!(
            ": question {number}: the options are {letters}, and should be A, B, C in this order."
        );
    }
    Ok(options)
}

/// The letter of the one right option, if the answer speaks of all options in their order.
fn right_option(options: &[(char, String)], folded: &[&str], number: u32) -> Result<char> {
    let answers: Vec<_> = folded.iter().filter_map(|line| answer(line)).collect();
    let asked: String = options.iter().map(|(letter, _)| letter).collect();
    let answered: String = answers.iter().map(|(letter, _)| letter).collect();
    if asked != answered {
        bail!(
            ": question {number}: the options are {asked}, and the answer speaks of `{answered}`."
        );
    }
    let right: Vec<char> = answers
        .iter()
        .filter(|(_, right)| *right)
        .map(|(letter, _)| *letter)
        .collect();
    match right[..] {
        [right] => Ok(right),
        _ => bail!(
            ": question {number}: {} options are right, and it should be one.",
            right.len()
        ),
    }
}

/// A paragraph of Markdown as HTML without the paragraph round it.
pub fn inline(markdown: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, Parser::new(markdown));
    let out = out.trim();
    let inner = out
        .strip_prefix("<p>")
        .and_then(|out| out.strip_suffix("</p>"));
    inner.unwrap_or(out).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(answer: &str) -> String {
        format!(
            "## Questions to think about\n\n**1. Predict.** What *now*?\n\n- A: this,\n  or so\n- B: that\n\n{ANSWER}\n\n{answer}\n\n</details>\n\n## The solution\n"
        )
    }

    #[test]
    fn a_question_becomes_a_form() {
        let form = into_forms(
            &chapter("- **A is right.** Yes.\n- **B:** No."),
            "day1-ex01",
        )
        .unwrap();
        assert!(form.contains("data-right=\"A\""), "{form}");
        assert!(
            form.contains("<legend><strong>1. Predict.</strong> What <em>now</em>?</legend>"),
            "{form}"
        );
        assert!(form.contains("<b>A</b> this, or so</label>"), "{form}");
        assert!(
            form.contains("\n\n- **A is right.** Yes.\n- **B:** No.\n\n</details>"),
            "{form}"
        );
    }

    #[test]
    fn an_answer_that_does_not_fit_is_named() {
        for (answer, message) in [
            (
                "- **A is right.** Yes.",
                ":3: question 1: the options are AB, and the answer speaks of `A`",
            ),
            (
                "- **A:** No.\n- **B:** No.",
                ":3: question 1: 0 options are right",
            ),
            (
                "- **A is right.** Yes.\n- **B is right.** Yes.",
                ":3: question 1: 2 options are right",
            ),
        ] {
            let problem = into_forms(&chapter(answer), "day1-ex01").unwrap_err();
            let text = problem.to_string();
            assert!(text.starts_with(message), "{text}");
        }
    }

    #[test]
    fn a_question_without_options_stays() {
        let markdown =
            format!("{SECTION}\n\n**1. Think.** Why?\n\n{ANSWER}\n\nSo.\n\n</details>\n");
        let with_class = markdown.replace("<details>", "<details class=\"answer\">");
        assert_eq!(into_forms(&markdown, "day1-ex01").unwrap(), with_class);
    }

    fn numbers(answer: &str) -> String {
        chapter(answer).replace("- A: this,\n  or so\n- B: that", "- ? V/s")
    }

    #[test]
    fn a_number_is_asked_for_in_a_field_with_a_label() {
        let answer = "- **1.25 ± 0.01 is right.** Yes.\n- **−1.25 ± 0.01:** Sign.\n- **1,500:** Unit.\n- **Any other number:** No.";
        let form = into_forms(&numbers(answer), "day1-ex01").unwrap();
        for part in [
            "data-right=\"0\" data-answers=\"1.25 0.01;-1.25 0.01;1500 0\">",
            "<label for=\"day1-ex01-question-1-number\">Your number, in V/s:</label> <input type=\"text\"",
            "id=\"day1-ex01-question-1-number\"> <button type=\"submit\">Check</button>",
            "<details class=\"answer\"><summary>Answer</summary>\n\n- **1.25 ± 0.01 is right.** Yes.",
        ] {
            assert!(form.contains(part), "{part}\n\n{form}");
        }
    }

    #[test]
    fn an_answer_that_does_not_fit_a_number_is_named() {
        for (answer, message) in [
            (
                "- **1 is right.** Yes.\n- **2:** No.",
                ":3: question 1: an answer says `- **1.5 ± 0.1 is right.** …`",
            ),
            (
                "- **one is right.** Yes.\n- **Any other number:** No.",
                ":3: question 1: an answer says `- **1.5 ± 0.1 is right.** …`",
            ),
            (
                "- **1:** No.\n- **Any other number:** No.",
                ":3: question 1: 0 numbers are right",
            ),
        ] {
            let problem = into_forms(&numbers(answer), "day1-ex01").unwrap_err();
            let text = problem.to_string();
            assert!(text.starts_with(message), "{text}");
        }
    }
}
