//! What the learner's code printed, by the call in which it did.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use probe::serve::MARK;

/// How much of what one call prints is kept.
const KEPT_OF_A_CALL: u64 = 4 * 1024;
/// Of how many calls: what the learner's code prints may look like marks.
const KEPT_CALLS: usize = 2000;
/// How long to wait for the end of a pipe once the child has ended.
const A_MOMENT: Duration = Duration::from_millis(300);

/// What a probe process printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Printed {
    calls: BTreeMap<usize, Vec<u8>>,
    /// The last that it printed, and what came before that.
    last: [Vec<u8>; 2],
}

impl Printed {
    /// What each call printed, by its number in the plan; calls that printed nothing are left out.
    pub fn by_call(&self) -> impl Iterator<Item = (usize, String)> {
        let texts = self.calls.iter().map(|(call, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            (*call, without_last_words(&text).to_owned())
        });
        texts.filter(|(_, text)| !text.is_empty())
    }

    /// The end of all that was printed.
    pub fn end(&self) -> String {
        String::from_utf8_lossy(&self.last.concat()).into_owned()
    }

    /// Takes what was printed next, up to a mark, or as much as is kept of a call.
    fn take(&mut self, piece: &[u8], after_mark: bool) {
        let mut parts = piece.splitn(2, |&byte| byte == b'\n');
        let number = parts.next().and_then(|line| str::from_utf8(line).ok());
        let call = number.and_then(|number| number.parse().ok());
        let last = self.calls.last_key_value().map(|(last, _)| *last);
        let is_new = |call: &usize| last.is_none_or(|last| last < *call);
        match call.filter(is_new) {
            Some(call) if after_mark && self.calls.len() < KEPT_CALLS => {
                let text = parts.next().unwrap_or_default();
                self.calls.insert(call, text.to_vec());
            }
            // More of the same call, or a mark of the learner's own.
            _ => {
                if let Some(mut kept) = self.calls.last_entry() {
                    let room = (KEPT_OF_A_CALL as usize).saturating_sub(kept.get().len());
                    kept.get_mut().extend(piece.iter().take(room));
                }
            }
        }
        self.last.swap(0, 1);
        self.last[1] = piece.to_vec();
    }
}

/// What a call printed without what Rust itself says when it ends the process.
fn without_last_words(text: &str) -> &str {
    ["\nthread '", "memory allocation of "]
        .iter()
        .filter_map(|words| text.find(words))
        .min()
        .map_or(text, |end| &text[..end])
        .trim_end()
}

/// Reads a pipe to its end, so that the child never blocks, but keeps only the beginnings.
pub struct Reader {
    kept: Arc<Mutex<Printed>>,
    ended: Receiver<()>,
}

impl Reader {
    pub fn of(pipe: impl Read + Send + 'static) -> Self {
        let kept = Arc::new(Mutex::new(Printed::default()));
        let (tell, ended) = mpsc::channel::<()>();
        let own = Arc::clone(&kept);
        thread::spawn(move || {
            let mut pipe = BufReader::new(pipe);
            let (mut piece, mut after_mark) = (Vec::new(), false);
            while let Ok(1..) = pipe
                .by_ref()
                .take(KEPT_OF_A_CALL)
                .read_until(MARK, &mut piece)
            {
                let ends = piece.pop_if(|byte| *byte == MARK).is_some();
                let mut kept = own.lock().unwrap_or_else(|broken| broken.into_inner());
                kept.take(&piece, after_mark);
                after_mark = ends;
                piece.clear();
            }
            drop(tell);
        });
        Reader { kept, ended }
    }

    /// True if nothing more will come; waits a moment for that.
    pub fn is_at_the_end(&self) -> bool {
        self.ended.recv_timeout(A_MOMENT) == Err(RecvTimeoutError::Disconnected)
    }

    pub fn printed(&self) -> Printed {
        let kept = self.kept.lock();
        kept.unwrap_or_else(|broken| broken.into_inner()).clone()
    }
}
