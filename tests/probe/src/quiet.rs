//! Catches a panic and what it says, without printing it.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, Once};

use nanoserde::{DeBin, SerBin};

/// What a panic said, and where it happened.
#[derive(Clone, Debug, PartialEq, SerBin, DeBin)]
pub struct Panic {
    pub message: String,
    pub file: String,
    pub line: u32,
}

impl Panic {
    fn new(payload: &(dyn Any + Send), place: Option<(String, u32)>) -> Self {
        let (file, line) = place.unwrap_or_default();
        let text = payload.downcast_ref::<&str>().copied();
        let text = text.or_else(|| Some(payload.downcast_ref::<String>()?.as_str()));
        Panic {
            message: text.unwrap_or("a panic without a message").to_owned(),
            file,
            line,
        }
    }

    /// Its file and line.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file.replace('\\', "/"), self.line)
    }
}

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
    static PLACE: RefCell<Option<(String, u32)>> = const { RefCell::new(None) };
}

/// The first panic of a thread that the learner's code has started, since [`catch`] began.
static IN_A_THREAD: Mutex<Option<Panic>> = Mutex::new(None);

/// Installs, once, a panic hook that is silent while [`catch`] runs on this thread.
fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let place = info.location().map(|l| (l.file().to_owned(), l.line()));
            if QUIET.get() {
                PLACE.with_borrow_mut(|slot| *slot = place);
                return;
            }
            if let Ok(mut first) = IN_A_THREAD.lock() {
                first.get_or_insert_with(|| Panic::new(info.payload(), place));
            }
            usual(info);
        }));
    });
}

/// Runs `f`; a panic becomes an `Err`.
pub fn catch<T>(f: impl FnOnce() -> T) -> Result<T, Panic> {
    install_hook();
    let in_a_thread = || IN_A_THREAD.lock().ok()?.take();
    in_a_thread();
    let before = QUIET.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(f));
    QUIET.set(before);
    result.map_err(|payload| {
        let own = Panic::new(payload.as_ref(), PLACE.take());
        // Where a panic is only passed on, by `join` or by `scope`, what matters is the one in the thread.
        let passed_on = ["Any { .. }", "a scoped thread panicked"];
        match passed_on.iter().any(|words| own.message.contains(words)) {
            true => in_a_thread().unwrap_or(own),
            false => own,
        }
    })
}
