//! Opens a file in the learner's editor: the one in whose terminal the watch runs, or the one that the
//! environment names.

use std::path::Path;
use std::process::{Command, Stdio};

use super::terminal::Terminal;
use crate::words::words;

/// An editor, and what of it must be known to start it.
#[derive(Debug, PartialEq, Eq)]
enum Editor {
    /// It is running, and this command tells it to open a file.
    Running(Vec<String>),
    /// It has a window of its own.
    Window(Vec<String>),
    /// It needs this terminal.
    Here(Vec<String>),
}

use Editor::{Here, Running, Window};

/// Editors that have windows of their own; all others are taken to need the terminal.
const WINDOWS: [&str; 20] = [
    "atom",
    "clion",
    "code",
    "codium",
    "cursor",
    "gedit",
    "gvim",
    "idea",
    "kate",
    "kwrite",
    "mate",
    "mousepad",
    "neovide",
    "notepad",
    "nvim-qt",
    "rustrover",
    "subl",
    "windsurf",
    "xed",
    "zed",
];

/// Opens the file; what came of it, in a sentence.
pub fn open(root: &Path, file: &str, terminal: &mut dyn Terminal) -> String {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let by_hand = |why: &str| format!("{why}Open {file} by hand.");
    let Some(editor) = chosen(variable) else {
        return by_hand("No editor is known here: set VISUAL or EDITOR. ");
    };
    let path = root.join(file);
    let (words, opened) = match &editor {
        Running(words) => (
            words,
            call(root, words, &path).status().is_ok_and(|s| s.success()),
        ),
        Window(words) => (words, call(root, words, &path).spawn().is_ok()),
        Here(words) if terminal.can_be_lent() => {
            let mut command = call(root, words, &path);
            command
                .stdin(Stdio::inherit())
                .stdout(Stdio::inherit())
                .stderr(Stdio::inherit());
            let mut ended = false;
            let lent = terminal.lend(&mut || ended = command.status().is_ok_and(|s| s.success()));
            return match lent.is_ok() && ended {
                true => format!("You are back from {}.", words[0]),
                false => by_hand(&format!(
                    "`{} {file}` does not work here. ",
                    words.join(" ")
                )),
            };
        }
        Here(words) => (words, false),
    };
    match opened {
        true => format!("{file} is open in the editor."),
        false => by_hand(&format!(
            "`{} {file}` does not work here. ",
            words.join(" ")
        )),
    }
}

/// The call of an editor, silent.
fn call(root: &Path, words: &[String], file: &Path) -> Command {
    // On Windows many of these commands are scripts, which only a shell finds.
    let mut command = match cfg!(windows) {
        true => Command::new("cmd"),
        false => Command::new(&words[0]),
    };
    if cfg!(windows) {
        command.arg("/C").arg(&words[0]);
    }
    command
        .args(&words[1..])
        .arg(file)
        .current_dir(root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn chosen(variable: impl Fn(&str) -> String) -> Option<Editor> {
    around(&variable).map(Running).or_else(|| {
        let named = [variable("VISUAL"), variable("EDITOR")];
        let mut words = named.iter().map(|value| words(value));
        let words = words.find(|words| !words.is_empty())?;
        let name = Path::new(&words[0]).file_stem().unwrap_or_default();
        let name = name.to_string_lossy();
        Some(match WINDOWS.contains(&name.as_ref()) {
            true => Window(words),
            false => Here(words),
        })
    })
}

/// The command of the editor around this terminal, if it is one that says so.
fn around(variable: &impl Fn(&str) -> String) -> Option<Vec<String>> {
    let words = |words: &[&str]| Some(words.iter().map(|word| (*word).to_owned()).collect());
    if !variable("NVIM").is_empty() {
        words(&["nvim", "--server", &variable("NVIM"), "--remote"])
    } else if !variable("INSIDE_EMACS").is_empty() {
        words(&["emacsclient", "--no-wait"])
    } else if variable("TERM_PROGRAM") == "vscode" {
        // Editors made of VS Code call themselves so, too.
        match variable("CURSOR_TRACE_ID").is_empty() {
            true => words(&["code"]),
            false => words(&["cursor"]),
        }
    } else if variable("TERM_PROGRAM") == "zed" || variable("ZED_TERM") == "true" {
        words(&["zed"])
    } else if variable("TERMINAL_EMULATOR").starts_with("JetBrains") {
        words(&["rustrover"])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Editor, Here, Running, Window, chosen};

    fn with(variables: &[(&str, &str)]) -> Option<Editor> {
        chosen(|name| {
            let found = variables.iter().find(|(n, _)| *n == name);
            found.map_or(String::new(), |(_, value)| (*value).to_owned())
        })
    }

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn the_editor_around_comes_before_the_one_that_is_named() {
        let nvim = words("nvim --server /run/nvim.1 --remote");
        let both = [("NVIM", "/run/nvim.1"), ("EDITOR", "nano")];
        assert_eq!(with(&both), Some(Running(nvim)));
        let emacs = [("INSIDE_EMACS", "29.1,vterm"), ("VISUAL", "vi")];
        assert_eq!(with(&emacs), Some(Running(words("emacsclient --no-wait"))));
        let jetbrains = [("TERMINAL_EMULATOR", "JetBrains-JediTerm")];
        assert_eq!(with(&jetbrains), Some(Running(words("rustrover"))));
        let code = [("TERM_PROGRAM", "vscode")];
        assert_eq!(with(&code), Some(Running(words("code"))));
    }

    #[test]
    fn visual_comes_before_editor_and_a_window_needs_no_terminal() {
        let both = [("VISUAL", "/usr/bin/subl -w"), ("EDITOR", "vi")];
        assert_eq!(with(&both), Some(Window(words("/usr/bin/subl -w"))));
        let blank = [("VISUAL", " "), ("EDITOR", "emacs -nw")];
        assert_eq!(with(&blank), Some(Here(words("emacs -nw"))));
        let spaced = Window(vec!["/opt/My Apps/subl".to_owned(), "-w".to_owned()]);
        assert_eq!(with(&[("EDITOR", "'/opt/My Apps/subl' -w")]), Some(spaced));
        assert_eq!(with(&[]), None);
    }
}
