//! Signals: those that ask a process to end, to stop for a while, and to go on.

#[cfg(unix)]
use std::sync::Arc;
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

#[cfg(unix)]
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};

/// The signals that have come.
#[cfg(unix)]
pub struct Signals {
    /// The number of the last that asked for the end; 0 if none has.
    end: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    go_on: Arc<AtomicBool>,
}

#[cfg(unix)]
impl Signals {
    /// Begins to note them.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn note() -> std::io::Result<Self> {
        let signals = Signals {
            end: Arc::default(),
            stop: Arc::default(),
            go_on: Arc::default(),
        };
        for signal in [SIGHUP, SIGINT, SIGTERM] {
            let number = usize::try_from(signal).unwrap_or_default();
            signal_hook::flag::register_usize(signal, Arc::clone(&signals.end), number)?;
        }
        signal_hook::flag::register(SIGTSTP, Arc::clone(&signals.stop))?;
        signal_hook::flag::register(SIGCONT, Arc::clone(&signals.go_on))?;
        Ok(signals)
    }

    /// True once one has come that asks for the end.
    pub fn ask_for_the_end(&self) -> bool {
        self.end.load(Ordering::SeqCst) != 0
    }

    /// True if one has come that asks to stop for a while (Ctrl-Z in a shell).
    pub fn ask_to_stop(&self) -> bool {
        self.stop.swap(false, Ordering::SeqCst)
    }

    /// True if the process was stopped since this was last asked, and goes on.
    pub fn have_gone_on(&self) -> bool {
        self.go_on.swap(false, Ordering::SeqCst)
    }

    /// Stops, with all of this command's processes, until a shell lets them go on.
    pub fn stop(&self) {
        // Without a shell around, nobody could let it go on.
        if rustix::process::getsid(None).is_ok_and(|leader| leader == rustix::process::getpid()) {
            return;
        }
        // The rest of the job first: the shell waits for all of it.
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
        // That was this process's own signal.
        self.stop.store(false, Ordering::SeqCst);
    }

    /// Ends as the signal would have ended the process; comes back if there was none.
    pub fn obey(&self) {
        let caught = self.end.load(Ordering::SeqCst);
        if let (1.., Ok(signal)) = (caught, i32::try_from(caught)) {
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    }
}

/// Elsewhere, what would be a signal ends the process at once, and nothing stops it.
#[cfg(not(unix))]
pub struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub fn note() -> std::io::Result<Self> {
        Ok(Signals)
    }

    pub fn ask_for_the_end(&self) -> bool {
        false
    }

    pub fn ask_to_stop(&self) -> bool {
        false
    }

    pub fn have_gone_on(&self) -> bool {
        false
    }

    pub fn stop(&self) {}

    pub fn obey(&self) {}
}
