//! Sees when an exercise's file changes.
//!
//! It looks instead of asking the operating system to tell, at the exercise at hand fifty times a second,
//! at all others ten times: looking works wherever reading does. Notifications do not: not on network
//! folders, in containers or across the border of a virtual machine, and an editor that saves by
//! renaming must be followed from file to file.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use curriculum::EXERCISES;
use judge::exercise::Exercise;

use crate::additions::Additions;
use crate::workbook::{Source, Sources, Workbook};

/// How often to look at the time of the exercise at hand.
pub const PAUSE: Duration = Duration::from_millis(20);
/// How often to look at the times of all files.
const LOOK_AT_ALL: Duration = Duration::from_millis(100);
/// How often to read the files, whatever their times say.
const READ_ALL: Duration = Duration::from_secs(1);
/// How long a file must be missing or empty to count as such: editors that save in two steps leave
/// it so for a moment.
const DOUBT: Duration = Duration::from_millis(150);

/// The exercises' files, and what was in them when they were last looked at.
pub struct Files<'a> {
    workbook: &'a Workbook,
    sources: Sources,
    additions: Additions,
    /// Where each exercise's file is: that need not be worked out fifty times a second.
    paths: BTreeMap<&'static str, PathBuf>,
    stamps: BTreeMap<&'static str, Option<Stamp>>,
    /// Since when a file that had contents has had none.
    doubtful: BTreeMap<&'static str, Instant>,
    looked_at_all: Instant,
    read_all: Instant,
}

/// What shows, without reading it, that a file has changed.
type Stamp = (SystemTime, u64);

impl<'a> Files<'a> {
    pub fn new(workbook: &'a Workbook) -> Self {
        let path = |e: &Exercise| (e.id, workbook.path(e.file()));
        let mut files = Files {
            workbook,
            sources: Sources::new(),
            additions: Additions::of(workbook),
            paths: EXERCISES.into_iter().map(path).collect(),
            stamps: BTreeMap::new(),
            doubtful: BTreeMap::new(),
            looked_at_all: Instant::now(),
            read_all: Instant::now(),
        };
        for exercise in EXERCISES {
            files.stamps.insert(exercise.id, files.stamp_of(exercise));
        }
        files.sources = workbook.sources();
        files
    }

    /// What is in the files.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What is beside the files.
    pub fn additions(&self) -> &Additions {
        &self.additions
    }

    /// The exercises whose files have other contents than at the last look, or that may use what is
    /// beside them and has changed. The one at hand is looked at most often.
    pub fn look(&mut self, at_hand: &'static Exercise) -> Vec<&'static Exercise> {
        if self.looked_at_all.elapsed() >= LOOK_AT_ALL {
            return self.look_at_all();
        }
        match self.is_touched(at_hand) && self.has_changed(at_hand) {
            true => vec![at_hand],
            false => Vec::new(),
        }
    }

    fn look_at_all(&mut self) -> Vec<&'static Exercise> {
        self.looked_at_all = Instant::now();
        let whatever_the_times = self.read_all.elapsed() >= READ_ALL;
        let mut changed = Vec::new();
        if whatever_the_times {
            self.read_all = Instant::now();
            let additions = Additions::of(self.workbook);
            let before = std::mem::replace(&mut self.additions, additions);
            let in_day = |e: &&Exercise| before.differ(&self.additions, e.day());
            changed.extend(EXERCISES.into_iter().filter(in_day));
        }
        for exercise in EXERCISES {
            let looked_at = self.is_touched(exercise) || whatever_the_times;
            let known = changed.iter().any(|e: &&Exercise| e.id == exercise.id);
            if looked_at && self.has_changed(exercise) && !known {
                changed.push(exercise);
            }
        }
        changed
    }

    /// Reads all files, and so misses nothing that was saved before this call.
    pub fn look_closely(&mut self) -> Vec<&'static Exercise> {
        self.read_all = self.read_all.checked_sub(READ_ALL).unwrap_or(self.read_all);
        self.look_at_all()
    }

    /// True if the file has another time or length than at the last look, or if its contents are in doubt.
    fn is_touched(&mut self, exercise: &Exercise) -> bool {
        // The stamp is taken before the file is read: a save in between shows at the next look.
        let stamp = self.stamp_of(exercise);
        let touched = self.stamps.insert(exercise.id, stamp) != Some(stamp);
        touched || self.doubtful.contains_key(exercise.id)
    }

    fn has_changed(&mut self, exercise: &Exercise) -> bool {
        let source = self.workbook.source_of(exercise);
        let known = self.sources.get(exercise.id);
        if known == Some(&source) {
            self.doubtful.remove(exercise.id);
            return false;
        }
        if is_nothing(&source) && !known.is_some_and(is_nothing) {
            let since = *self
                .doubtful
                .entry(exercise.id)
                .or_insert_with(Instant::now);
            if since.elapsed() < DOUBT {
                return false;
            }
        }
        self.doubtful.remove(exercise.id);
        self.sources.insert(exercise.id, source);
        true
    }

    fn stamp_of(&self, exercise: &Exercise) -> Option<Stamp> {
        let metadata = fs::metadata(&self.paths[exercise.id]).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    }
}

fn is_nothing(source: &Source) -> bool {
    source.as_ref().map_or(true, Vec::is_empty)
}
