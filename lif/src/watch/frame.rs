//! Lays a page out on a screen of a given size.

use super::line::{Line, Tone};
use super::next_step;
use super::page::{self, Room};
use super::session::{Page, Session};

/// A screen with fewer rows has no room for the progress and the keys.
const LOW: usize = 8;

/// What stands in each row of the screen, from the top. Brings the session's scrolling within what
/// there is to scroll.
pub fn rows(session: &mut Session, room: Room) -> Vec<Line> {
    let low = room.height < LOW;
    let foot = foot(session, room, low);
    // The progress and a rule above, the keys below.
    let around = foot.len() + if low { 0 } else { 3 };
    let space = room.height.saturating_sub(around);
    let inner = Room {
        height: space,
        ..room
    };
    let mut rows = visible(session, inner);
    if !low {
        rows.insert(0, page::progress(session, room.width));
        rows.insert(1, Line::new(Tone::Faint, "─".repeat(room.width)));
    }
    rows.extend(foot);
    if !low {
        rows.push(page::keys(session, room.width));
    }
    rows.into_iter().map(|row| cut(row, room)).collect()
}

/// What must be seen however long the page is: where it leads, and the status. Together they take
/// no more than two thirds of the screen.
fn foot(session: &Session, room: Room, low: bool) -> Vec<Line> {
    let share = |lines: &mut Vec<Line>| lines.truncate(room.height / 3);
    let mut next_step = next_step::lines(session, room.width);
    let mut status = page::status(session, room.width);
    if !low {
        // What comes and goes there does not move the page.
        status.resize(status.len().max(1), Line::default());
    }
    share(&mut next_step);
    share(&mut status);
    [next_step, status].concat()
}

/// The part of the page that fits, and a word on what does not.
fn visible(session: &mut Session, room: Room) -> Vec<Line> {
    let body = page::body(session, room);
    let hidden = body.len().saturating_sub(room.height);
    if let Page::List { chosen } = session.page {
        let row = session.chosen_row(chosen);
        session.scroll = row.saturating_sub(room.height / 2);
    }
    session.scroll = session.scroll.min(hidden);
    let mut rows: Vec<Line> = body.into_iter().skip(session.scroll).collect();
    if rows.len() > room.height && room.height > 1 {
        let more = rows.len() - room.height + 1;
        rows.truncate(room.height - 1);
        rows.push(Line::new(Tone::Faint, format!("↓ {more} more lines")));
    }
    rows.resize(room.height, Line::default());
    rows
}

/// The line in the characters of this terminal; cut where the screen ends, and then it says so.
pub fn cut(line: Line, room: Room) -> Line {
    let for_screen = |text: String| match room.ascii {
        true => crate::ascii::text(&text),
        false => text,
    };
    let parts = line.0.into_iter();
    let parts: Vec<_> = parts.map(|(tone, text)| (tone, for_screen(text))).collect();
    let length = |text: &String| text.chars().count();
    let all: usize = parts.iter().map(|(_, text)| length(text)).sum();
    if all <= room.width {
        return Line(parts);
    }
    let end = for_screen("…".to_owned());
    let mut left = room.width.saturating_sub(length(&end));
    let mut line = Line::default();
    for (tone, text) in parts {
        let text: String = text.chars().take(left).collect();
        left -= length(&text);
        line = line.with(tone, text);
    }
    line.with(
        Tone::Faint,
        end.chars().take(room.width).collect::<String>(),
    )
}

#[cfg(test)]
mod tests {
    use super::{Line, Room, cut, rows};
    use crate::watch::key::Key;
    use crate::watch::session::Session;
    use curriculum::EXERCISES;
    use judge::verdict::{Status, Verdict};

    #[test]
    fn a_line_that_is_cut_says_so() {
        let shown = |text: &str, ascii| {
            let room = Room {
                width: 8,
                height: 24,
                ascii,
                pictures: true,
            };
            cut(Line::plain(text), room).text()
        };
        assert_eq!(shown("12345678", false), "12345678");
        assert_eq!(shown("123456789", false), "1234567…");
        assert_eq!(shown("123456789", true), "12345...");
    }

    #[test]
    fn a_screen_of_any_size_is_filled_and_never_overfilled() {
        for status in [Status::Failed, Status::NotStarted, Status::Passed] {
            let mut session = Session::new();
            for exercise in EXERCISES {
                let message = "word ".repeat(200);
                let verdict = Verdict::without_checks(exercise, status, message);
                session.heard(verdict, None);
            }
            for key in ['h', 'l', 'f', 'f', 'l', 's', 'r', 'x'] {
                for (width, height) in [(80, 24), (20, 3), (1, 1), (200, 60), (79, 8)] {
                    for ascii in [true, false] {
                        let room = Room {
                            width,
                            height,
                            ascii,
                            pictures: true,
                        };
                        let rows = rows(&mut session, room);
                        assert_eq!(rows.len(), height, "{room:?} {key}");
                        for row in rows {
                            assert!(row.width() <= width, "{room:?} {key}: {row:?}");
                            assert!(!ascii || row.text().is_ascii());
                        }
                    }
                }
                session.press(Key::Char(key));
            }
        }
    }

    #[test]
    fn what_comes_next_is_in_sight_however_long_the_page_is() {
        let mut session = Session::new();
        for exercise in EXERCISES {
            let message = "word ".repeat(2000);
            session.heard(
                Verdict::without_checks(exercise, Status::Failed, message),
                None,
            );
        }
        let message = "word ".repeat(2000);
        session.heard(
            Verdict::without_checks(EXERCISES[0], Status::Passed, message),
            None,
        );
        session.press(Key::Char('h'));
        for (width, height) in [(80, 24), (60, 15), (200, 60), (60, 6)] {
            let room = Room {
                width,
                height,
                ascii: false,
                pictures: true,
            };
            let rows = rows(&mut session, room);
            let text: Vec<String> = rows.iter().map(Line::text).collect();
            let text = text.join("\n");
            assert!(text.contains("Next (Enter or n): day1/ex02, a"), "{text}");
            let low = "Saving its file leads there, too:";
            assert!(height < 8 || text.contains(low), "{text}");
        }
    }

    #[test]
    fn at_80_by_24_the_progress_and_the_keys_are_whole() {
        let mut session = Session::new();
        let room = Room {
            width: 80,
            height: 24,
            ascii: false,
            pictures: true,
        };
        let rows = rows(&mut session, room);
        assert_eq!(
            rows[0].text(),
            "day 1 ··············  day 2 ·······  0 of 21 pass"
        );
        for key in ["h hint", "n next", "q quit", "r reset", "N back"] {
            assert!(rows[23].text().contains(key), "{key}");
        }
    }
}
