//! The page that an assistant opens before the class meets: who is stuck on the same mistake, how each
//! exercise of each learner stands, and what each learner was told.
//!
//! It is one file without a script: all that a submission says is escaped, and the page forbids the
//! browser to load or run anything.

use curriculum::EXERCISES;
use judge::exercise::Exercise;

use crate::groups::{self, Group};
use crate::results::{Graded, Results, Status, Submission};

/// The whole page.
pub fn html(results: &Results) -> String {
    let learners = &results.submissions;
    let title = format!("The class: {}", count(learners.len(), "learner"));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         {}{}{}{}</main>\n</body>\n</html>\n",
        include_str!("page.css"),
        our_failures(learners),
        stuck(learners),
        grid(learners),
        each(learners),
    )
}

/// What must be seen first: where the grader failed, no learner is to blame.
fn our_failures(learners: &[Submission]) -> String {
    let failed = learners.iter().flat_map(|learner| &learner.exercises);
    let failed = failed.filter(|g| g.status == Status::GraderFailed).count();
    match failed {
        0 => String::new(),
        _ => format!(
            "<p class=\"ours\">The grader failed {} (<strong>?</strong> below). That is no fault of the \
             learners, and their points are left open. Grade the class again.</p>\n",
            count(failed, "time")
        ),
    }
}

fn stuck(learners: &[Submission]) -> String {
    let (named, unnamed) = groups::of(learners);
    let mut html = "<h2 id=\"stuck\">Stuck on the same mistake</h2>\n".to_owned();
    let shared = named.iter().filter(|group| group.learners.len() > 1);
    if shared.clone().next().is_none() {
        html += "<p class=\"lead\">No two learners make the same known mistake.</p>\n";
    }
    // The largest groups come first.
    let (shown, folded) = named.split_at(shared.count().min(SHOWN));
    html += &list(shown, learners);
    html += &fold("more known mistake", folded, learners);
    if !unnamed.is_empty() {
        html += "<h2>Stuck, and the mistake has no name</h2>\n";
        let (shown, folded) = unnamed.split_at(unnamed.len().min(SHOWN));
        html += &list(shown, learners);
        html += &fold("more exercise", folded, learners);
    }
    html
}

/// How many groups are seen at once, and how many names in each; the others are folded away.
const SHOWN: usize = 12;

fn fold(what: &str, groups: &[Group], learners: &[Submission]) -> String {
    match groups.is_empty() {
        true => String::new(),
        false => format!(
            "<details><summary>{}</summary>\n{}</details>\n",
            count(groups.len(), what),
            list(groups, learners)
        ),
    }
}

fn list(groups: &[Group], learners: &[Submission]) -> String {
    let items = groups.iter().map(|group| item(group, learners));
    match groups.is_empty() {
        true => String::new(),
        false => format!(
            "<ul class=\"groups\">\n{}</ul>\n",
            items.collect::<String>()
        ),
    }
}

fn item(group: &Group, learners: &[Submission]) -> String {
    let names = group.learners.iter().map(|&place| {
        let name = name(&learners[place]);
        format!("<a href=\"#l{place}\">{name}</a>")
    });
    let names: Vec<String> = names.collect();
    let exercises: Vec<String> = group.exercises.iter().map(|e| full(e)).collect();
    let who = match names.len() > SHOWN {
        true => format!(
            "<details><summary>who</summary>{}</details>",
            names.join(", ")
        ),
        false => format!("<p>{}</p>", names.join(", ")),
    };
    format!(
        "<li><h3>{}</h3>\n<p>{}</p>\n<p class=\"where\">{}</p>\n{who}</li>\n",
        count(names.len(), "learner"),
        prose(&group.sentence),
        exercises.join("; "),
    )
}

