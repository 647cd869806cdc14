//! The watch is ended at random moments, in every way there is: the learner's files are what the
//! learner saved, the terminal is as it was, and no process is left.
//!
//! The ordinary run takes 10 moments. For 200, which takes some minutes, and a line on each:
//! `LIF_MOMENTS=200 cargo test -p lif --test killed -- --nocapture`
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use curriculum::{EXERCISES, find};
use given::stream;
use judge::exercise::Exercise;
use judge::stub;
use rand::{Rng, RngExt};
use support::Copy;
use support::terminal::Terminal;

/// Ways to end it; the last cannot be caught.
const SIGNALS: [&str; 4] = ["INT", "TERM", "HUP", "KILL"];
/// What a learner presses while things go on.
const KEYS: [&str; 10] = ["h", "l", "jj\r", "c", "n", "N", "p", "e", "b", " "];
/// The exercises that are worked on: others build on the first.
const AT_WORK: [&str; 4] = ["day1/ex04", "day1/ex01", "day1/ex06", "day2/ex02"];

#[test]
fn at_random_moments() {
    let moments = std::env::var("LIF_MOMENTS").map_or(10, |n| n.parse().expect("a number"));
    let copy = Copy::new();
    let mut learner = Learner::new(&copy);
    let mut while_grading = 0;
    for moment in 0..moments {
        let signal = SIGNALS[moment % SIGNALS.len()];
        let mut rng = stream(2024, moment);
        let mut terminal = Terminal::start(&copy, &[], &[]);
        let did = learner.works(&mut terminal, &mut rng);
        let grading = terminal.text().contains("Grading");
        while_grading += usize::from(grading);
        terminal.signal(signal);
        terminal.end();
        if signal != "KILL" {
            terminal.is_restored();
        }
        terminal.leaves_nothing();
        learner.finds_everything(signal == "KILL");
        println!("{moment:>3} {signal:<4} grading: {grading:<5} {did}");
    }
    println!("{moments} moments, {while_grading} of them while it graded");
}

/// Someone who saves files, and knows what was in them.
struct Learner<'a> {
    copy: &'a Copy,
    saved: BTreeMap<&'static str, String>,
    /// What else there was in the folders that the learner writes to.
    others: BTreeMap<PathBuf, Vec<u8>>,
}

impl<'a> Learner<'a> {
    fn new(copy: &'a Copy) -> Self {
        let saved = EXERCISES.into_iter().map(|e| (e.id, stub_of(e)));
        let mut learner = Learner {
            copy,
            saved: saved.collect(),
            others: BTreeMap::new(),
        };
        learner.others = learner.other_files();
        learner
    }

    /// Saves and presses keys for a random time, some of it before anything is on the screen.
    fn works(&mut self, terminal: &mut Terminal, rng: &mut impl Rng) -> String {
        let mut did = Vec::new();
        if rng.random_bool(0.7) {
            terminal.see("of 21 pass");
        }
        if rng.random_bool(0.3) {
            terminal.see_quiet();
        }
        for _ in 0..rng.random_range(0..4) {
            thread::sleep(Duration::from_millis(rng.random_range(0..400)));
            if rng.random_bool(0.3) {
                let keys = KEYS[rng.random_range(0..KEYS.len())];
                terminal.press(keys);
                did.push(format!("{keys:?}"));
            } else {
                did.push(self.saves(rng));
            }
        }
        if rng.random_bool(0.2) {
            terminal.press("ry");
            did.push("reset".to_owned());
        }
        thread::sleep(Duration::from_millis(rng.random_range(0..600)));
        did.join(", ")
    }

    /// Writes one of several texts over an exercise's file, or moves a new file into its place.
    fn saves(&mut self, rng: &mut impl Rng) -> String {
        let id = AT_WORK[rng.random_range(0..AT_WORK.len())];
        let exercise = find(id).unwrap();
        let right = exercise.solution;
        let mark = format!("// {}\n", rng.random::<u64>());
        let (what, body) = match rng.random_range(0..4) {
            0 => ("right", right.to_owned()),
            1 => ("does not compile", format!("{right}fn (\n")),
            2 => ("endless", endless(right)),
            _ => ("a stub", stub_of(exercise)),
        };
        let text = format!("{body}{mark}");
        let file = self.copy.file(id);
        if rng.random_bool(0.5) {
            fs::write(&file, &text).unwrap();
        } else {
            let new = file.with_extension("rs~");
            fs::write(&new, &text).unwrap();
            fs::rename(&new, &file).unwrap();
        }
        self.saved.insert(exercise.id, text);
        format!("{id} {what}")
    }

    /// What was saved last is there, whole: in its file, or in a copy beside the stub.
    fn finds_everything(&mut self, killed: bool) {
        let others = self.other_files();
        for exercise in EXERCISES {
            let now = fs::read_to_string(self.copy.file(exercise.id)).unwrap();
            let saved = &self.saved[exercise.id];
            if now == *saved {
                continue;
            }
            assert_eq!(now, stub_of(exercise), "{} was changed", exercise.id);
            let kept = others.iter().any(|(path, bytes)| {
                path.to_string_lossy()
                    .contains(&format!("{}.kept-", exercise.module))
                    && bytes == saved.as_bytes()
            });
            assert!(kept, "{} was lost", exercise.id);
            self.saved.insert(exercise.id, now);
        }
        for (path, bytes) in &self.others {
            assert_eq!(others.get(path), Some(bytes), "{}", path.display());
        }
        let is_copy = |path: &&PathBuf| path.to_string_lossy().contains(".kept-");
        let strange = others
            .keys()
            .filter(|path| !self.others.contains_key(*path));
        let strange: Vec<_> = strange.filter(|path| !is_copy(path)).collect();
        assert!(killed || strange.is_empty(), "left over: {strange:?}");
        for path in strange {
            fs::remove_file(path).unwrap();
        }
        self.others = self.other_files();
    }

    /// The files in the learner's folders that are no exercise.
    fn other_files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        for folder in ["exercises/day1/src", "exercises/day2/src"] {
            for entry in fs::read_dir(self.copy.path(folder)).unwrap() {
                let path = entry.unwrap().path();
                if EXERCISES.iter().all(|e| self.copy.file(e.id) != path) {
                    let bytes = fs::read(&path).unwrap();
                    found.insert(path, bytes);
                }
            }
        }
        found
    }
}

fn stub_of(exercise: &Exercise) -> String {
    stub::of_solution(exercise.solution)
}

/// The first function never comes to its end.
fn endless(solution: &str) -> String {
    let function = solution.find("\npub fn ").expect("a function");
    let body = function + solution[function..].find("{\n").expect("a body") + 2;
    let (before, after) = solution.split_at(body);
    format!("{before}while std::hint::black_box(true) {{}}\n{after}")
}
