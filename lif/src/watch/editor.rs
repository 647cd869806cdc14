//! Opens a file in the editor in whose terminal the watch runs.

use std::path::Path;
use std::process::{Command, Stdio};

/// Opens the file; what came of it, in a sentence.
pub fn open(root: &Path, file: &str) -> String {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let Some(editor) = around(variable) else {
        return format!(
            "Open {file} in your editor. (In a terminal of VS Code or Zed, o does it.)"
        );
    };
    // On Windows these commands are scripts, which only a shell finds.
    let mut command = match cfg!(windows) {
        true => Command::new("cmd"),
        false => Command::new(editor),
    };
    if cfg!(windows) {
        command.args(["/C", editor]);
    }
    let started = command
        .arg(file)
        .current_dir(root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match started {
        Ok(status) if status.success() => format!("{file} is open in the editor."),
        _ => format!("`{editor} {file}` does not work here: open {file} by hand."),
    }
}

/// The command of the editor around this terminal, if it is one that says so.
fn around(variable: impl Fn(&str) -> String) -> Option<&'static str> {
    if variable("TERM_PROGRAM") == "vscode" {
        Some("code")
    } else if variable("TERM_PROGRAM") == "zed" || variable("ZED_TERM") == "true" {
        Some("zed")
    } else {
        None
    }
}
