//! Grades the submissions of a class, as many at a time as there are cores.

use std::sync::Mutex;
use std::thread;

use lif::workbook::Workbook;

use crate::engine::Engine;
use crate::intake::{self, Handed, Taken};
use crate::progress::Progress;
use crate::records::Records;
use crate::results::{Ignored, Submission};
use crate::sandbox::slot;

/// Grades these submissions, and gives how each stands, in their order.
///
/// # Errors
/// If a record cannot be written.
pub fn grade(
    engine: &Engine,
    workbook: &Workbook,
    records: &Records,
    handed: &[Handed],
) -> Result<Vec<Submission>, String> {
    let progress = Progress::of(handed.len());
    let waiting = Mutex::new(handed.iter().enumerate());
    let work = |slot: usize| {
        let mut graded = Vec::new();
        loop {
            let next = waiting.lock().ok().and_then(|mut waiting| waiting.next());
            let Some((k, handed)) = next else {
                return Ok(graded);
            };
            graded.push((k, recorded(engine, workbook, records, slot, handed)?));
            progress.advance();
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut graded = thread::scope(|scope| {
        let slots = (0..cores.min(handed.len())).map(slot);
        let threads: Vec<_> = slots.map(|slot| scope.spawn(move || work(slot))).collect();
        let mut graded = Vec::new();
        for thread in threads {
            let joined = thread.join();
            graded.extend(joined.unwrap_or_else(|_| Err("The grader failed.".to_owned()))?);
        }
        Ok::<_, String>(graded)
    })?;
    graded.sort_by_key(|(k, _)| *k);
    Ok(graded
        .into_iter()
        .map(|(_, submission)| submission)
        .collect())
}

/// Grades a submission, or takes what is known of it.
fn recorded(
    engine: &Engine,
    workbook: &Workbook,
    records: &Records,
    slot: usize,
    handed: &Handed,
) -> Result<Submission, String> {
    let taken = taken(workbook, handed);
    if let Some(known) = records.known(handed, &taken) {
        return Ok(known);
    }
    let submission = graded(engine, slot, handed, taken);
    records.write(&submission)?;
    Ok(submission)
}

/// How one submission stands.
pub fn one(engine: &Engine, workbook: &Workbook, handed: &Handed) -> Submission {
    graded(engine, slot(0), handed, taken(workbook, handed))
}

/// What is taken of a submission. What cannot be opened holds no exercise.
fn taken(workbook: &Workbook, handed: &Handed) -> Taken {
    intake::take(workbook, handed).unwrap_or_else(|why| Taken {
        files: Default::default(),
        ignored: vec![Ignored {
            path: handed.key.clone(),
            why,
        }],
    })
}

fn graded(engine: &Engine, slot: usize, handed: &Handed, taken: Taken) -> Submission {
    Submission {
        key: handed.key.clone(),
        name: handed.key.clone(),
        hash: taken.hash(),
        exercises: engine.grade(slot, &taken),
        ignored: taken.ignored,
    }
}
