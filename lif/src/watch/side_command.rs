//! A command of `cargo lif` that is run beside the watch, such as `plot`.

use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

use crate::stop::Stop;

/// The command that is running, if any.
pub struct SideCommand {
    answer: Receiver<String>,
    stop: Stop,
    thread: Option<JoinHandle<()>>,
}

impl SideCommand {
    /// Runs `cargo lif <arguments>`.
    pub fn start(arguments: &[&str]) -> Self {
        let (tell, answer) = mpsc::channel();
        let stop = Stop::on_demand();
        let own = stop.clone();
        let arguments: Vec<String> = arguments.iter().map(|a| (*a).to_owned()).collect();
        let thread = thread::spawn(move || {
            let _ = tell.send(run(&arguments, &own));
        });
        SideCommand {
            answer,
            stop,
            thread: Some(thread),
        }
    }

    /// What it printed, once it has ended.
    pub fn answer(&self) -> Option<String> {
        self.answer.try_recv().ok()
    }
}

fn run(arguments: &[String], stop: &Stop) -> String {
    let output =
        std::env::current_exe().and_then(|own| stop.output(Command::new(own).args(arguments)));
    match output {
        Ok(output) if output.stdout.is_empty() => said(&output.stderr),
        Ok(output) => said(&output.stdout),
        Err(e) => format!("`cargo lif {}` cannot be run: {e}", arguments.join(" ")),
    }
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

impl Drop for SideCommand {
    fn drop(&mut self) {
        self.stop.stop();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
