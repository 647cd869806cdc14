//! What stands on the screen, in lines: the same for every kind of terminal.

use curriculum::EXERCISES;
use given::{Drawing, Mark};
use judge::exercise::{Exercise, HINTS};
use judge::report::{self, Role};
use judge::stub;
use judge::verdict::{Status, Verdict};

use super::key::Question;
use super::line::{Line, Tone, hanging, wrapped};
use super::session::{Page, Scope, Session};
use crate::commands::list::{Filter, mark_and_words};
use crate::commands::plot;
use crate::compile_message;
use crate::picture::terminal;

/// How much room there is, and of what kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub width: usize,
    pub height: usize,
    pub ascii: bool,
    /// False where a picture made of characters would be read out.
    pub pictures: bool,
}

/// How all exercises stand: a mark each.
pub fn progress(session: &Session, width: usize) -> Line {
    // The days' names, where there is room.
    let named = width >= 52;
    let mut line = Line::plain("");
    let mut day = "";
    for exercise in EXERCISES.into_iter().filter(|e| !e.optional) {
        if exercise.day() != day {
            day = exercise.day();
            let space = if day == "day1" { "" } else { "  " };
            let name = match named {
                true => format!("{space}{} ", day.replace("day", "day ")),
                false => space.to_owned(),
            };
            line = line.with(Tone::Faint, name);
        }
        let (tone, mark) = match session.status(exercise) {
            Some(status) => (tone_of(status), mark_and_words(status).0),
            None => (Tone::Faint, "·"),
        };
        line = line.with(tone, mark);
    }
    line.with(Tone::Plain, format!("  {}", count(session)))
}

/// "3 of 21 pass".
pub fn count(session: &Session) -> String {
    let asked = || EXERCISES.iter().filter(|e| !e.optional);
    let passed = asked().filter(|e| session.passed(e)).count();
    let optional = EXERCISES.iter().filter(|e| e.optional);
    let more = match optional.filter(|e| session.passed(e)).count() {
        0 => String::new(),
        some => format!(", and {some} optional"),
    };
    format!("{passed} of {} pass{more}", asked().count())
}

fn tone_of(status: Status) -> Tone {
    match status {
        Status::Passed => Tone::Good,
        Status::NotStarted => Tone::Faint,
        _ => Tone::Bad,
    }
}

/// The page itself.
pub fn body(session: &Session, room: Room) -> Vec<Line> {
    match &session.page {
        Page::List { chosen } => list(session, *chosen),
        Page::Text { title, lines } => {
            let title = [Line::new(Tone::Strong, title.clone()), Line::default()];
            let text = lines.iter().flat_map(|line| line.wrapped(room.width));
            title.into_iter().chain(text).collect()
        }
        Page::Report => exercise_page(session, room),
    }
}

fn list(session: &Session, chosen: usize) -> Vec<Line> {
    let listed = session.listed();
    if listed.is_empty() {
        return vec![Line::plain(session.finds_nothing())];
    }
    let chosen = session.chosen_row(chosen);
    let each = listed.into_iter().enumerate().map(|(row, k)| {
        let exercise = EXERCISES[k];
        let (mark, words, tone) = match session.status(exercise) {
            Some(status) => {
                let (mark, words) = mark_and_words(status);
                (mark, words, tone_of(status))
            }
            None => ("·", "", Tone::Faint),
        };
        let here = if row == chosen { "▶" } else { " " };
        let optional = if exercise.optional { " (optional)" } else { "" };
        let title = format!("{}{optional}", exercise.title);
        Line::new(Tone::Strong, format!("{here} "))
            .with(tone, mark)
            .with(Tone::Plain, format!(" {:<11} {title:<46} ", exercise.id))
            .with(Tone::Faint, words)
    });
    each.collect()
}

fn exercise_page(session: &Session, room: Room) -> Vec<Line> {
    let exercise = session.exercise();
    let mut lines = Vec::new();
    if let Some(problem) = &session.problem {
        lines.extend(wrapped(Tone::Bad, problem, room.width));
        lines.push(Line::default());
    }
    match session.verdict(exercise) {
        None => lines.push(Line::plain(format!("{} {}", exercise.id, exercise.title))),
        Some(verdict) if verdict.status == Status::NotStarted => {
            lines.extend(task(exercise, room.width));
        }
        Some(verdict) => lines.extend(verdict_lines(session, verdict, room)),
    }
    lines.extend(hints(session, room.width));
    lines
}

