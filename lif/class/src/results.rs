//! `results.json`: how each submission of a class stands. Written by the engine, read by all that comes
//! out of it, also from other machines; so what is read is bounded and checked.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use serde_json::{Value, json};

/// How a class stands: one entry a submission, sorted by key.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// A hash of what grades, in hexadecimal digits: results of two workbooks cannot be merged.
    pub workbook: String,
    /// The class's secret seed.
    pub seed: u64,
    pub submissions: Vec<Submission>,
}

/// How one submission stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// What the roster knows it by: the name of its folder, zip or clone.
    pub key: String,
    /// What to call it on a page.
    pub name: String,
    /// A hash of what was taken of it, in hexadecimal digits.
    pub hash: String,
    /// One entry an exercise, in the order of the workbook.
    pub exercises: Vec<Graded>,
    pub ignored: Vec<Ignored>,
}

/// How one exercise of a submission stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    /// `day1/ex04`.
    pub id: String,
    pub status: Status,
    /// How many of its checks pass.
    pub passed: u64,
    pub checks: u64,
    /// The sentence of the known mistake that explains what was seen.
    pub mistake: Option<String>,
    /// What the learner may read, line by line: from the public seed alone.
    pub feedback: Vec<String>,
}

/// A file of a submission that was not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Ignored {
    pub path: String,
    pub why: String,
}

/// How an exercise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Passed,
    Failed,
    /// The file is the stub.
    NotStarted,
    DoesNotCompile,
    /// The submission has no such file.
    Missing,
    /// Our fault: it says nothing about the submission, and must cost no marks.
    GraderFailed,
}

impl Status {
    pub const ALL: [Status; 6] = [
        Status::Passed,
        Status::Failed,
        Status::NotStarted,
        Status::DoesNotCompile,
        Status::Missing,
        Status::GraderFailed,
    ];

    /// What it is called in the file and on the page.
    pub fn words(self) -> &'static str {
        match self {
            Status::Passed => "passed",
            Status::Failed => "failed",
            Status::NotStarted => "not started",
            Status::DoesNotCompile => "does not compile",
            Status::Missing => "missing",
            Status::GraderFailed => "grader failed",
        }
    }
}

/// No results file is larger, in bytes: 2,000 learners who fail everything need half of it.
const LARGEST: u64 = 256 << 20;
/// No list in it is longer.
const LONGEST_LIST: usize = 100_000;
/// No text in it is longer, in bytes.
const LONGEST_TEXT: usize = 64 << 10;

impl Results {
    /// Reads a results file.
    ///
    /// # Errors
    /// If it cannot be read, is too large, or is no results file: one sentence that names the file and the
    /// place in it.
    pub fn read(path: &Path) -> Result<Self, String> {
        let named = |why: String| format!("{} cannot be used: {why}", path.display());
        let file = File::open(path).map_err(|e| named(format!("{e}.")))?;
        let mut bytes = Vec::new();
        let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
        read.map_err(|e| named(format!("{e}.")))?;
        if bytes.len() as u64 > LARGEST {
            return Err(named("it is larger than 256 MiB.".to_owned()));
        }
        let value = serde_json::from_slice(&bytes)
            .map_err(|e| named(format!("it is not JSON as expected ({e}).")))?;
        Results::from_json(&value).map_err(named)
    }

    /// Writes the file whole: a reader meanwhile sees the old one or the new one.
    ///
    /// # Errors
    /// If it cannot be written: one sentence that names the file.
    pub fn write(&self, path: &Path) -> Result<(), String> {
        let text = format!("{:#}\n", self.to_json());
        let beside = path.with_extension("json.new");
        let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, path));
        written.map_err(|e| format!("{} cannot be written: {e}.", path.display()))
    }

    pub fn to_json(&self) -> Value {
        let submissions: Vec<Value> = self.submissions.iter().map(Submission::to_json).collect();
        json!({
            "version": 1,
            "workbook": self.workbook,
            // As text: a program that reads numbers as doubles would round it.
            "seed": self.seed.to_string(),
            "submissions": submissions,
        })
    }

    /// # Errors
    /// If something is missing, of the wrong kind, or too long: a sentence with its place.
    pub fn from_json(value: &Value) -> Result<Self, String> {
        let place = Place::root(value);
        if place.at("version").number() != Ok(1) {
            return Err(
                "it was written by another version of the workbook: grade the class again with this one."
                    .to_owned(),
            );
        }
        Ok(Results {
            workbook: place.at("workbook").hex()?,
            seed: place.at("seed").seed()?,
            submissions: place.at("submissions").list(Submission::from_place)?,
        })
    }
}

impl Submission {
    pub fn to_json(&self) -> Value {
        let exercises: Vec<Value> = self.exercises.iter().map(Graded::to_json).collect();
        let ignored = self.ignored.iter();
        let ignored: Vec<Value> = ignored
            .map(|file| json!({ "path": file.path, "why": file.why }))
            .collect();
        json!({
            "key": self.key,
            "name": self.name,
            "hash": self.hash,
            "exercises": exercises,
            "ignored": ignored,
        })
    }

    /// # Errors
    /// As [`Results::from_json`].
    pub fn from_json(value: &Value) -> Result<Self, String> {
        Submission::from_place(&Place::root(value))
    }

    fn from_place(place: &Place) -> Result<Self, String> {
        let ignored = |file: &Place| {
            Ok(Ignored {
                path: file.at("path").text()?,
                why: file.at("why").text()?,
            })
        };
        Ok(Submission {
            key: place.at("key").text()?,
            name: place.at("name").text()?,
            hash: place.at("hash").hex()?,
            exercises: place.at("exercises").list(Graded::from_place)?,
            ignored: place.at("ignored").list(ignored)?,
        })
    }
}

