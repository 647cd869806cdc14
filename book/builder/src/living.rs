//! Living figures: a line `{{#living day1/ex04}}` becomes a question, a guess, knobs, a picture and a folded
//! discovery. The picture is the one with which the knobs start; theme/js/living.js turns them.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result, anyhow};
use book_living::knobs::{Knob, Knobs, Values};
use book_living::{FIGURES, knobs_file};
use regex::Regex;

use crate::files::escaped;
use crate::inserts::Inserts;
use crate::quiz;
use crate::typography;

const BEGIN: &str = "{{#living ";
/// How wide a picture is before the page says how wide it can be, in pixels: as wide as in a wide window.
const WIDTH: u32 = 664;

/// Replaces each `{{#living name}}` that is a paragraph of its own.
///
/// # Errors
/// `:line: ` and the figure, if it is not there or its knobs are not understood.
pub fn put_into(markdown: &str, repository: &Path, inserts: &mut Inserts) -> Result<String> {
    let mut out = String::new();
    for (number, line) in markdown.lines().enumerate() {
        let name = line
            .strip_prefix(BEGIN)
            .and_then(|rest| rest.strip_suffix("}}"));
        match name {
            Some(name) => {
                let figure = figure(name, repository)
                    .with_context(|| format!(":{}: the living figure {name}", number + 1))?;
                out.push_str(&format!(
                    "<div class=\"living-place\">{}</div>",
                    inserts.keep(figure)
                ));
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    Ok(out)
}

fn figure(name: &str, repository: &Path) -> Result<String> {
    let place = FIGURES.iter().position(|figure| figure.name == name);
    let place = place.ok_or_else(|| anyhow!("is not among those of book/living"))?;
    let file = knobs_file(repository, name)?;
    let text = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
    let mut knobs = Knobs::parse(&text).with_context(|| format!("{}", file.display()))?;
    for says in &mut knobs.says {
        says.text = typography::without_bad_breaks(&says.text);
    }
    Ok(section(place, &knobs))
}

fn section(place: usize, knobs: &Knobs) -> String {
    let figure = &FIGURES[place];
    let id = format!("living-{}", figure.name.replace('/', "-"));
    let shown = (figure.show)(&knobs.start(), WIDTH);
    let controls: String = knobs.knobs.iter().map(|knob| control(&id, knob)).collect();
    let guesses: String = knobs
        .guesses
        .iter()
        .map(|guess| {
            format!(
                "<label><input type=\"radio\" name=\"{id}-guess\" value=\"{}\">{}</label>",
                escaped(guess),
                text(guess)
            )
        })
        .collect();
    let ids: Vec<String> = knobs
        .knobs
        .iter()
        .map(|knob| format!("{id}-{}", knob.name))
        .collect();
    format!(
        "<section class=\"living\" id=\"{id}\" aria-labelledby=\"{id}-question\" data-figure=\"{place}\" data-knobs=\"{json}\">\
         <p class=\"question\" id=\"{id}-question\">{question}</p>\
         <fieldset class=\"guess\"><legend>Your guess</legend>{guesses}</fieldset>\
         <div class=\"knobs\">{controls}<button type=\"button\">Reset</button></div>\
         <figure class=\"drawing\" role=\"img\" aria-label=\"{picture}\" style=\"height: {height}px\">{svg}</figure>\
         <output for=\"{ids}\" aria-live=\"polite\">{sentence}</output>\
         <details class=\"answer\"><summary>What there is to discover</summary><p>{discovery}</p></details>\
         </section>",
        json = escaped(&json(knobs)),
        question = text(&knobs.question),
        picture = escaped(&knobs.picture),
        height = figure.height,
        svg = shown.svg,
        ids = ids.join(" "),
        sentence = escaped(&knobs.sentence(&knobs.start(), &shown.numbers)),
        discovery = text(&knobs.discovery),
    )
}

/// Markdown as HTML, with indices below the line.
fn text(markdown: &str) -> String {
    with_indices(&quiz::inline(&typography::without_bad_breaks(markdown)))
}

/// `V_th` as it stands in equations.
fn with_indices(html: &str) -> String {
    static SYMBOL: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\b([τtVEI])_(\w+)").expect("it is well formed"));
    let symbol = SYMBOL.replace_all(html, "<i>$1</i><sub>$2</sub>");
    symbol.into_owned()
}

/// A slider, or a menu where the values are words.
fn control(figure: &str, knob: &Knob) -> String {
    let id = format!("{figure}-{}", knob.name);
    let symbol = match knob.symbol.as_str() {
        "" => String::new(),
        symbol if symbol.contains('_') => format!(" {}", with_indices(symbol)),
        symbol => format!(" <i>{symbol}</i>"),
    };
    let label = with_indices(&knob.label);
    let label = format!("<label for=\"{id}\">{label}{symbol}</label>");
    let shown = knob.shown(knob.start);
    let field = match &knob.values {
        Values::Words(words) => {
            let options = words.iter().enumerate().map(|(i, word)| {
                let chosen = if i as f64 == knob.start {
                    " selected"
                } else {
                    ""
                };
                format!("<option value=\"{i}\"{chosen}>{}</option>", escaped(word))
            });
            return format!(
                "<div class=\"knob\">{label}<select id=\"{id}\">{}</select></div>",
                options.collect::<String>()
            );
        }
        // A slider over a list goes from place to place.
        Values::List(values) => {
            let at = values
                .iter()
                .position(|value| *value == knob.start)
                .unwrap_or(0);
            format!(
                "min=\"0\" max=\"{}\" step=\"1\" value=\"{at}\"",
                values.len() - 1
            )
        }
        Values::Steps { from, to, by } => {
            format!(
                "min=\"{from}\" max=\"{to}\" step=\"{by}\" value=\"{}\"",
                knob.start
            )
        }
    };
    format!(
        "<div class=\"knob\">{label}<input type=\"range\" id=\"{id}\" {field} aria-valuetext=\"{shown}\" autocomplete=\"off\"><span class=\"value\" aria-hidden=\"true\">{shown}</span></div>"
    )
}

/// What the script needs: JSON.
fn json(knobs: &Knobs) -> String {
    let list = |items: Vec<String>| format!("[{}]", items.join(","));
    let each = knobs.knobs.iter().map(|knob| {
        let (name, unit) = (quoted(&knob.name), quoted(&knob.unit));
        let values = match &knob.values {
            Values::List(values) => format!(",\"values\":{values:?}"),
            Values::Words(words) => {
                let words = words.iter().map(|word| quoted(word)).collect();
                format!(",\"words\":{}", list(words))
            }
            Values::Steps { .. } => String::new(),
        };
        let start = knob.start;
        format!("{{\"name\":{name},\"unit\":{unit},\"start\":{start}{values}}}")
    });
    let numbers = knobs.numbers.iter().map(|number| {
        let (name, unit) = (quoted(&number.name), quoted(&number.unit));
        let decimals = number.decimals;
        format!("{{\"name\":{name},\"unit\":{unit},\"decimals\":{decimals}}}")
    });
    let says = knobs.says.iter().map(|says| {
        let condition = match &says.condition {
            Some((name, sign, bound)) => format!("\"if\":[{},\"{sign}\",{bound}],", quoted(name)),
            None => String::new(),
        };
        format!("{{{condition}\"text\":{}}}", quoted(&says.text))
    });
    format!(
        "{{\"knobs\":{},\"numbers\":{},\"says\":{}}}",
        list(each.collect()),
        list(numbers.collect()),
        list(says.collect())
    )
}

/// A text in JSON: none of ours has a line break.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book_folder;

    #[test]
    fn every_figure_has_its_knobs_and_says_something() {
        let repository = book_folder().join("..");
        for figure in &FIGURES {
            let mut inserts = Inserts::default();
            let line = format!("{BEGIN}{}}}}}", figure.name);
            let place = put_into(&line, &repository, &mut inserts).unwrap();
            assert!(
                place.starts_with("<div class=\"living-place\"><span"),
                "{place}"
            );
        }
    }

    #[test]
    fn a_figure_that_is_not_there_is_named_with_its_line() {
        let problem = put_into(
            "Text\n{{#living day9/ex01}}",
            Path::new("."),
            &mut Inserts::default(),
        );
        let text = format!("{:#}", problem.unwrap_err());
        assert!(
            text.starts_with(":2: the living figure day9/ex01: "),
            "{text}"
        );
    }
}