/// What there is to do, as the stub says it.
fn task(exercise: &Exercise, width: usize) -> Vec<Line> {
    let begin = "Not started. Open this file, and save it whenever you like:";
    let mut lines = wrapped(Tone::Plain, begin, width);
    lines.extend(wrapped(
        Tone::Strong,
        &format!("  {}", exercise.file()),
        width,
    ));
    lines.push(Line::default());
    let stub = stub::of_solution(exercise.solution);
    let comment = stub.lines().map_while(|line| line.strip_prefix("//!"));
    let comment = comment.map(|line| line.strip_prefix(' ').unwrap_or(line));
    for line in paragraphs(comment) {
        match line.strip_prefix("# ") {
            Some(title) => lines.push(Line::new(Tone::Strong, title)),
            None if line.is_empty() => lines.push(Line::default()),
            None => lines.extend(wrapped(Tone::Plain, &line, width)),
        }
    }
    lines
}

/// A comment with each paragraph in one line, to be broken where this screen ends. Code keeps its
/// lines; what marks it in the file is no help to a reader here.
fn paragraphs<'a>(comment: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut code, mut open) = (false, false);
    for line in comment {
        if line.starts_with("```") {
            (code, open) = (!code, false);
            continue;
        }
        match lines.last_mut() {
            Some(paragraph) if open && !line.is_empty() => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
        open = !code && !line.is_empty() && !line.starts_with("# ");
    }
    lines
}

fn verdict_lines(session: &Session, verdict: &Verdict, room: Room) -> Vec<Line> {
    let exercise = session.exercise();
    let mut verdict = verdict.clone();
    if verdict.status == Status::DoesNotCompile && !session.all_errors {
        verdict.message = compile_message::shortened(&verdict.message, "press e");
    }
    let report = report::lines(exercise, &verdict, &session.foundations(exercise));
    // Where there is little room, a picture says more than a list of checks that all pass.
    let low = room.height < 36 && room.pictures;
    let pictured = verdict.passed() && session.drawing().is_some() && low;
    let shown = if pictured { 1 } else { usize::MAX };
    let mut lines: Vec<Line> = report
        .iter()
        .take(shown)
        // Here, what a command shows is a key away.
        .filter(|line| line.role != Role::Command)
        .flat_map(|line| report_line(line, room.width))
        .collect();
    if verdict.passed() {
        lines.push(Line::default());
        let shown = session.reward().into_iter().flat_map(|shown| shown.lines());
        lines.extend(shown.flat_map(|text| wrapped(Tone::Plain, text, room.width)));
        let mut offer = offer(session, room.pictures);
        if exercise.play.is_some() {
            offer.push_str(" k turns the knobs of your code.");
        }
        lines.extend(wrapped(Tone::Plain, &offer, room.width));
        if room.pictures {
            let left = room.height.saturating_sub(lines.len());
            lines.extend(picture(session, room, left));
        }
    }
    lines
}

fn report_line(line: &report::Line, width: usize) -> Vec<Line> {
    let (tone, text) = (line.role.tone(), &line.text);
    match line.role {
        _ if text.is_empty() => vec![Line::default()],
        Role::Code => wrapped(tone, text, usize::MAX),
        role if role.is_marked() => hanging(tone, text, width),
        _ => wrapped(tone, text, width),
    }
}

/// What can be done with what passes.
fn offer(session: &Session, pictures: bool) -> String {
    let Some(drawing) = session.drawing() else {
        return "Press s to see the reference.".to_owned();
    };
    let file = plot::file(session.exercise(), "svg");
    let offer = format!("p puts it beside the reference's, in {file}.");
    match pictures {
        true => offer,
        false => format!("It draws a chart: {}. {offer}", words_in(drawing)),
    }
}

/// The title, the labels and the legend of a chart.
fn words_in(drawing: &Drawing) -> String {
    let texts = drawing.marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let words: Vec<&str> = texts.filter(|text| text.parse::<f64>().is_err()).collect();
    words.join(", ")
}

/// What the learner's code draws, as far as it fits.
fn picture(session: &Session, room: Room, left: usize) -> Vec<Line> {
    let Some(drawing) = session.drawing() else {
        return Vec::new();
    };
    let width = room.width.min(100);
    // A character is about twice as high as it is wide.
    let ratio = f64::from(drawing.height) / f64::from(drawing.width.max(1));
    let height = (width as f64 * ratio / 2.0).round() as usize;
    // With less than 10 lines nothing is to be seen: then the page is longer than the screen.
    let height = height.clamp(8, left.max(10));
    let rows = terminal::lines(drawing, width, height, room.ascii);
    rows.into_iter().map(Line::plain).collect()
}

