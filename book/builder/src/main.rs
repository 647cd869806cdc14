//! Builds the book: `cargo run --manifest-path book/Cargo.toml -p book-builder`.
//!
//! mdBook renders the chapters. What it cannot do happens before (the chapters' Markdown is changed in
//! memory) and after (equations and drawings are put into the pages): one file a subject.

mod chapters;
mod code;
mod drawing;
mod equations;
mod files;
mod inserts;
mod living;
mod maths;
mod module;
mod quiz;
mod typography;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use mdbook_driver::MDBook;

const USAGE: &str = "\
Builds the book.

    book-builder [build] [--out DIR] [--repository URL]
    book-builder equations
    book-builder living

--out DIR         where to; book/book if not given
--repository URL  where the repository's files are on the web: the chapters' links to exercises go there
equations         writes what each equation is rendered to into book/builder/equations.txt, for review
living            recompiles the living figures, after a change of the solutions";

/// What is asked for.
enum Wish {
    Help,
    Equations,
    Living,
    Build {
        out: PathBuf,
        /// What stands before a file's path in the links to it; `None` for no links.
        repository: Option<String>,
    },
}

fn main() -> ExitCode {
    let done = wish(std::env::args().skip(1)).and_then(|wish| match wish {
        Wish::Build { out, repository } => build(&out, repository.as_deref()),
        Wish::Equations => list_equations(),
        Wish::Living => module::build(&book_folder()),
        Wish::Help => {
            println!("{USAGE}");
            Ok(())
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::from(2)
        }
    }
}

/// The folder of the book: book.toml, src/, theme/.
fn book_folder() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// Reads the command line.
fn wish(mut words: impl Iterator<Item = String>) -> Result<Wish> {
    let (mut out, mut repository) = (None, None);
    while let Some(word) = words.next() {
        match word.as_str() {
            "build" => {}
            "equations" => return Ok(Wish::Equations),
            "living" => return Ok(Wish::Living),
            "--help" | "-h" => return Ok(Wish::Help),
            "--out" => out = Some(words.next().context("--out needs a folder.")?),
            "--repository" => {
                repository = Some(words.next().context("--repository needs an address.")?);
            }
            other => bail!("`{other}` is not understood.\n\n{USAGE}"),
        }
    }
    Ok(match out {
        Some(out) => Wish::Build {
            out: std::path::absolute(out)?,
            repository,
        },
        None => Wish::Build {
            out: book_folder().join("book"),
            // From a page in book/book/day1 it is as far to the root as from its chapter in book/src/day1.
            repository: Some(repository.unwrap_or_else(|| "../../..".to_owned())),
        },
    })
}

fn build(out: &Path, repository: Option<&str>) -> Result<()> {
    let begin = Instant::now();
    let mut book = MDBook::load(book_folder())?;
    book.config.build.build_dir = out.to_owned();
    let inserts = chapters::prepare(&mut book, repository)?;
    book.with_preprocessor(code::WithoutMarks);
    book.build()?;
    files::copy_fonts(&book_folder(), out)?;
    let pages = files::pages(out)?;
    for page in &pages {
        inserts.put_into(page)?;
    }
    println!(
        "{} pages in {} ({:.1} s)",
        pages.len(),
        out.display(),
        begin.elapsed().as_secs_f64()
    );
    Ok(())
}

fn list_equations() -> Result<()> {
    let kept = book_folder().join(equations::KEPT);
    let list = equations::listed(&MDBook::load(book_folder())?)?;
    fs::write(&kept, list)?;
    println!("{}", kept.display());
    Ok(())
}
