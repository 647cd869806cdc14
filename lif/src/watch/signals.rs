//! Signals that ask a process to end: it notes them, and ends in good order.

/// The signals that have come.
#[cfg(unix)]
pub struct Signals(std::sync::Arc<std::sync::atomic::AtomicUsize>);

#[cfg(unix)]
impl Signals {
    /// Begins to note them.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn note() -> std::io::Result<Self> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let caught = std::sync::Arc::default();
        for signal in [SIGHUP, SIGINT, SIGTERM] {
            let number = usize::try_from(signal).unwrap_or_default();
            signal_hook::flag::register_usize(signal, std::sync::Arc::clone(&caught), number)?;
        }
        Ok(Signals(caught))
    }

    /// True once one has come.
    pub fn have_come(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::SeqCst) != 0
    }

    /// Ends as the signal would have ended the process; comes back if there was none.
    pub fn obey(&self) {
        let caught = self.0.load(std::sync::atomic::Ordering::SeqCst);
        if let (1.., Ok(signal)) = (caught, i32::try_from(caught)) {
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    }
}

/// Elsewhere, what would be a signal ends the process at once.
#[cfg(not(unix))]
pub struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub fn note() -> std::io::Result<Self> {
        Ok(Signals)
    }

    pub fn have_come(&self) -> bool {
        false
    }

    pub fn obey(&self) {}
}
