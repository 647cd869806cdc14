//! What happens to each chapter's Markdown before mdBook renders it.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use mdbook_driver::MDBook;

use crate::inserts::Inserts;
use crate::maths::Maths;
use crate::{book_folder, code, drawing, living, quiz, typography};

/// Changes all chapters in memory, and gives back what is to be put into the pages later.
pub fn prepare(book: &mut MDBook, repository: Option<&str>) -> Result<Inserts> {
    let source = book.source_dir();
    let mut inserts = Inserts::default();
    let maths = Maths::default();
    let mut problems = Vec::new();
    book.book.for_each_chapter_mut(|chapter| {
        let Some(path) = chapter.source_path.clone() else {
            return;
        };
        let step = Step {
            path: &path,
            folder: source.join(&path).parent().unwrap_or(&source).to_owned(),
            repository,
        };
        match step.prepare(&chapter.content, &maths, &mut inserts) {
            Ok(markdown) => chapter.content = markdown,
            Err(problem) => problems.push(format!("book/src/{}{problem:#}", path.display())),
        }
    });
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    Ok(inserts)
}

/// One chapter.
struct Step<'a> {
    /// The chapter's file below src/.
    path: &'a Path,
    /// The folder that holds it.
    folder: PathBuf,
    repository: Option<&'a str>,
}

impl Step<'_> {
    /// The Markdown that mdBook is to render. An error begins with `:line: `.
    fn prepare(&self, markdown: &str, maths: &Maths, inserts: &mut Inserts) -> Result<String> {
        // Equations first: they name the line in the file, which later steps would move.
        let markdown = maths.take_out(markdown, inserts)?;
        let markdown = drawing::take_out(&markdown, &self.folder, inserts)?;
        let markdown = living::put_into(&markdown, &book_folder().join(".."), inserts)?;
        let markdown = typography::without_bad_breaks(&markdown);
        let markdown = quiz::into_forms(&markdown, &self.name())?;
        let markdown = code::stubs(&markdown, &self.folder)?;
        Ok(self.with_file_to_edit(&markdown))
    }

    /// The chapter's name in ids: `day1-ex04`.
    fn name(&self) -> String {
        let path = self.path.with_extension("").display().to_string();
        let (folder, stem) = path.rsplit_once(['/', '\\']).unwrap_or(("", &path));
        let short = stem.split('_').next().unwrap_or(stem);
        format!("{folder}-{short}")
    }

    /// Names the exercise's file under the chapter's minutes.
    fn with_file_to_edit(&self, markdown: &str) -> String {
        let file = format!(
            "exercises/{}/src/{}",
            self.path.parent().unwrap_or(Path::new("")).display(),
            self.path
                .with_extension("rs")
                .file_name()
                .unwrap_or_default()
                .display()
        );
        if !book_folder().join("..").join(&file).is_file() {
            return markdown.to_owned();
        }
        let name = match self.repository {
            Some(repository) => format!("[`{file}`]({repository}/{file})"),
            None => format!("`{file}`"),
        };
        let mut lines: Vec<String> = markdown.lines().map(str::to_owned).collect();
        if let Some(line) = lines.iter_mut().find(|line| names_minutes(line)) {
            line.push_str(&format!(" · you write in {name}"));
        }
        lines.join("\n") + "\n"
    }
}

/// True for a line `*about 25 minutes*`.
fn names_minutes(line: &str) -> bool {
    line.starts_with("*about ") && line.ends_with(" minutes*")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_wrong_in_a_chapter_is_named_with_its_file_and_line() {
        let folder = tempfile::tempdir().unwrap();
        let src = folder.path().join("src");
        fs::create_dir_all(src.join("day1")).unwrap();
        fs::write(
            src.join("SUMMARY.md"),
            "- [One](day1/one.md)\n- [Two](two.md)\n",
        )
        .unwrap();
        let one = "# One\n\n*about 5 minutes*\n\nIt leaks: $\\frac{1}$\n";
        fs::write(src.join("day1/one.md"), one).unwrap();
        fs::write(src.join("two.md"), "# Two\n\n![a](missing.svg)\n").unwrap();
        let mut book = MDBook::load(folder.path()).unwrap();
        let problem = prepare(&mut book, None).err().unwrap().to_string();
        let lines: Vec<&str> = problem.lines().collect();
        assert!(
            lines[0].starts_with("book/src/day1/one.md:5: the formula"),
            "{problem}"
        );
        assert!(
            lines[1].starts_with("book/src/two.md:3: missing.svg"),
            "{problem}"
        );
    }
}
