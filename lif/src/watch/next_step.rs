//! Where an exercise that passes leads. It stands below the page, where no length of that hides it.

use curriculum::EXERCISES;

use super::line::{Line, Tone, wrapped};
use super::session::{Page, Session};
use crate::finale;

/// What comes next, and which ways lead there; nothing before the exercise passes, or while another
/// page is read.
pub fn lines(session: &Session, width: usize) -> Vec<Line> {
    if session.page != Page::Report || !session.passed(session.exercise()) {
        return Vec::new();
    }
    let (good, ways) = match session.next() {
        Some(next) if !session.is_finished() => (
            format!("It passes. Next (Enter or n): {}, {}.", next.id, next.title),
            vec![format!("Saving its file leads there, too: {}", next.file())],
        ),
        optional => {
            let built = "Enter: what you have built, and where to go from here.";
            let more =
                optional.map(|e| format!("One more, if you like (n): {}, {}", e.id, e.title));
            let asked = EXERCISES.iter().filter(|e| !e.optional).count();
            let good = format!("It passes: all {asked} do. {}.", finale::TITLE);
            let ways = [built.to_owned()].into_iter().chain(more);
            (good, ways.collect())
        }
    };
    let mut lines = wrapped(Tone::Good, &good, width);
    for way in ways {
        lines.extend(wrapped(Tone::Strong, &way, width));
    }
    lines
}
