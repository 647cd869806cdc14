//! Files of the built book.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Where the fonts of equations are, from the book's folder and in the built book: beside their
/// style sheet.
const FONTS: &str = "theme/katex/fonts";

/// Copies the fonts of equations.
pub fn copy_fonts(book: &Path, out: &Path) -> Result<()> {
    let to = out.join(FONTS);
    fs::create_dir_all(&to)?;
    for font in fs::read_dir(book.join(FONTS)).context(FONTS)? {
        let font = font?;
        fs::copy(font.path(), to.join(font.file_name()))?;
    }
    Ok(())
}

/// All pages below a folder.
pub fn pages(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(pages(&path)?);
        } else if path.extension().is_some_and(|e| e == "html") {
            found.push(path);
        }
    }
    Ok(found)
}

/// Text as it may stand in HTML, in an attribute too.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
