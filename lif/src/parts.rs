//! What cargo has built and how it calls the compiler: all that it takes to compile exercises.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde_json::{Value, json};

use crate::cargo::{self, Built};
use crate::compiler::{self, Compiler};
use crate::stop::Stop;
use crate::workbook::{Workbook, days};

/// What the judge depends on, under this name: with it go changed solutions, which learners' never meet.
pub const SOLUTIONS: &str = "solutions";

/// The libraries, and how to compile against them.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The crates that the probes call, by name.
    libraries: BTreeMap<String, PathBuf>,
    /// The crates that each day's crate may call, and those for changed solutions.
    of_days: BTreeMap<String, BTreeMap<String, PathBuf>>,
    /// Where to look for what these depend on, as rustc's `-L` wants it.
    searched: BTreeSet<String>,
    compiler: Compiler,
    release: bool,
}

impl Parts {
    /// The grading kit and all that it needs. Cargo builds them, unless it is noted that it has.
    ///
    /// # Errors
    /// If that does not succeed.
    pub fn of_workbook(workbook: &Workbook, release: bool, stop: &Stop) -> Result<Self, String> {
        match noted(workbook, release) {
            Some(parts) => Ok(parts),
            None => Parts::built(workbook, release, stop),
        }
    }

    /// The grading kit and all that it needs, built by cargo.
    ///
    /// # Errors
    /// If that does not succeed.
    pub fn built(workbook: &Workbook, release: bool, stop: &Stop) -> Result<Self, String> {
        // Asked first: what is wrong in cargo's configuration is better told for an empty crate.
        let compiler = Compiler::asked(workbook.root(), release, stop)?;
        let own: Vec<&str> = days()
            .into_iter()
            .filter(|day| has_own(workbook, day))
            .collect();
        let packages: Vec<String> = own.iter().map(|day| format!("exercises-{day}")).collect();
        let mut arguments = vec!["build", "--lib", "--package", "curriculum"];
        for package in &packages {
            arguments.extend(["--package", package]);
        }
        if release {
            arguments.push("--release");
        }
        if !own.is_empty() {
            // What a learner wrote may not compile; what it depends on must.
            arguments.push("--keep-going");
        }
        let built = cargo::run(workbook.root(), &arguments, stop)?;
        let parts = match own.is_empty() {
            true => Parts::usual(workbook, &built, compiler, release),
            false => Parts::with_own(workbook, &own, &built, compiler, release, stop)?,
        };
        let complete = NEEDED
            .iter()
            .all(|name| parts.libraries.contains_key(*name));
        if !complete || !built.success && own.is_empty() {
            let message = built
                .errors
                .first()
                .map_or(built.said.trim(), |e| &e.rendered);
            return Err(format!(
                "cargo could not build the workbook (`cargo lif doctor` looks for the cause):\n{message}"
            ));
        }
        note(workbook, &parts);
        Ok(parts)
    }

    /// What a learner's program links and no more, so that none of it holds a text of the reference. Also
    /// gives all files that it takes to compile against these.
    ///
    /// # Errors
    /// If cargo cannot build it.
    pub fn without_reference(
        workbook: &Workbook,
        stop: &Stop,
    ) -> Result<(Self, BTreeSet<PathBuf>), String> {
        let compiler = Compiler::asked(workbook.root(), false, stop)?;
        let of_days: Vec<String> = days()
            .iter()
            .map(|day| format!("exercises-{day}"))
            .collect();
        // What is in exercises/ may not compile; what it depends on must.
        let mut arguments = vec!["build", "--lib", "--keep-going", "--package", "probe"];
        for package in &of_days {
            arguments.extend(["--package", package]);
        }
        let mut built = cargo::run(workbook.root(), &arguments, stop)?;
        built
            .libraries
            .retain(|library| !library.name.starts_with("exercises_"));
        let parts = Parts::usual(workbook, &built, compiler, false);
        if !NEEDED
            .iter()
            .all(|name| parts.libraries.contains_key(*name))
        {
            return Err(format!(
                "cargo could not build the workbook:\n{}",
                built.said.trim()
            ));
        }
        let files = built.libraries.into_iter().map(|library| library.file);
        Ok((parts, files.collect()))
    }

    /// The same libraries, but in this folder, and with this compiler.
    pub fn moved(&self, folder: &Path, compiler: Compiler) -> Self {
        let moved = |libraries: &BTreeMap<String, PathBuf>| {
            let each = libraries.iter();
            each.map(|(name, file)| {
                let file_name = file.file_name().unwrap_or_default();
                (name.clone(), folder.join(file_name))
            })
            .collect()
        };
        let of_days = self.of_days.iter();
        Parts {
            libraries: moved(&self.libraries),
            of_days: of_days.map(|(day, of)| (day.clone(), moved(of))).collect(),
            searched: [format!("dependency={}", folder.display())].into(),
            compiler,
            release: self.release,
        }
    }

