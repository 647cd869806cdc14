//! One module laid over the solutions and graded by its own exercise; many of them side by side.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::thread;

use grading::EXERCISES;
use grading::exercise::Exercise;
use grading::verdict::Verdict;

use crate::assembly::{Assembly, Parts};
use crate::grade;
use crate::stop::Stop;
use crate::workbook::Workbook;

/// What came of a module.
pub enum Trial {
    /// The compiler's message.
    DoesNotCompile(String),
    Graded(Verdict),
}

/// Where modules are tried out: the workbook, and what cargo has built of it.
pub struct Bench<'a> {
    workbook: &'a Workbook,
    parts: Parts,
}

impl<'a> Bench<'a> {
    /// Has cargo build the grading kit.
    ///
    /// # Errors
    /// If that does not succeed.
    pub fn new(workbook: &'a Workbook) -> Result<Self, String> {
        let parts = Parts::of_workbook(workbook, false, &Stop::never())?;
        Ok(Bench { workbook, parts })
    }

    /// Lays a module over the solutions, and grades its exercise.
    ///
    /// # Errors
    /// If the compiler or the test program cannot be run.
    pub fn try_out(&self, exercise: &'static Exercise, source: &[u8]) -> Result<Trial, String> {
        let modules = needed_modules(exercise, &String::from_utf8_lossy(source));
        let assembly = Assembly::of_one(self.workbook, self.parts.clone(), &modules, exercise)?;
        for module in modules {
            assembly.put(module, module.solution.as_bytes())?;
        }
        assembly.put(exercise, source)?;
        match assembly.compile()?.first() {
            Some(error) => Ok(Trial::DoesNotCompile(error.rendered.clone())),
            None => Ok(Trial::Graded(grade::observed(
                assembly.program(),
                exercise,
            )?)),
        }
    }
}

/// The exercise and every other of its day that its module names, or that those name.
fn needed_modules(exercise: &'static Exercise, source: &str) -> Vec<&'static Exercise> {
    let mut needed = vec![exercise];
    let mut sources = vec![source];
    while let Some(source) = sources.pop() {
        for other in EXERCISES {
            let same_day = other.day() == exercise.day();
            let known = needed.iter().any(|e| e.id == other.id);
            if same_day && !known && source.contains(other.module) {
                needed.push(other);
                sources.push(other.solution);
            }
        }
    }
    needed
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
            if std::io::stderr().is_terminal() {
                eprint!("\r\x1b[K");
            }
            tell(item, &result);
            done.push((k, result));
            progress(done.len(), items.len());
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

/// A progress bar, on a terminal only.
fn progress(done: usize, of: usize) {
    let mut stderr = std::io::stderr();
    if stderr.is_terminal() {
        let filled = 30 * done / of;
        let _ = write!(stderr, "\r[{:<30}] {done}/{of} ", "#".repeat(filled));
        let _ = stderr.flush();
    }
}
