//! Drawings: an SVG file stands in the page itself, so that its colours follow the theme.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files::escaped;
use crate::inserts::Inserts;
use crate::quiz;

/// Replaces every `![alternative](file.svg)` that is a paragraph of its own by a figure, and every one that is
/// an option of a question (`- A: ![alternative](file.svg)`) by a drawing that can be chosen.
///
/// # Errors
/// `:line: ` and the file, if it cannot be read.
pub fn take_out(markdown: &str, folder: &Path, inserts: &mut Inserts) -> Result<String> {
    let mut out = String::new();
    for (number, line) in markdown.lines().enumerate() {
        match image(line) {
            Some((before, alternative, file)) => {
                let svg = fs::read_to_string(folder.join(file))
                    .with_context(|| format!(":{}: {file}", number + 1))?;
                let drawing = inlined(&svg, &format!("drawing{}-", inserts.len()));
                let place = inserts.keep(drawing);
                let label = escaped(alternative);
                // A label, which an option is, may hold no figure.
                let element = if before.is_empty() { "figure" } else { "span" };
                out.push_str(&format!(
                    "{before}<{element} class=\"drawing\" role=\"img\" aria-label=\"{label}\">{place}</{element}>\n"
                ));
            }
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    Ok(out)
}

/// What stands before the image, its alternative and its file: of a line that is an image and nothing else,
/// or an option with an image.
fn image(line: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = line.split_once("![")?;
    let (alternative, rest) = rest.split_once("](")?;
    let file = rest.strip_suffix(')')?;
    let alone =
        before.is_empty() || quiz::option(line).is_some_and(|(_, text)| text.starts_with("!["));
    (alone && file.ends_with(".svg")).then_some((before, alternative, file))
}

/// The SVG element of a file, ready to stand in a page: no prolog, no size of its own (the view box
/// gives the proportions, so nothing moves while the page loads), ids that no other drawing has.
fn inlined(file: &str, prefix: &str) -> String {
    let svg = &file[file.find("<svg").unwrap_or(0)..];
    let (head, body) = svg.split_at(svg.find('>').unwrap_or(0));
    let mut head = head.to_owned();
    for name in ["width", "height", "role"] {
        head = without_attribute(&head, name);
    }
    let body = without_title(body);
    let mut out = format!("{head} aria-hidden=\"true\"{body}");
    for mark in [" id=\"", "url(#", "href=\"#"] {
        out = out.replace(mark, &format!("{mark}{prefix}"));
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn without_attribute(head: &str, name: &str) -> String {
    let mark = format!(" {name}=\"");
    let Some((before, rest)) = head.split_once(&mark) else {
        return head.to_owned();
    };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// The figure has its alternative; a title in the drawing would say it twice.
fn without_title(body: &str) -> String {
    match (body.find("<title>"), body.find("</title>")) {
        (Some(begin), Some(end)) => [&body[..begin], &body[end + "</title>".len()..]].concat(),
        _ => body.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_loses_its_size_and_keeps_its_view() {
        let file = "<?xml version=\"1.0\"?>\n<svg width=\"6\" height=\"4\" viewBox=\"0 0 6 4\">\n\n<title>T</title><g id=\"a\"/><use href=\"#a\"/></svg>\n";
        let svg = "<svg viewBox=\"0 0 6 4\" aria-hidden=\"true\">\n<g id=\"d-a\"/><use href=\"#d-a\"/></svg>";
        assert_eq!(inlined(file, "d-"), svg);
    }

    #[test]
    fn only_a_line_that_is_an_image_becomes_a_drawing() {
        let alone = image("![a [b] c](../x.svg)");
        assert_eq!(alone, Some(("", "a [b] c", "../x.svg")));
        assert_eq!(image("- B: ![a](x.svg)"), Some(("- B: ", "a", "x.svg")));
        for other in ["see ![a](x.svg)", "- B: see ![a](x.svg)", "- ![a](x.svg)"] {
            assert_eq!(image(other), None);
        }
    }
}