    /// Where the days depend on what the solutions do: the libraries are those of the curriculum.
    fn usual(workbook: &Workbook, built: &Built, compiler: Compiler, release: bool) -> Self {
        let each = built.libraries.iter();
        let all: BTreeMap<String, PathBuf> = each
            .map(|library| (library.name.clone(), library.file.clone()))
            .collect();
        let named = |names: &[String]| {
            let found = names.iter().filter_map(|name| all.get_key_value(name));
            found
                .map(|(name, file)| (name.clone(), file.clone()))
                .collect()
        };
        let of_day = |day: &str| named(&declared(workbook, &format!("solutions/{day}")));
        let mut of_days: BTreeMap<String, BTreeMap<String, PathBuf>> = days()
            .into_iter()
            .map(|day| (day.to_owned(), of_day(day)))
            .collect();
        let of_curriculum = declared(workbook, "tests/curriculum");
        let for_solutions = [of_curriculum, declared(workbook, "solutions/day2")].concat();
        of_days.insert(SOLUTIONS.to_owned(), named(&for_solutions));
        Parts {
            libraries: named(&NEEDED.map(str::to_owned)),
            of_days,
            searched: searched(built),
            compiler,
            release,
        }
    }

    /// Where a learner has added a dependency: cargo says what each crate calls by which name.
    fn with_own(
        workbook: &Workbook,
        own: &[&str],
        built: &Built,
        compiler: Compiler,
        release: bool,
        stop: &Stop,
    ) -> Result<Self, String> {
        let platform = compiler.platform(stop)?;
        let dependencies = cargo::dependencies(workbook.root(), &platform, stop)?;
        let file = |package: &String| {
            let mut libraries = built.libraries.iter();
            libraries.find(|library| library.package == *package)
        };
        let of = |package: &str| -> BTreeMap<String, PathBuf> {
            let all = dependencies.get(package).into_iter().flatten();
            all.filter_map(|(name, package)| Some((name.clone(), file(package)?.file.clone())))
                .collect()
        };
        let of_day = |day: &str| {
            let crates = if own.contains(&day) {
                "exercises"
            } else {
                "solutions"
            };
            (day.to_owned(), of(&format!("{crates}-{day}")))
        };
        let mut libraries = of("curriculum");
        let mut of_days: BTreeMap<_, _> = days().into_iter().map(of_day).collect();
        let mut for_solutions = of("solutions-day2");
        for_solutions.extend(libraries.clone());
        of_days.insert(SOLUTIONS.to_owned(), for_solutions);
        libraries.extend(of("probe"));
        libraries.retain(|name, _| NEEDED.contains(&name.as_str()));
        Ok(Parts {
            libraries,
            of_days,
            searched: searched(built),
            compiler,
            release,
        })
    }

    /// The crates that the probes call.
    pub fn libraries(&self) -> &BTreeMap<String, PathBuf> {
        &self.libraries
    }

    /// The crates that a day's crate may call.
    pub fn of_day(&self, day: &str) -> impl Iterator<Item = (&String, &PathBuf)> {
        self.of_days.get(day).into_iter().flatten()
    }

    pub fn searched(&self) -> impl Iterator<Item = &String> {
        self.searched.iter()
    }

    pub fn compiler(&self) -> &Compiler {
        &self.compiler
    }

    pub fn is_release(&self) -> bool {
        self.release
    }
}

/// The crates that the program of all probes calls.
const NEEDED: [&str; 4] = ["cap", "given", "ndarray", "probe"];

/// The folders of cargo's libraries, and those that build scripts have named.
fn searched(built: &Built) -> BTreeSet<String> {
    let folders = built.libraries.iter().filter_map(|library| {
        let folder = library.file.parent()?;
        let folder = match folder.ends_with("deps") {
            true => folder.to_path_buf(),
            false => folder.join("deps"),
        };
        Some(format!("dependency={}", folder.display()))
    });
    folders.chain(built.searched.iter().cloned()).collect()
}

/// True if the learner's crate of a day depends on something else than the solution's.
fn has_own(workbook: &Workbook, day: &str) -> bool {
    let section = |crates: &str| -> String {
        let manifest = workbook.path(format!("{crates}/{day}/Cargo.toml"));
        let text = fs::read_to_string(manifest).unwrap_or_default();
        let lines = text
            .lines()
            .skip_while(|line| !line.starts_with("[dependencies"));
        let lines = lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        lines.map(|line| format!("{}\n", line.trim())).collect()
    };
    section("exercises") != section("solutions")
}

