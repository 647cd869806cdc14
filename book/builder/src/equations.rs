//! A list of all equations and what they are rendered to, kept in equations.txt: what renders them is
//! young, and a new version of it may not change one unseen.
//!
//! ```text
//! V_\text{th}
//!     MathML <msub><mi>V</mi><mtext>th</mtext></msub>
//!     HTML 5d0a3f6c2b1e9d84
//! ```
//!
//! MathML is what a screen reader reads. What is seen is longer: of it only a digest is kept.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::book::BookItem;
use sha2::{Digest, Sha256};

use crate::maths::{Maths, equations};

/// Where the list is kept, from the book's folder.
pub const KEPT: &str = "builder/equations.txt";

/// Each equation of the book once, in the chapters' order.
///
/// # Errors
/// If one cannot be rendered, or has no MathML.
pub fn listed(book: &MDBook) -> Result<String> {
    let maths = Maths::default();
    let mut list = String::new();
    let mut known = BTreeSet::new();
    for item in book.iter() {
        let BookItem::Chapter(chapter) = item else {
            continue;
        };
        for equation in equations(&chapter.content) {
            if known.insert((equation.tex.clone(), equation.display)) {
                let html = maths.render(&equation.tex, equation.display)?;
                list.push_str(&entry(&equation.tex, &html)?);
            }
        }
    }
    Ok(list)
}

fn entry(tex: &str, html: &str) -> Result<String> {
    let tex = tex.split_whitespace().collect::<Vec<_>>().join(" ");
    let mathml = between(html, "<semantics>", "<annotation")
        .with_context(|| format!("the formula `{tex}` has no MathML"))?;
    let digest = Sha256::digest(html.replace(mathml, "").as_bytes());
    let digest: String = digest[..8].iter().map(|b| format!("{b:02x}")).collect();
    Ok(format!("{tex}\n    MathML {mathml}\n    HTML {digest}\n"))
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(begin)?;
    let (inner, _) = rest.split_once(end)?;
    Some(inner)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::book_folder;

    #[test]
    fn every_equation_is_rendered_as_before() {
        let book = MDBook::load(book_folder()).unwrap();
        let now = listed(&book).unwrap();
        let kept = fs::read_to_string(book_folder().join(KEPT)).unwrap();
        let differs = now
            .lines()
            .zip(kept.lines())
            .find(|(now, kept)| now != kept);
        assert!(
            now == kept,
            "equations have changed. After `cargo run --manifest-path book/Cargo.toml -p book-builder -- equations`, `git diff` shows which. The first:\n{differs:#?}"
        );
    }

    #[test]
    fn an_equation_without_mathml_is_an_error() {
        let problem = entry("x", "<span>x</span>").unwrap_err();
        assert_eq!(problem.to_string(), "the formula `x` has no MathML");
    }
}
