//! `cargo lif book`, with a builder that is compiled in a moment: it writes its chapters as they are.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};

use support::Copy;
use support::terminal::Terminal;

const BUILDER: &str = r#"
fn main() {
    let _ = std::fs::remove_dir_all("book/book");
    std::fs::create_dir_all("book/book/day1").unwrap();
    let page = "day1/ex01_membrane_equation";
    let chapter = std::fs::read_to_string(format!("book/src/{page}.md")).unwrap();
    std::fs::write(format!("book/book/{page}.html"), chapter).unwrap();
    std::fs::write("book/book/index.html", "all").unwrap();
    println!("The builder has run.");
}
"#;

const MANIFEST: &str = "[workspace]\nmembers = [\"builder\"]\nresolver = \"3\"\n";
const PACKAGE: &str =
    "[package]\nname = \"book-builder\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
const LOCK: &str = "version = 4\n\n[[package]]\nname = \"book-builder\"\nversion = \"0.1.0\"\n";

/// A fresh clone with a book of one chapter.
fn clone() -> Copy {
    let copy = Copy::new();
    let _ = fs::remove_dir_all(copy.path("book"));
    for (file, text) in [
        ("Cargo.toml", MANIFEST),
        ("Cargo.lock", LOCK),
        ("book.toml", ""),
        ("builder/Cargo.toml", PACKAGE),
        ("builder/src/main.rs", BUILDER),
        ("living/Cargo.toml", ""),
        ("src/day1/ex01_membrane_equation.md", "The membrane"),
        ("theme/book.css", ""),
    ] {
        let path = copy.path("book").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    copy
}

fn book(copy: &Copy, arguments: &[&str]) -> Command {
    let mut command = copy.lif(&["book"]);
    command
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    command
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

fn page(copy: &Copy) -> PathBuf {
    copy.path("book/book/day1/ex01_membrane_equation.html")
}

#[test]
fn on_a_fresh_clone_it_is_built_and_without_a_desktop_the_page_is_named() {
    let copy = clone();
    let output = book(&copy, &[]).output().unwrap();
    let (out, err) = said(&output);
    assert!(output.status.success(), "{err}");
    assert!(err.starts_with("Building the book."), "{err}");
    // Without a name it is the chapter of the exercise that is next.
    let next = page(&copy);
    assert_eq!(out, format!("{} (open it in a browser)\n", next.display()));

    let output = book(&copy, &["day1/ex01"]).output().unwrap();
    let (out, err) = said(&output);
    assert_eq!(err, "", "it is built once");
    assert!(out.contains(&page(&copy).display().to_string()), "{out}");
    assert_eq!(fs::read_to_string(page(&copy)).unwrap(), "The membrane");
}

#[test]
fn a_chapter_that_has_changed_is_built_anew() {
    let copy = clone();
    book(&copy, &["day1/ex01"]).output().unwrap();
    let chapter = copy.path("book/src/day1/ex01_membrane_equation.md");
    fs::write(chapter, "The membrane leaks").unwrap();
    let output = book(&copy, &["day1/ex01"]).output().unwrap();
    assert!(said(&output).1.starts_with("Building the book."));
    let built = fs::read_to_string(page(&copy)).unwrap();
    assert_eq!(built, "The membrane leaks");

    // A living figure's knobs, and the loop that a chapter shows.
    for file in [
        "day1/ex04_euler_step/knobs.txt",
        "day2/ex06_random_refractory/probe.rs",
    ] {
        fs::write(copy.path(&format!("tests/{file}")), "changed").unwrap();
        let output = book(&copy, &["day1/ex01"]).output().unwrap();
        assert!(said(&output).1.starts_with("Building the book."), "{file}");
    }
}

#[test]
fn an_unknown_exercise_is_asked_back() {
    let copy = clone();
    let output = book(&copy, &["membrane_equaton"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let (_, err) = said(&output);
    assert!(err.contains("Did you mean day1/ex01"), "{err}");
    assert!(!copy.path("book/book").exists(), "nothing is built for it");
}

#[test]
fn without_what_builds_it_the_chapter_is_named() {
    let copy = clone();
    let manifest = format!("{PACKAGE}\n[dependencies]\nnot-downloaded-yet = \"1\"\n");
    fs::write(copy.path("book/builder/Cargo.toml"), manifest).unwrap();
    let lock = format!(
        "{LOCK}dependencies = [\n \"not-downloaded-yet\",\n]\n\n[[package]]\nname = \"not-downloaded-yet\"\nversion = \"1.0.0\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"{}\"\n",
        "0".repeat(64)
    );
    fs::write(copy.path("book/Cargo.lock"), lock).unwrap();
    let mut command = book(&copy, &["day1/ex01"]);
    let output = command.env("CARGO_NET_OFFLINE", "true").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let (out, err) = said(&output);
    assert_eq!(out, "");
    assert!(err.contains("not-downloaded-yet"), "{err}");
    assert!(
        err.ends_with("The book could not be built; the reason stands above. The first build takes a network.\nYou can read book/src/day1/ex01_membrane_equation.md as it is.\n"),
        "{err}"
    );
}

#[cfg(not(target_os = "macos"))]
#[test]
fn on_a_desktop_the_page_is_opened_unless_not_wanted() {
    let copy = clone();
    let folder = tempfile::tempdir().unwrap();
    let (browser, opened) = (folder.path().join("xdg-open"), folder.path().join("opened"));
    fs::write(
        &browser,
        format!("#!/bin/sh\necho \"$1\" > '{}'\n", opened.display()),
    )
    .unwrap();
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!(
        "{}:{}",
        folder.path().display(),
        std::env::var("PATH").unwrap()
    );
    let run = |arguments: &[&str]| {
        let mut command = book(&copy, arguments);
        command.env("PATH", &path).env("DISPLAY", ":0");
        said(&command.output().unwrap()).0
    };
    assert!(run(&["day1/ex01", "--no-open"]).ends_with("(open it in a browser)\n"));
    assert!(!opened.exists());
    assert!(run(&["day1/ex01"]).ends_with("(opened)\n"));
    // It runs on its own: wait for it.
    let asked = loop {
        match fs::read_to_string(&opened) {
            Ok(text) if text.ends_with('\n') => break text,
            _ => std::thread::sleep(std::time::Duration::from_millis(5)),
        }
    };
    assert_eq!(asked, format!("{}\n", page(&copy).display()));
}

/// It gives up after a while: nobody may be left to write the file.
const WAITING: &str = r#"
fn main() {
    for _ in 0..6000 {
        if std::fs::exists("go").unwrap() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
"#;

/// The builder waits for a file, so what is seen before there is one is seen while it builds.
#[test]
fn keys_are_heard_while_the_book_is_built() {
    let copy = clone();
    let waits = BUILDER.replace("fn main() {", WAITING);
    fs::write(copy.path("book/builder/src/main.rs"), waits).unwrap();
    let _ = fs::remove_file(copy.path("go"));
    let mut terminal = Terminal::start(&copy, &[], &[("DISPLAY", ""), ("WAYLAND_DISPLAY", "")]);
    terminal.see("Not started");
    terminal.see_quiet();
    terminal.press("b");
    terminal.see("Opening the chapter");
    terminal.press("n");
    terminal.see("day1/src/ex02");
    fs::write(copy.path("go"), "").unwrap();
    terminal.see_if("the page", |screen| {
        screen
            .replace(['\n', ' '], "")
            .contains("ex01_membrane_equation.html(open")
    });
    fs::remove_file(copy.path("go")).unwrap();
    terminal.press("q");
    assert!(terminal.end().success());
}

#[test]
fn the_key_b_of_the_watch_builds_it_too() {
    let copy = clone();
    let none = [("DISPLAY", ""), ("WAYLAND_DISPLAY", "")];
    let mut terminal = Terminal::start(&copy, &[], &none);
    terminal.see("Not started");
    terminal.see_quiet();
    terminal.press("b");
    terminal.see_if("the page", |screen| {
        screen
            .replace(['\n', ' '], "")
            .contains("ex01_membrane_equation.html(open")
    });
    assert!(page(&copy).is_file());
    terminal.press("q");
    assert!(terminal.end().success());
}
