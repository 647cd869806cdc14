//! Ends work that another thread does, and with it the compiler that it has started.

use std::io::{self, Read};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};

/// Says when work is no longer wanted.
#[derive(Clone, Default)]
pub struct Stop(Option<Arc<Shared>>);

#[derive(Default)]
struct Shared {
    stopped: AtomicBool,
    child: Mutex<Option<Child>>,
}

impl Stop {
    /// For work that is done to its end.
    pub fn never() -> Self {
        Stop(None)
    }

    /// For work that [`Stop::stop`] may end.
    pub fn on_demand() -> Self {
        Stop(Some(Arc::default()))
    }

    pub fn is_stopped(&self) -> bool {
        let shared = self.0.as_ref();
        shared.is_some_and(|shared| shared.stopped.load(Ordering::SeqCst))
    }

    /// Ends the work: its child process now, the rest as soon as it looks.
    pub fn stop(&self) {
        if let Some(shared) = &self.0 {
            let mut child = shared.child();
            shared.stopped.store(true, Ordering::SeqCst);
            if let Some(child) = child.as_mut() {
                kill(child);
            }
        }
    }

    /// Runs a command to its end, or until stopped, and gives what it printed, as far as that is kept.
    ///
    /// # Errors
    /// If it cannot be started, or was stopped before it was.
    pub fn output(&self, command: &mut Command) -> io::Result<Output> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // A group of its own: what the child starts, such as a linker, is ended with it.
        #[cfg(unix)]
        if self.0.is_some() {
            std::os::unix::process::CommandExt::process_group(command, 0);
        }
        let shared = self.0.clone().unwrap_or_default();
        let (stdout, stderr) = {
            let mut slot = shared.child();
            if self.is_stopped() {
                return Err(io::Error::new(io::ErrorKind::Interrupted, "stopped"));
            }
            let mut child = command.spawn()?;
            let pipes = (child.stdout.take(), child.stderr.take());
            *slot = Some(child);
            pipes
        };
        let stderr = stderr.map(read_aside);
        let stdout = stdout.map(read_all).unwrap_or_default();
        let stderr = stderr.and_then(|reader| reader.join().ok());
        // Taken out before it is waited for: afterwards its number may be another process's.
        let child = shared.child().take();
        let mut child = child.expect("only this function takes the child");
        Ok(Output {
            status: child.wait()?,
            stdout,
            stderr: stderr.unwrap_or_default(),
        })
    }
}

impl Shared {
    fn child(&self) -> MutexGuard<'_, Option<Child>> {
        self.child
            .lock()
            .unwrap_or_else(|broken| broken.into_inner())
    }
}

/// Ends a process and, where there are process groups, all that it started.
fn kill(child: &mut Child) {
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process_group};
        if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
    let _ = child.kill();
}

/// No more of an output is kept, in bytes: a file of a few lines can make the compiler print gigabytes.
const KEPT: u64 = 16 << 20;

fn read_all(mut pipe: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = pipe.by_ref().take(KEPT).read_to_end(&mut bytes);
    let _ = io::copy(&mut pipe, &mut io::sink());
    bytes
}

fn read_aside(pipe: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || read_all(pipe))
}

#[cfg(all(test, unix))]
mod tests {
    use super::Stop;
    use std::process::Command;
    use std::thread;
    use std::time::{Duration, Instant};

    #[test]
    fn a_stopped_command_ends_with_all_that_it_started() {
        let stop = Stop::on_demand();
        let start = Instant::now();
        let other = stop.clone();
        let stopper = thread::spawn(move || {
            thread::sleep(Duration::from_millis(100));
            other.stop();
        });
        // The inner sleep holds the pipe open: only with it gone does the output end.
        let output = stop.output(Command::new("sh").args(["-c", "sleep 30; echo late"]));
        assert!(!output.unwrap().status.success());
        assert!(start.elapsed() < Duration::from_secs(20));
        stopper.join().unwrap();
        let again = stop.output(&mut Command::new("true"));
        assert!(again.is_err(), "nothing is started once stopped");
    }

    #[test]
    fn a_command_that_is_left_alone_gives_its_output() {
        let output = Stop::on_demand()
            .output(Command::new("sh").args(["-c", "echo out; echo err >&2"]))
            .unwrap();
        assert_eq!(output.stdout, b"out\n");
        assert_eq!(output.stderr, b"err\n");
    }

    #[test]
    fn of_an_endless_output_the_beginning_is_kept() {
        let mut command = Command::new("sh");
        command.args(["-c", "yes | head -c 100000000; echo err >&2"]);
        let output = Stop::never().output(&mut command).unwrap();
        assert_eq!(output.stdout.len() as u64, super::KEPT);
        assert_eq!(output.stderr, b"err\n");
    }
}