fn grid(learners: &[Submission]) -> String {
    let mut html =
        "<h2 id=\"grid\">Learners and exercises</h2>\n<ul class=\"legend\">\n".to_owned();
    for status in Status::ALL {
        let (class, mark) = look(status);
        html += &format!(
            "<li><span class=\"{class}\">{mark}</span> {}</li>\n",
            status.words()
        );
    }
    html += "</ul>\n<div class=\"grid\" role=\"region\" aria-labelledby=\"grid\" tabindex=\"0\">\n<table>\n";
    html += &heads(learners);
    html += "<tbody>\n";
    for (place, learner) in learners.iter().enumerate() {
        let passed = required_passed(learner);
        let name = name(learner);
        html += &format!(
            "<tr><th scope=\"row\"><a href=\"#l{place}\">{name}</a></th><td>{passed}</td>"
        );
        for (column, exercise) in EXERCISES.into_iter().enumerate() {
            html += &cell(place, column, graded(learner, exercise));
        }
        html += "</tr>\n";
    }
    html + "</tbody>\n</table>\n</div>\n"
}

/// Days, exercises, and how many learners pass each.
fn heads(learners: &[Submission]) -> String {
    let mut days = String::new();
    let mut exercises = String::new();
    let mut passes = String::new();
    for (column, exercise) in EXERCISES.into_iter().enumerate() {
        let first = first(column);
        if !first.is_empty() {
            let of_day = EXERCISES.iter().filter(|e| e.day() == exercise.day());
            days += &format!(
                "<th scope=\"colgroup\" colspan=\"{}\"{first}>{}</th>",
                of_day.count(),
                day(exercise)
            );
        }
        exercises += &format!(
            "<th scope=\"col\"{first}><abbr title=\"{}\">{}</abbr></th>",
            escaped(exercise.title),
            number(exercise)
        );
        let passed = learners.iter().filter(|l| passes_in(l, exercise)).count();
        passes += &format!("<td{first}>{passed}</td>");
    }
    format!(
        "<thead>\n<tr><th class=\"corner\" rowspan=\"2\" scope=\"col\">Learner</th>\
         <th rowspan=\"2\" scope=\"col\">passed</th>{days}</tr>\n<tr>{exercises}</tr>\n\
         <tr><th class=\"corner\" scope=\"row\">learners who pass</th><td></td>{passes}</tr>\n</thead>\n"
    )
}

/// A line is drawn before the first exercise of a day.
fn first(column: usize) -> &'static str {
    let day = EXERCISES[column].day();
    match column
        .checked_sub(1)
        .is_some_and(|before| EXERCISES[before].day() == day)
    {
        true => "",
        false => " class=\"first\"",
    }
}

/// One exercise of one learner. What says more is a link to it.
fn cell(place: usize, column: usize, graded: Option<&Graded>) -> String {
    let status = graded.map_or(Status::Missing, |graded| graded.status);
    let (class, mark) = look(status);
    let line = if first(column).is_empty() {
        ""
    } else {
        " first"
    };
    let words = status.words();
    let marked =
        format!("<span aria-hidden=\"true\">{mark}</span><span class=\"hidden\">{words}</span>");
    match graded.filter(|graded| says_more(graded)) {
        Some(graded) => {
            let says = escaped(graded.mistake.as_deref().unwrap_or(words));
            format!(
                "<td class=\"{class}{line}\"><a href=\"#l{place}-{column}\" title=\"{says}\">{marked}</a></td>"
            )
        }
        None => format!("<td class=\"{class}{line}\">{marked}</td>"),
    }
}

fn each(learners: &[Submission]) -> String {
    let mut html = "<h2>Each learner</h2>\n".to_owned();
    for (place, learner) in learners.iter().enumerate() {
        html += &format!(
            "<section class=\"learner\" id=\"l{place}\">\n<h3>{}</h3>\n<p>{} of {} pass.</p>\n",
            name(learner),
            required_passed(learner),
            required().count(),
        );
        for (column, exercise) in EXERCISES.into_iter().enumerate() {
            if let Some(graded) = graded(learner, exercise).filter(|graded| says_more(graded)) {
                html += &told(&format!("l{place}-{column}"), exercise, graded);
            }
        }
        if !learner.ignored.is_empty() {
            let files = count(learner.ignored.len(), "file");
            html += &format!("<details><summary>{files} not taken</summary>\n<ul>\n");
            for file in &learner.ignored {
                let (path, why) = (escaped(&file.path), escaped(&file.why));
                html += &format!("<li><bdi>{path}</bdi>: {why}</li>\n");
            }
            html += "</ul>\n</details>\n";
        }
        html += "</section>\n";
    }
    html
}

