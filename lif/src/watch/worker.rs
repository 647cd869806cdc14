//! Grades on a thread of its own, so that keys and files are attended to meanwhile.

use std::collections::BTreeMap;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use given::Drawing;
use grading::EXERCISES;
use grading::exercise::Exercise;
use grading::verdict::Verdict;

use crate::assembly::{Assembly, Parts};
use crate::grade::{self, Made};
use crate::program;
use crate::stop::Stop;
use crate::workbook::{FileState, Sources, Workbook};

/// What to grade.
#[derive(Clone, Copy)]
pub enum Task {
    All,
    /// One exercise and, after it, those that use it.
    Saved(&'static Exercise),
}

/// What the worker says.
pub enum News {
    /// Everything is compiled; now the learner's code runs.
    Runs,
    Verdict(Verdict, Option<Drawing>),
    /// Something other than an exercise is at fault.
    Problem(String),
    /// All that was to be graded is.
    Done,
}

/// A thread that grades what it was last asked for, and drops whatever it was doing before.
pub struct Worker {
    jobs: Option<Sender<Job>>,
    news: Receiver<(u64, News)>,
    thread: Option<JoinHandle<()>>,
    stop: Stop,
    number: u64,
    busy: bool,
}

struct Job {
    number: u64,
    task: Task,
    sources: Sources,
    stop: Stop,
}

impl Worker {
    pub fn new(workbook: &Workbook) -> Self {
        let (jobs, asked) = mpsc::channel::<Job>();
        let (tell, news) = mpsc::channel();
        let workbook = workbook.clone();
        let thread = thread::spawn(move || {
            let mut grader = Grader {
                workbook,
                assembly: None,
            };
            for job in asked {
                let number = job.number;
                // Who listened may be gone: then this loop ends, too.
                let say = |news| drop(tell.send((number, news)));
                if let Err(problem) = grader.grade(&job, &say) {
                    say(News::Problem(problem));
                }
                say(News::Done);
            }
        });
        Worker {
            jobs: Some(jobs),
            news,
            thread: Some(thread),
            stop: Stop::never(),
            number: 0,
            busy: false,
        }
    }

    /// Grades this, and nothing of what was asked before.
    pub fn start(&mut self, task: Task, sources: &Sources) {
        self.stop.stop();
        self.stop = Stop::on_demand();
        self.number += 1;
        self.busy = true;
        let job = Job {
            number: self.number,
            task,
            sources: sources.clone(),
            stop: self.stop.clone(),
        };
        let sent = self.jobs.as_ref().map(|jobs| jobs.send(job));
        debug_assert!(matches!(sent, Some(Ok(()))), "the worker waits for jobs");
    }

    /// True until all that was asked for is graded.
    pub fn is_busy(&self) -> bool {
        self.busy
    }

    /// What it has to say of what it was last asked for.
    pub fn news(&mut self) -> Option<News> {
        loop {
            match self.news.try_recv() {
                Ok((number, _)) if number < self.number => {}
                Ok((_, news)) => {
                    self.busy = !matches!(news, News::Done);
                    return Some(news);
                }
                Err(mpsc::TryRecvError::Empty) => return None,
                Err(mpsc::TryRecvError::Disconnected) => {
                    let gone = self.thread.take().map(JoinHandle::join);
                    self.busy = false;
                    return gone.map(|_| News::Problem("The grading has broken down.".to_owned()));
                }
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop.stop();
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Grades without cargo, which would look at times instead of contents and would wait for an
/// editor that is building in the same target folder.
struct Grader {
    workbook: Workbook,
    /// Kept from one run to the next: only what changes is compiled again.
    assembly: Option<Assembly>,
}

type Say<'a> = &'a (dyn Fn(News) + Sync);

impl Grader {
    fn grade(&mut self, job: &Job, say: Say) -> Result<(), String> {
        let first = match job.task {
            Task::All => EXERCISES.to_vec(),
            Task::Saved(exercise) => vec![exercise],
        };
        self.stage(job, &first, say)?;
        match job.task {
            Task::All => Ok(()),
            Task::Saved(exercise) => self.stage(job, &users_of(exercise, &job.sources), say),
        }
    }

    fn stage(
        &mut self,
        job: &Job,
        exercises: &[&'static Exercise],
        say: Say,
    ) -> Result<(), String> {
        let (untouched, begun): (Vec<&Exercise>, Vec<&Exercise>) = exercises
            .iter()
            .partition(|e| FileState::of(e, &job.sources[e.id]) == FileState::Untouched);
        for exercise in untouched {
            say(News::Verdict(Verdict::not_started(exercise), None));
        }
        if begun.is_empty() {
            return Ok(());
        }
        let broken = match self.mend(job, &begun) {
            // The libraries may have gone, in a `cargo clean`: once more, from the beginning.
            Err(_) if !job.stop.is_stopped() => {
                self.assembly = None;
                self.mend(job, &begun)?
            }
            mended => mended?,
        };
        say(News::Runs);
        let made = Made {
            program: self
                .assembly
                .as_ref()
                .map_or("".as_ref(), Assembly::program),
            broken: &broken,
        };
        grade::each(&made, &begun, &job.stop, &|verdict, drawing| {
            say(News::Verdict(verdict, drawing));
        })
    }

    fn mend(
        &mut self,
        job: &Job,
        wanted: &[&Exercise],
    ) -> Result<BTreeMap<&'static str, String>, String> {
        let assembly = match self.assembly.take() {
            Some(assembly) => self.assembly.insert(assembly),
            None => {
                let parts = Parts::of_workbook(&self.workbook, false, &job.stop)?;
                self.assembly.insert(Assembly::new(&self.workbook, parts)?)
            }
        };
        assembly.obey(&job.stop);
        program::mend(assembly, &job.sources, wanted)
    }
}

/// The exercises whose files name this one's module, or that of one which does.
fn users_of(exercise: &'static Exercise, sources: &Sources) -> Vec<&'static Exercise> {
    let mut found = vec![exercise];
    let mut k = 0;
    while let Some(used) = found.get(k).copied() {
        for user in EXERCISES {
            let text = sources[user.id].as_deref().unwrap_or_default();
            let names = user.day() == used.day() && contains(text, used.module.as_bytes());
            if names && !found.iter().any(|e| e.id == user.id) {
                found.push(user);
            }
        }
        k += 1;
    }
    found.split_off(1)
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}