impl Graded {
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "status": self.status.words(),
            "passed": self.passed,
            "checks": self.checks,
            "mistake": self.mistake,
            "feedback": self.feedback,
        })
    }

    /// # Errors
    /// As [`Results::from_json`].
    pub fn from_json(value: &Value) -> Result<Self, String> {
        Graded::from_place(&Place::root(value))
    }

    fn from_place(place: &Place) -> Result<Self, String> {
        let (passed, checks) = (place.at("passed"), place.at("checks"));
        let graded = Graded {
            id: place.at("id").text()?,
            status: place.at("status").status()?,
            passed: passed.number()?,
            checks: checks.number()?,
            mistake: match place.at("mistake").value {
                Value::Null => None,
                _ => Some(place.at("mistake").text()?),
            },
            feedback: place.at("feedback").list(|line| line.text())?,
        };
        // Full marks follow from the status, so a status that its own numbers contradict is no result.
        let all_pass = graded.checks > 0 && graded.passed == graded.checks;
        match (graded.status == Status::Passed) == all_pass && graded.passed <= graded.checks {
            true => Ok(graded),
            false => Err(place.refuse("its status does not fit the number of checks that pass")),
        }
    }
}

/// A value of the file, and where in it that is: `submissions[3].exercises[0].status`.
struct Place<'a> {
    value: &'a Value,
    name: String,
}

impl<'a> Place<'a> {
    fn root(value: &'a Value) -> Self {
        let name = String::new();
        Place { value, name }
    }

    /// A field, null where there is none.
    fn at(&self, field: &str) -> Self {
        let dot = if self.name.is_empty() { "" } else { "." };
        Place {
            value: &self.value[field],
            name: format!("{}{dot}{field}", self.name),
        }
    }

    fn refuse(&self, why: &str) -> String {
        let name = if self.name.is_empty() {
            "the file"
        } else {
            &self.name
        };
        format!("in {name}, {why}.")
    }

    fn text(&self) -> Result<String, String> {
        match self.value.as_str() {
            Some(text) if text.len() <= LONGEST_TEXT => Ok(text.to_owned()),
            Some(_) => Err(self.refuse("a text is longer than 64 KiB")),
            None => Err(self.refuse("a text is expected")),
        }
    }

    fn hex(&self) -> Result<String, String> {
        let text = self.text()?;
        match !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit()) {
            true => Ok(text),
            false => Err(self.refuse("hexadecimal digits are expected")),
        }
    }

    fn number(&self) -> Result<u64, String> {
        let number = self.value.as_u64();
        number.ok_or_else(|| self.refuse("a whole number is expected"))
    }

    fn seed(&self) -> Result<u64, String> {
        let seed = self.text()?.parse();
        seed.map_err(|_| self.refuse("a whole number of at most 64 bits is expected"))
    }

    fn status(&self) -> Result<Status, String> {
        let words = self.text()?;
        let status = Status::ALL.into_iter().find(|s| s.words() == words);
        status.ok_or_else(|| self.refuse(&format!("`{words}` is not a status")))
    }

    fn list<T>(&self, each: impl Fn(&Place) -> Result<T, String>) -> Result<Vec<T>, String> {
        let list = self.value.as_array();
        let list = list.ok_or_else(|| self.refuse("a list is expected"))?;
        if list.len() > LONGEST_LIST {
            return Err(self.refuse("there are more than 100,000 entries"));
        }
        let places = list.iter().enumerate().map(|(i, value)| Place {
            value,
            name: format!("{}[{i}]", self.name),
        });
        places.map(|place| each(&place)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results() -> Value {
        json!({
            "version": 1, "workbook": "a0", "seed": "18446744073709551615",
            "submissions": [{
                "key": "ada", "name": "Ada", "hash": "0f",
                "exercises": [{
                    "id": "day1/ex01", "status": "failed", "passed": 3, "checks": 9,
                    "mistake": null, "feedback": ["✗ a line"],
                }],
                "ignored": [{ "path": "../x", "why": "its name climbs" }],
            }],
        })
    }

    #[test]
    fn what_was_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("results.json");
        let results = Results::from_json(&results()).unwrap();
        assert_eq!(results.seed, u64::MAX);
        results.write(&path).unwrap();
        assert_eq!(Results::read(&path), Ok(results));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_place() {
        let exercise = "/submissions/0/exercises/0";
        for (field, value, says) in [
            ("/version", json!(2), "another version"),
            ("/seed", json!(7), "in seed, a text is expected"),
            ("/seed", json!("18446744073709551616"), "64 bits"),
            ("/workbook", json!("../.."), "in workbook, hexadecimal"),
            ("/submissions", json!({}), "in submissions, a list"),
            (
                &format!("{exercise}/status"),
                json!("great"),
                "`great` is not",
            ),
            (
                &format!("{exercise}/status"),
                json!("passed"),
                "does not fit",
            ),
            (&format!("{exercise}/passed"), json!(9), "does not fit"),
            (&format!("{exercise}/passed"), json!(-1), "a whole number"),
            (
                &format!("{exercise}/feedback"),
                json!(["x".repeat(LONGEST_TEXT + 1)]),
                "in submissions[0].exercises[0].feedback[0], a text is longer",
            ),
        ] {
            let mut changed = results();
            *changed.pointer_mut(field).unwrap() = value;
            let problem = Results::from_json(&changed).unwrap_err();
            assert!(problem.contains(says), "{field}: {problem}");
        }
    }

    #[test]
    fn a_file_that_nests_deep_is_refused() {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), "[".repeat(2_000_000)).unwrap();
        let problem = Results::read(file.path()).unwrap_err();
        assert!(problem.contains("not JSON as expected"), "{problem}");
    }
}
