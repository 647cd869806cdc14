//! Equations: TeX becomes HTML, and MathML beside it for screen readers.

use std::ops::Range;

use anyhow::{Context, Result, anyhow, bail};
use katex::{KatexContext, OutputFormat, Settings, render_to_string};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::inserts::Inserts;

const OPTIONS: Options = Options::ENABLE_MATH.union(Options::ENABLE_TABLES);

/// What renders TeX.
#[derive(Default)]
pub struct Maths {
    context: KatexContext,
}

/// An equation in a chapter.
pub struct Equation {
    /// Where it stands, with its dollar signs.
    range: Range<usize>,
    pub tex: String,
    /// True if it has a line to itself.
    pub display: bool,
}

impl Maths {
    /// Replaces every `$…$` and `$$…$$` by what stands for it. In code, `$` is a dollar sign.
    ///
    /// # Errors
    /// `:line: ` and the formula, if one cannot be read, or has only one end.
    pub fn take_out(&self, markdown: &str, inserts: &mut Inserts) -> Result<String> {
        if let Some(at) = lone_dollar(markdown) {
            let line = line_of(markdown, at);
            bail!(":{line}: here is a `$` that belongs to no formula.");
        }
        let mut out = String::new();
        let mut done = 0;
        for equation in equations(markdown) {
            let line = line_of(markdown, equation.range.start);
            let html = self
                .render(&equation.tex, equation.display)
                .with_context(|| format!(":{line}: the formula `{}`", equation.tex.trim()))?;
            out.push_str(&markdown[done..equation.range.start]);
            done = equation.range.end;
            let place = inserts.keep(html);
            if is_short(&equation) {
                done += put_together(&mut out, &place, &markdown[done..]);
            } else {
                out.push_str(&place);
            }
        }
        out.push_str(&markdown[done..]);
        Ok(out)
    }

    /// One equation as HTML with MathML.
    pub fn render(&self, tex: &str, display: bool) -> Result<String> {
        // Rendered without braces, the sign stands on top of what is under the root.
        if tex
            .split("\\sqrt")
            .skip(1)
            .any(|rest| !rest.starts_with(['{', '[']))
        {
            bail!("what is under a root needs braces: \\sqrt{{2}}");
        }
        let settings = Settings::builder()
            .display_mode(display)
            .output(OutputFormat::HtmlAndMathml)
            .build();
        let html = render_to_string(&self.context, tex, &settings).map_err(|e| anyhow!("{e}"))?;
        Ok(with_sorted_attributes(&html.replace('\n', " ")))
    }
}

/// True for an equation in the text that is so short that no line need end within it.
fn is_short(equation: &Equation) -> bool {
    let signs = equation.tex.chars().filter(|c| !"\\{}_^ ".contains(*c));
    !equation.display && signs.count() <= 24
}

/// Appends an equation with the bracket before it and the marks after it, so that no line ends between
/// them: to a browser an equation is a box, and it would let one. Gives the length of these marks.
fn put_together(out: &mut String, place: &str, after: &str) -> usize {
    let before = if out.ends_with('(') { "(" } else { "" };
    out.truncate(out.len() - before.len());
    let is_mark = |c: char| ",.;:!?)’”".contains(c);
    let marks = match after.starts_with("-th") {
        true => "-th".len(),
        false => after.find(|c| !is_mark(c)).unwrap_or(after.len()),
    };
    let marked = &after[..marks];
    out.push_str(&format!(
        "<span class=\"together\">{before}{place}{marked}</span>"
    ));
    marks
}

fn line_of(markdown: &str, at: usize) -> usize {
    markdown[..at].matches('\n').count() + 1
}

/// Where a dollar sign stands in the text. A formula may have lost its other end: a line in it that
/// begins with `- ` would begin a list.
fn lone_dollar(markdown: &str) -> Option<usize> {
    let mut in_code = false;
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if text.contains('$') && !in_code => return Some(range.start),
            _ => {}
        }
    }
    None
}

/// All equations of a chapter.
pub fn equations(markdown: &str) -> Vec<Equation> {
    let events = Parser::new_ext(markdown, OPTIONS).into_offset_iter();
    events
        .filter_map(|(event, range)| match event {
            Event::InlineMath(tex) => Some((tex, range, false)),
            Event::DisplayMath(tex) => Some((tex, range, true)),
            _ => None,
        })
        .map(|(tex, range, display)| Equation {
            range,
            tex: tex.into_string(),
            display,
        })
        .collect()
}

/// The same HTML with each tag's attributes in alphabetical order: the renderer's order differs from
/// run to run, and two builds must give the same bytes.
fn with_sorted_attributes(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        let end = rest[begin..].find('>').map_or(rest.len(), |i| begin + i);
        out.push_str(&rest[..begin]);
        out.push_str(&sorted_tag(&rest[begin..end]));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// `<name b="2" a="1"` becomes `<name a="1" b="2"`.
fn sorted_tag(tag: &str) -> String {
    let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    let mut attributes = Vec::new();
    // An attribute ends with its second quotation mark.
    while let Some((end, _)) = rest.match_indices('"').nth(1) {
        attributes.push(&rest[..=end]);
        rest = &rest[end + 1..];
    }
    attributes.sort_unstable();
    format!("{name}{}{rest}", attributes.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_in_code_are_dollars() {
        let markdown = "`$a$` costs $b$\n\n```sh\necho $HOME $PATH\n```\n";
        let found: Vec<_> = equations(markdown).into_iter().map(|e| e.tex).collect();
        assert_eq!(found, ["b"]);
        assert_eq!(lone_dollar(markdown), None);
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        let problem = Maths::default()
            .take_out("one\n\n$\\frac{1}$\n", &mut Inserts::default())
            .unwrap_err();
        let text = format!("{problem:#}");
        assert!(text.starts_with(":3: the formula `\\frac{1}`"), "{text}");
    }

    #[test]
    fn a_root_without_braces_is_refused() {
        let maths = Maths::default();
        assert!(maths.render("\\sqrt 2", false).is_err());
        assert!(maths.render("\\sqrt{2}", false).is_ok());
    }

    #[test]
    fn a_formula_without_its_other_end_is_named_with_its_line() {
        let problem = Maths::default()
            .take_out("one\n\n$$\na\n- b\n$$\n", &mut Inserts::default())
            .unwrap_err();
        let text = problem.to_string();
        assert!(text.starts_with(":3: here is a `$`"), "{text}");
    }

    #[test]
    fn a_comma_stays_with_its_equation() {
        let mut inserts = Inserts::default();
        let markdown = Maths::default().take_out("($t$), $k$", &mut inserts);
        let text = "<span class=\"together\">(<span data-insert=\"0\"></span>),</span> <span class=\"together\"><span data-insert=\"1\"></span></span>";
        assert_eq!(markdown.unwrap(), text);
    }

    #[test]
    fn attributes_are_sorted() {
        let html = "<p><a class=\"x y\" b=\"1\" aria-hidden=\"true\"/>text</p>";
        assert_eq!(
            with_sorted_attributes(html),
            "<p><a aria-hidden=\"true\" b=\"1\" class=\"x y\"/>text</p>"
        );
    }
}
