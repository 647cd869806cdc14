//! One module laid over the solutions and graded by its own exercise; many of them side by side.

use std::sync::Mutex;
use std::thread;

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::verdict::Verdict;

use crate::additions::Additions;
use crate::grade::{Answers, Grader};
use crate::progress;
use crate::stop::Stop;
use crate::workbook::{Sources, Workbook};

/// Lays a module over the solutions, and grades its exercise.
///
/// # Errors
/// If the compiler or the test program cannot be run.
pub fn try_out(
    workbook: &Workbook,
    exercise: &'static Exercise,
    source: &[u8],
) -> Result<Verdict, String> {
    let solutions = EXERCISES.into_iter();
    let mut sources: Sources = solutions
        .map(|e| (e.id, Ok(e.solution.as_bytes().to_vec())))
        .collect();
    sources.insert(exercise.id, Ok(source.to_vec()));
    let answers = Answers {
        sources: &sources,
        additions: &Additions::default(),
        stop: &Stop::never(),
        rewarded: &[],
    };
    let graded = Grader::new(workbook, false).graded(&answers, &[exercise])?;
    let graded = graded.into_iter().next().expect("it was asked for");
    Ok(graded.verdict)
}

/// Does `work` with every item, on as many threads as there are cores, and hands each result to
/// `tell` as it comes, with a progress bar on a terminal. Gives the results in the items' order.
///
/// # Errors
/// The first that `work` gives.
pub fn side_by_side<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, String> + Sync,
    tell: impl Fn(&T, &R) + Sync,
) -> Result<Vec<R>, String> {
    let waiting = Mutex::new(items.iter().enumerate());
    let done = Mutex::new(Vec::new());
    let worker = || -> Result<(), String> {
        loop {
            let next = waiting.lock().ok().and_then(|mut items| items.next());
            let Some((k, item)) = next else {
                return Ok(());
            };
            let result = work(item)?;
            let mut done = done.lock().map_err(|_| "a thread failed")?;
            progress::clear();
            tell(item, &result);
            done.push((k, result));
            progress::show(done.len(), items.len(), "");
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread
                .join()
                .unwrap_or_else(|_| Err("a thread failed".into()))
        })
    })?;
    let mut done = done.into_inner().map_err(|_| "a thread failed")?;
    done.sort_by_key(|(k, _)| *k);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}
