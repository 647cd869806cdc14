//! Asks the learner's program on a thread of its own, so that every key is live meanwhile.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::Scope;
use std::time::{Duration, Instant};

use super::{Game, Program, Shown};
use crate::stop::Stop;
use crate::workbook::Workbook;

/// A setting that takes longer than this is given up when another is wanted. What is faster is seen: so the
/// picture moves while a key is held down.
const LONG: Duration = Duration::from_millis(400);

/// What the worker says.
pub enum News {
    Shown(Shown),
    /// There is no program to ask.
    Problem(String),
}

pub struct Worker {
    jobs: Sender<(Vec<f64>, Stop)>,
    news: Receiver<News>,
    /// Ends the compiler.
    building: Stop,
    running: Option<(Instant, Stop)>,
    /// What is to be asked next.
    wanted: Option<Vec<f64>>,
}

impl Worker {
    /// Compiles the learner's program, and then waits for settings.
    pub fn start<'scope>(
        scope: &'scope Scope<'scope, '_>,
        game: &'scope Game,
        workbook: &'scope Workbook,
    ) -> Self {
        let (jobs, asked) = mpsc::channel::<(Vec<f64>, Stop)>();
        let (tell, news) = mpsc::channel();
        let building = Stop::on_demand();
        let stop = building.clone();
        scope.spawn(move || {
            // Who listens may be gone: then the jobs end, too.
            let say = |news| drop(tell.send(news));
            match Program::of(game, workbook, &stop) {
                Err(problem) => say(News::Problem(problem)),
                Ok(program) => asked
                    .into_iter()
                    .for_each(|(values, stop)| say(News::Shown(program.turn(&values, &stop)))),
            }
        });
        Worker {
            jobs,
            news,
            building,
            running: None,
            wanted: None,
        }
    }

    /// Asks for what these values give, as soon as what runs is over.
    pub fn turn(&mut self, values: &[f64]) {
        self.wanted = Some(values.to_vec());
        self.go_on();
    }

    /// Since when an answer is awaited.
    pub fn waits_since(&self) -> Option<Instant> {
        self.running.as_ref().map(|(since, _)| *since)
    }

    /// What it has to say.
    pub fn news(&mut self) -> Option<News> {
        let news = self.news.try_recv().ok();
        let answered = self.running.take_if(|_| news.is_some());
        self.go_on();
        news.filter(|_| !answered.is_some_and(|(_, stop)| stop.is_stopped()))
    }

    fn go_on(&mut self) {
        if self.wanted.is_none() {
            return;
        }
        match &self.running {
            Some((since, stop)) if since.elapsed() > LONG => stop.stop(),
            Some(_) => {}
            None => {
                let stop = Stop::on_demand();
                let values = self.wanted.take().unwrap_or_default();
                self.running = Some((Instant::now(), stop.clone()));
                // Without a program there is nobody to ask: that is said by itself.
                let _ = self.jobs.send((values, stop));
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.building.stop();
        if let Some((_, stop)) = &self.running {
            stop.stop();
        }
    }
}