fn hints(session: &Session, width: usize) -> Vec<Line> {
    let exercise = session.exercise();
    let verdict = session.verdict(exercise);
    let failing = verdict.and_then(|verdict| verdict.first_fault()?.function());
    let mut lines = Vec::new();
    for k in 0..session.hints.min(HINTS) {
        let hint = exercise.hint(k, failing);
        lines.push(Line::default());
        let title = format!("  hint {} of {}", k + 1, HINTS);
        lines.push(Line::new(Tone::Strong, title));
        lines.extend(wrapped(Tone::Plain, &format!("      {hint}"), width));
    }
    lines
}

/// What is going on: a question, what is being graded, or what was last done.
pub fn status(session: &Session, width: usize) -> Vec<Line> {
    let id = session.exercise().id;
    let question = match session.question {
        Some(Question::Reset) => {
            format!("Bring back the stub of {id}? What you wrote is kept. y/n")
        }
        Some(Question::Undo) => {
            format!("Put back what {id} was before its reset? What is there now is kept. y/n")
        }
        Some(Question::Solution) => {
            format!("{id} does not pass yet. Show its solution anyway? y/n")
        }
        None => String::new(),
    };
    if !question.is_empty() {
        return wrapped(Tone::Strong, &question, width);
    }
    if let Some(typed) = &session.search {
        return wrapped(Tone::Strong, &format!("Search: {typed}"), width);
    }
    let Some((since, scope)) = session.grading else {
        return wrapped(Tone::Faint, &session.note, width);
    };
    let what = match (session.running, scope) {
        (false, Scope::All) => "Grading all exercises: compiling",
        (true, Scope::All) => "Grading all exercises: running",
        (false, Scope::AtHand) => "Grading what you saved: compiling",
        (true, Scope::AtHand) => "Grading what you saved: running",
    };
    let text = match since.elapsed().as_secs() {
        0 => format!("{what} …"),
        seconds @ 4.. if session.running => {
            format!("{what} … {seconds} s. A loop that never ends is stopped by itself.")
        }
        seconds => format!("{what} … {seconds} s"),
    };
    wrapped(Tone::Faint, &text, width)
}

const KEYS: [&str; 14] = [
    "h hint",
    "n next",
    KNOBS,
    "l list",
    PRINTED,
    "c all",
    "q quit",
    "s solution",
    PLOT,
    "b book",
    "r reset",
    "N back",
    "o open file",
    "u undo reset",
];
const PLOT: &str = "p plot";
const KNOBS: &str = "k knobs";
const PRINTED: &str = "v output";

/// What can be pressed, the most useful first, as much as fits.
pub fn keys(session: &Session, width: usize) -> Line {
    let draws = session.drawing().is_some();
    let exercise = session.exercise();
    let verdict = session.verdict(exercise);
    let plays = session.passed(exercise) && exercise.play.is_some();
    let prints = verdict.is_some_and(|verdict| !verdict.printed.is_empty());
    let filter = match session.filter {
        Filter::All => "f only those to do",
        Filter::Pending => "f only those that pass",
        Filter::Done => "f all",
    };
    let keys: Vec<&str> = match session.page {
        Page::Report => KEYS
            .into_iter()
            .filter(|k| match *k {
                PLOT => draws,
                KNOBS => plays,
                PRINTED => prints,
                _ => true,
            })
            .collect(),
        Page::List { .. } if session.search.is_some() => {
            vec!["Enter go there", "Esc leave the search", "↑ ↓ choose"]
        }
        Page::List { .. } => vec![
            "Enter go there",
            "/ search",
            filter,
            "l back",
            "q quit",
            "↑ ↓ choose",
        ],
        Page::Text { .. } => vec!["Enter back", "q quit", "↑ ↓ scroll"],
    };
    Line::new(Tone::Faint, fitting(&keys, width))
}

/// As many of these keys as fit into a line, the first ones.
pub fn fitting(keys: &[&str], width: usize) -> String {
    let mut text = String::new();
    for key in keys {
        let more = if text.is_empty() { 0 } else { 2 };
        if text.chars().count() + more + key.chars().count() > width {
            break;
        }
        text.push_str(if more == 0 { "" } else { "  " });
        text.push_str(key);
    }
    text
}
