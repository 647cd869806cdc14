//! Files that can be clicked: links in the way that terminals have agreed on (OSC 8).
//!
//! They are put in when a line is drawn, so nothing that measures or breaks lines meets them. A path
//! that does not fit into one line is left as it is.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Finds the workbook's files in a text.
pub struct Links {
    root: PathBuf,
    host: String,
}

impl Links {
    /// None where they are of no use: VS Code's terminal finds files by itself, and in a console of
    /// Linux or Windows there is nothing to click.
    pub fn of_terminal(root: &Path, variable: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let is = |name, value: &str| variable(name).is_some_and(|v| v == value);
        let none = cfg!(windows) || is("TERM_PROGRAM", "vscode") || is("TERM", "linux");
        (!none).then(|| Links {
            root: root.to_path_buf(),
            host: host(),
        })
    }

    /// The text with a link around the path of every file in it.
    pub fn put_into(&self, text: &str) -> String {
        text.split_inclusive(' ')
            .map(|word| self.word(word))
            .collect()
    }

    fn word(&self, word: &str) -> String {
        let begin = word.trim_start_matches(['(', '`', '"']);
        let end = begin.find([' ', ':', ',', ';', ')', '`', '"']);
        let path = begin[..end.unwrap_or(begin.len())].trim_end_matches('.');
        if !path.contains('/') || !self.root.join(path).is_file() {
            return word.to_owned();
        }
        let (before, after) = (&word[..word.len() - begin.len()], &begin[path.len()..]);
        let target = self.root.join(path);
        let address = encoded(target.as_os_str().as_encoded_bytes());
        let host = &self.host;
        format!("{before}\x1b]8;;file://{host}{address}\x1b\\{path}\x1b]8;;\x1b\\{after}")
    }
}

/// The address of a file names its machine: over the network, a terminal would else look on its own.
#[cfg(unix)]
fn host() -> String {
    encoded(rustix::system::uname().nodename().to_bytes())
}

#[cfg(not(unix))]
fn host() -> String {
    String::new()
}

/// Bytes as they stand in an address.
fn encoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                text.push(char::from(*byte));
            }
            _ => write!(text, "%{byte:02X}").expect("a text takes everything"),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Links, encoded};
    use std::fs;

    #[test]
    fn what_has_a_meaning_in_an_address_is_encoded() {
        assert_eq!(encoded("/a b/50%;ü~".as_bytes()), "/a%20b/50%25%3B%C3%BC~");
    }

    #[test]
    fn files_that_are_there_are_linked_and_nothing_else() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("src")).unwrap();
        fs::write(root.path().join("src/one.rs"), "").unwrap();
        let links = Links {
            root: root.path().to_path_buf(),
            host: "here".to_owned(),
        };
        let address = encoded(
            root.path()
                .join("src/one.rs")
                .as_os_str()
                .as_encoded_bytes(),
        );
        let linked = format!("\x1b]8;;file://here{address}\x1b\\src/one.rs\x1b]8;;\x1b\\");
        for (text, parts) in [
            ("see src/one.rs.", ("see ", ".")),
            ("  (src/one.rs:27:3).", ("  (", ":27:3).")),
            ("`src/one.rs`, or so", ("`", "`, or so")),
        ] {
            let (before, after) = parts;
            assert_eq!(links.put_into(text), format!("{before}{linked}{after}"));
        }
        for text in ["src/two.rs", "src/", "one / two", "", "mV/s  pA"] {
            assert_eq!(links.put_into(text), text);
        }
    }

    #[test]
    fn where_they_are_of_no_use_there_are_none() {
        let with = |name: &'static str, value: &'static str| {
            let variable = move |n: &str| (n == name).then(|| value.to_owned());
            Links::of_terminal("/".as_ref(), variable).is_some()
        };
        assert!(!with("TERM_PROGRAM", "vscode"));
        assert!(!with("TERM", "linux"));
        assert_eq!(with("TERM", "xterm-256color"), cfg!(unix));
    }
}
