//! Where a line must not end: between a number and its unit, and between "exercise" and its number.

use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex::Regex;

static WITH_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\d) ((?:[mµnpkM]?(?:V|A|s|Hz|Ω|F)[²]?|%)(?:$|[^\w²]))")
        .expect("it is well formed")
});

static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b((?i:day|exercises?|ex|steps?|neurons?|chapters?|level)) (\d)")
        .expect("it is well formed")
});

/// Puts spaces that do not break into the text; code and headings stay as they are.
pub fn without_bad_breaks(markdown: &str) -> String {
    let mut out = String::new();
    let mut done = 0;
    for range in texts(markdown) {
        out.push_str(&markdown[done..range.start]);
        let text = WITH_UNIT.replace_all(&markdown[range.clone()], "$1\u{a0}$2");
        out.push_str(&NAMED.replace_all(&text, "$1\u{a0}$2"));
        done = range.end;
    }
    out.push_str(&markdown[done..]);
    out
}

/// Where plain text stands.
fn texts(markdown: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut in_other = false;
    for (event, range) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::Heading { .. }) => in_other = true,
            Event::End(TagEnd::CodeBlock | TagEnd::Heading(_)) => in_other = false,
            Event::Text(_) if !in_other => found.push(range),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::without_bad_breaks;

    #[test]
    fn a_number_stays_with_its_unit() {
        let text = "At −60 mV, 5 % and 3 mV² in exercise 4; 3 sheep.\n";
        let kept = "At −60\u{a0}mV, 5\u{a0}% and 3\u{a0}mV² in exercise\u{a0}4; 3 sheep.\n";
        assert_eq!(without_bad_breaks(text), kept);
    }

    #[test]
    fn code_and_headings_stay_as_they_are() {
        let text = "## Exercise 1: 5 mV\n\n`x = 5 mV`\n\n```text\nstep 3: 5 mV\n```\n";
        assert_eq!(without_bad_breaks(text), text);
    }
}
