//! Catches a panic and what it says, without printing it.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use nanoserde::{DeBin, SerBin};

/// What a panic said, and where it happened.
#[derive(Clone, Debug, PartialEq, SerBin, DeBin)]
pub struct Panic {
    pub message: String,
    pub file: String,
    pub line: u32,
}

impl Panic {
    /// Its file and line.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file.replace('\\', "/"), self.line)
    }
}

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
    static PLACE: RefCell<Option<(String, u32)>> = const { RefCell::new(None) };
}

/// Installs, once, a panic hook that is silent while [`catch`] runs on this thread.
fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                return usual(info);
            }
            let place = info.location().map(|l| (l.file().to_owned(), l.line()));
            PLACE.with_borrow_mut(|slot| *slot = place);
        }));
    });
}

/// Runs `f`; a panic becomes an `Err`.
pub fn catch<T>(f: impl FnOnce() -> T) -> Result<T, Panic> {
    install_hook();
    let before = QUIET.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(f));
    QUIET.set(before);
    result.map_err(|payload| {
        let (file, line) = PLACE.take().unwrap_or_default();
        Panic {
            message: message_of(payload.as_ref()),
            file,
            line,
        }
    })
}

fn message_of(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "a panic without a message".to_owned()
    }
}