/// The crates that a manifest of the workbook's own names as dependencies, a line each.
fn declared(workbook: &Workbook, folder: &str) -> Vec<String> {
    let manifest = workbook.path(folder).join("Cargo.toml");
    let text = fs::read_to_string(manifest).unwrap_or_default();
    let section = text
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1);
    let section = section.take_while(|line| !line.starts_with('['));
    let names = section.filter_map(|line| line.split(['.', ' ', '=']).next());
    names
        .filter(|name| !name.is_empty())
        .map(|name| name.replace('-', "_"))
        .collect()
}

/// A file that spares calls of cargo, and with them some tenths of a second. It lies among what cargo
/// builds and goes with it.
fn note_path(workbook: &Workbook) -> PathBuf {
    workbook.target_folder().join("libraries-of-lif.json")
}

/// What the note holds. It is out of date once this command, a library or anything that cargo reads has
/// changed. Sources that the command shares with the libraries need no entry: cargo then rebuilds the
/// command too.
fn worded(workbook: &Workbook, parts: &Parts) -> Option<Value> {
    let own = stamp(&std::env::current_exe().ok()?)?;
    let of_days = parts.of_days.values().flat_map(BTreeMap::values);
    let files: BTreeSet<&PathBuf> = parts.libraries.values().chain(of_days).collect();
    let stamps: Option<Vec<Value>> = files.into_iter().map(|file| stamp(file)).collect();
    Some(json!({
        "workbook": workbook.root(),
        "release": parts.release,
        "own": own,
        "stamps": stamps?,
        "read": read_by_cargo(workbook).to_string(),
        "libraries": parts.libraries,
        "of_days": parts.of_days,
        "searched": parts.searched,
        "program": parts.compiler.program,
        "flags": parts.compiler.flags,
    }))
}

/// A hash of what cargo reads before it builds.
fn read_by_cargo(workbook: &Workbook) -> u64 {
    let mut hasher = DefaultHasher::new();
    compiler::depends_on(workbook.root()).hash(&mut hasher);
    let of_days = days().into_iter();
    let manifests = of_days.map(|day| format!("exercises/{day}/Cargo.toml"));
    for file in ["Cargo.toml", "Cargo.lock"]
        .map(str::to_owned)
        .into_iter()
        .chain(manifests)
    {
        fs::read(workbook.path(file))
            .unwrap_or_default()
            .hash(&mut hasher);
    }
    hasher.finish()
}

/// What tells one build of a file from the next: its time and its length.
fn stamp(path: &Path) -> Option<Value> {
    let metadata = fs::metadata(path).ok()?;
    let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(json!([
        modified.as_secs(),
        modified.subsec_nanos(),
        metadata.len()
    ]))
}

/// What was noted, if it is still so.
fn noted(workbook: &Workbook, release: bool) -> Option<Parts> {
    let note: Value = serde_json::from_slice(&fs::read(note_path(workbook)).ok()?).ok()?;
    let texts = |list: &Value| -> Option<Vec<String>> {
        let each = list.as_array()?.iter();
        each.map(|text| Some(text.as_str()?.to_owned())).collect()
    };
    let files = |map: &Value| -> Option<BTreeMap<String, PathBuf>> {
        let each = map.as_object()?.iter();
        each.map(|(name, file)| Some((name.clone(), PathBuf::from(file.as_str()?))))
            .collect()
    };
    let of_days = note["of_days"].as_object()?.iter();
    let of_days = of_days.map(|(day, libraries)| Some((day.clone(), files(libraries)?)));
    let parts = Parts {
        libraries: files(&note["libraries"])?,
        of_days: of_days.collect::<Option<_>>()?,
        searched: texts(&note["searched"])?.into_iter().collect(),
        compiler: Compiler {
            program: texts(&note["program"])?,
            flags: texts(&note["flags"])?,
        },
        release,
    };
    (worded(workbook, &parts)? == note).then_some(parts)
}

/// Notes the parts. Without the note, cargo is asked again: nothing is lost.
fn note(workbook: &Workbook, parts: &Parts) {
    let Some(note) = worded(workbook, parts) else {
        return;
    };
    // Written elsewhere and then moved: another `cargo lif` never reads half of it.
    let file = tempfile::NamedTempFile::new_in(workbook.target_folder());
    let _ = file.and_then(|mut file| {
        file.write_all(note.to_string().as_bytes())?;
        file.persist(note_path(workbook))?;
        Ok(())
    });
}