/// What a learner is told of an exercise. The link from the grid leads to the line that is always seen:
/// not every browser unfolds what a link leads to.
fn told(id: &str, exercise: &Exercise, graded: &Graded) -> String {
    let (class, mark) = look(graded.status);
    let sentence = graded.mistake.iter();
    let mistake = sentence.map(|s| format!("<span class=\"said\">{}</span>", prose(s)));
    let checks = match graded.status {
        Status::Failed => format!(", {} of {} checks pass", graded.passed, graded.checks),
        _ => String::new(),
    };
    format!(
        "<details id=\"{id}\"><summary><span class=\"{class}\">&nbsp;{mark}&nbsp;</span> {}: {}{checks}{}</summary>\n\
         <pre>{}</pre>\n</details>\n",
        full(exercise),
        graded.status.words(),
        mistake.collect::<String>(),
        escaped(&graded.feedback.join("\n")),
    )
}

fn says_more(graded: &Graded) -> bool {
    use Status::{DoesNotCompile, Failed, GraderFailed};
    matches!(graded.status, Failed | DoesNotCompile | GraderFailed)
}

/// The class that colours it, and the mark that says the same without colours.
fn look(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Passed => ("passed", "✓"),
        Status::Failed => ("failed", "✗"),
        Status::NotStarted => ("none", "·"),
        Status::DoesNotCompile => ("broken", "!"),
        Status::Missing => ("none", "–"),
        Status::GraderFailed => ("grader", "?"),
    }
}

fn required() -> impl Iterator<Item = &'static Exercise> {
    EXERCISES.into_iter().filter(|exercise| !exercise.optional)
}

fn required_passed(learner: &Submission) -> usize {
    required()
        .filter(|exercise| passes_in(learner, exercise))
        .count()
}

fn graded<'a>(learner: &'a Submission, exercise: &Exercise) -> Option<&'a Graded> {
    learner
        .exercises
        .iter()
        .find(|graded| graded.id == exercise.id)
}

fn passes_in(learner: &Submission, exercise: &Exercise) -> bool {
    graded(learner, exercise).is_some_and(|graded| graded.status == Status::Passed)
}

fn full(exercise: &Exercise) -> String {
    escaped(&format!("{} {}", exercise.id, exercise.title))
}

/// `Day 1`.
fn day(exercise: &Exercise) -> String {
    exercise.day().replace("day", "Day ")
}

/// `4`, below its day.
pub fn number(exercise: &Exercise) -> &'static str {
    let short = exercise.short();
    short
        .strip_prefix("ex")
        .map_or(short, |number| number.trim_start_matches('0'))
}

/// A name may be written from right to left; the text around it is not.
fn name(learner: &Submission) -> String {
    format!("<bdi>{}</bdi>", escaped(&learner.name))
}

fn count(n: usize, what: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {what}{s}")
}

/// Text as it stands in HTML, in an attribute, too.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // HTML has no other control characters.
            c if c.is_control() && c != '\n' && c != '\t' => html.push('\u{fffd}'),
            c => html.push(c),
        }
    }
    html
}

/// A sentence in which code stands between backticks.
fn prose(sentence: &str) -> String {
    let parts = escaped(sentence);
    let parts = parts.split('`').enumerate();
    let each = parts.map(|(i, part)| match i % 2 {
        0 => part.to_owned(),
        _ => format!("<code>{part}</code>"),
    });
    each.collect()
}
