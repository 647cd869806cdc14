//! HTML that is put into the pages after mdBook has made them.
//!
//! In the Markdown stands an empty element instead. So Markdown cannot damage the HTML, and the search
//! index does not hold every equation three times.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const BEGIN: &str = "<span data-insert=\"";
const END: &str = "\"></span>";

/// The pieces of HTML of the whole book.
#[derive(Default)]
pub struct Inserts(Vec<String>);

impl Inserts {
    /// Keeps a piece of HTML, and gives what stands for it in the Markdown.
    pub fn keep(&mut self, html: String) -> String {
        self.0.push(html);
        format!("{BEGIN}{}{END}", self.0.len() - 1)
    }

    /// How many there are; so the number of the next one.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Puts the pieces into a page.
    pub fn put_into(&self, page: &Path) -> Result<()> {
        let html = fs::read_to_string(page)?;
        let filled = self
            .fill(&html)
            .with_context(|| format!("{}", page.display()))?;
        if filled != html {
            fs::write(page, filled)?;
        }
        Ok(())
    }

    fn fill(&self, html: &str) -> Result<String> {
        let mut pieces = html.split(BEGIN);
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (number, rest) = piece.split_once(END).context("an insert without its end")?;
            let number: usize = number.parse().context("an insert without its number")?;
            filled.push_str(self.0.get(number).context("an insert that nobody made")?);
            filled.push_str(rest);
        }
        Ok(filled)
    }
}

#[cfg(test)]
mod tests {
    use super::Inserts;

    #[test]
    fn pieces_come_back_in_their_places() {
        let mut inserts = Inserts::default();
        let (one, two) = (inserts.keep("<b>1</b>".into()), inserts.keep("2".into()));
        let page = format!("<p>{two}, {one}</p>");
        assert_eq!(inserts.fill(&page).unwrap(), "<p>2, <b>1</b></p>");
    }
}
