//! What learners add beside the exercises' files: a helper module, and `lib.rs` that names it; a file that
//! is included.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use curriculum::EXERCISES;

use crate::workbook::{Workbook, days};

/// The files of each day's crate that are none of the workbook's, by their paths in the crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Additions {
    files: BTreeMap<&'static str, BTreeMap<PathBuf, Vec<u8>>>,
}

/// Nothing of this size is compiled.
const TOO_LARGE: u64 = 5_000_000;

impl Additions {
    /// What has been added to the workbook, as it is now.
    pub fn of(workbook: &Workbook) -> Self {
        let mut additions = Additions::default();
        for day in days() {
            let folder = workbook.path("exercises").join(day);
            let mut files = BTreeMap::new();
            collect(&folder, &folder, day, &mut files);
            if !files.is_empty() {
                additions.files.insert(day, files);
            }
        }
        additions
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files added to a day's crate; `src/lib.rs` is among them if it is another.
    pub fn of_day(&self, day: &str) -> impl Iterator<Item = (&Path, &[u8])> {
        let files = self.files.get(day).into_iter().flatten();
        files.map(|(path, text)| (path.as_path(), text.as_slice()))
    }

    /// True if a day's crate has other additions here than there.
    pub fn differ(&self, other: &Additions, day: &str) -> bool {
        self.files.get(day) != other.files.get(day)
    }
}

/// The root of a day's crate as the workbook has it, comments aside.
pub fn usual_lib(day: &str) -> String {
    let modules = EXERCISES.iter().filter(|exercise| exercise.day() == day);
    modules
        .map(|exercise| format!("pub mod {};\n", exercise.module))
        .collect()
}

fn collect(crate_root: &Path, folder: &Path, day: &str, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_passing(&name) {
            continue;
        }
        let Ok(metadata) = fs::metadata(&path) else {
            continue;
        };
        if metadata.is_dir() {
            collect(crate_root, &path, day, files);
            continue;
        }
        let relative = path.strip_prefix(crate_root).unwrap_or(&path);
        if metadata.len() > TOO_LARGE || is_ours(relative, day) {
            continue;
        }
        let Ok(text) = fs::read(&path) else {
            continue;
        };
        if relative != Path::new("src/lib.rs") || !is_usual(&text, day) {
            files.insert(relative.to_path_buf(), text);
        }
    }
}

/// What editors, builds and `cargo lif reset` leave.
fn is_passing(name: &str) -> bool {
    let hidden = name.starts_with('.') || name.ends_with('~') || name == "4913";
    hidden || name == "target" || name.contains(".kept-")
}

fn is_ours(relative: &Path, day: &str) -> bool {
    let module = |name: &Path| {
        let of_day = EXERCISES.iter().filter(|exercise| exercise.day() == day);
        let mut modules = of_day.map(|exercise| format!("src/{}.rs", exercise.module));
        modules.any(|module| name == Path::new(&module))
    };
    relative == Path::new("Cargo.toml") || module(relative)
}

/// True if this root of a crate names the exercises' modules, and nothing else.
fn is_usual(lib: &[u8], day: &str) -> bool {
    let text = String::from_utf8_lossy(lib);
    let lines = text.lines().map(str::trim);
    let mut code: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    let usual = usual_lib(day);
    let mut usual: Vec<&str> = usual.lines().collect();
    code.sort_unstable();
    usual.sort_unstable();
    code == usual
}
