//! Grades on a thread of its own, so that keys and files are attended to meanwhile.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use curriculum::EXERCISES;
use given::Drawing;
use judge::exercise::Exercise;
use judge::reward::Shown;
use judge::verdict::{OwnTests, Verdict};
use probe::value::Value;
use probe::wire::Record;

use super::files::Files;
use crate::additions::Additions;
use crate::grade::{Answers, Event, Grader, Hear};
use crate::stop::Stop;
use crate::workbook::{Sources, Workbook};

/// What to grade, and what of it first.
pub struct Task {
    pub first: Option<&'static Exercise>,
    pub then: Vec<&'static Exercise>,
}

/// What the worker says.
pub enum News {
    /// Everything is compiled; now the learner's code runs.
    Runs,
    /// A verdict, and the last thing that the exercise drew, if it draws and does not pass.
    Verdict(Verdict, Option<Drawing>),
    /// What an exercise that passes gives for the chapter's run.
    Reward(&'static Exercise, Option<Shown>),
    /// What became of the learner's own tests.
    OwnTests(&'static Exercise, OwnTests),
    /// Something other than an exercise is at fault.
    Problem(String),
    /// All that was to be graded is.
    Done,
}

impl From<Event> for News {
    fn from(event: Event) -> Self {
        match event {
            Event::Runs => News::Runs,
            Event::Graded(verdict, records) => {
                // What passes shows the chapter's data, not those of a check.
                let drawing = (!verdict.passed()).then(|| last_drawing(records));
                News::Verdict(verdict, drawing.flatten())
            }
            Event::Rewarded(exercise, shown) => News::Reward(exercise, shown),
            Event::OwnTests(exercise, tests) => News::OwnTests(exercise, tests),
        }
    }
}

fn last_drawing(records: Vec<Record>) -> Option<Drawing> {
    records.into_iter().rev().find_map(|record| match record {
        Record::Gave {
            value: Value::Drawing(drawing),
        } => Some(drawing),
        _ => None,
    })
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

/// What was asked for, and the texts that it is about.
struct Job {
    number: u64,
    task: Task,
    sources: Sources,
    additions: Additions,
    stop: Stop,
}

impl Job {
    fn run(&self, grader: &mut Grader, hear: Hear) -> Result<(), String> {
        let answers = Answers {
            sources: &self.sources,
            additions: &self.additions,
            stop: &self.stop,
            rewarded: &EXERCISES,
        };
        if let Some(first) = self.task.first {
            grader.grade(&answers, &[first], hear)?;
        }
        grader.grade(&answers, &self.task.then, hear)
    }
}

impl Worker {
    pub fn new(workbook: &Workbook) -> Self {
        let (jobs, asked) = mpsc::channel::<Job>();
        let (tell, news) = mpsc::channel();
        let workbook = workbook.clone();
        let thread = thread::spawn(move || {
            let mut grader = Grader::new(&workbook, false);
            for job in asked {
                let number = job.number;
                // Who listened may be gone: then this loop ends, too.
                let say = |news| drop(tell.send((number, news)));
                if let Err(problem) = job.run(&mut grader, &|event| say(event.into())) {
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
    pub fn start(&mut self, task: Task, files: &Files) {
        self.stop.stop();
        self.stop = Stop::on_demand();
        self.number += 1;
        self.busy = true;
        let job = Job {
            number: self.number,
            task,
            sources: files.sources().clone(),
            additions: files.additions().clone(),
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
