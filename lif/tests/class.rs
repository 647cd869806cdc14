//! `cargo lif class` is another program, which is built when it is asked for.
#![cfg(target_os = "linux")]

use std::process::{Command, Output};

fn lif(words: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lif"));
    let output: Output = command.args(words).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn it_takes_its_own_words_and_gives_back_its_exit_code() {
    let (code, said) = lif(&["class", "--help"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Usage: cargo lif class"), "{said}");
    let (code, said) = lif(&["class", "no-such-folder"]);
    assert_eq!(code, Some(2), "{said}");
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    assert!(said.starts_with("no-such-folder cannot be read"), "{said}");
}
