//! Grades the submissions of a class, as many at a time as there are cores.

use std::sync::Mutex;
use std::thread;

use lif::workbook::Workbook;

use crate::engine::Engine;
use crate::intake::{self, Handed, Taken};
use crate::progress::Progress;
use crate::records::Records;
use crate::results::{Ignored, Submission};

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
            graded.push((k, one(engine, workbook, records, slot, handed)?));
            progress.advance();
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut graded = thread::scope(|scope| {
        let slots = 0..cores.min(handed.len());
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

fn one(
    engine: &Engine,
    workbook: &Workbook,
    records: &Records,
    slot: usize,
    handed: &Handed,
) -> Result<Submission, String> {
    // What cannot be opened holds no exercise.
    let taken = intake::take(workbook, handed).unwrap_or_else(|why| Taken {
        files: Default::default(),
        ignored: vec![Ignored {
            path: handed.key.clone(),
            why,
        }],
    });
    if let Some(known) = records.known(handed, &taken) {
        return Ok(known);
    }
    let submission = Submission {
        key: handed.key.clone(),
        name: handed.key.clone(),
        hash: taken.hash(),
        exercises: engine.grade(slot, &taken),
        ignored: taken.ignored.clone(),
    };
    records.write(handed, &taken, &submission)?;
    Ok(submission)
}
