//! The compiler's message in short: the first error, and how many more there are.

use judge::message::{Message, Part};

/// A message in which the source of other crates is named from the crate on: where on this machine it
/// is, a learner does not need to know. Without the blank line at its end.
pub fn without_home(rendered: &str) -> String {
    let lines: Vec<String> = rendered.trim_end().lines().map(in_its_crate).collect();
    lines.join("\n")
}

/// A warning without the name of the lint that it comes from.
pub fn without_lint(rendered: &str) -> String {
    let end = rendered.find("= note: `#[warn(");
    let kept = end.map_or(rendered, |end| &rendered[..end]);
    kept.trim_end_matches(|c: char| c == '|' || c.is_whitespace())
        .to_owned()
        + "\n\n"
}

/// `  --> /home/ada/.cargo/registry/src/<index>/ndarray-0.17.2/src/lib.rs:1:2` from `ndarray` on.
fn in_its_crate(line: &str) -> String {
    let place = line.trim_start();
    let Some((arrow, place)) = place.split_at_checked(4) else {
        return line.to_owned();
    };
    if !["--> ", "::: "].contains(&arrow) {
        return line.to_owned();
    }
    let place = place.replace('\\', "/");
    // The standard library's files are at `/rustc/<commit>/library/…`, or where rustup put them.
    let homes = ["/registry/src/", "/rustc/", "/rustlib/src/"];
    let after = homes.iter().find_map(|home| place.split_once(home));
    match after.and_then(|(_, rest)| rest.split_once('/')) {
        Some((_, short)) => {
            let margin = line.len() - line.trim_start().len();
            format!("{}{arrow}{short}", " ".repeat(margin))
        }
        None => line.to_owned(),
    }
}

/// A message with the first of its errors alone, and what is said of it; `how` says how to see the others.
pub fn shortened(message: &Message, how: &str) -> Message {
    let is_error = |part: &Part| matches!(part, Part::Compiler(_));
    let errors = message.parts().iter().filter(|part| is_error(part)).count();
    let mut short = Message::default();
    let mut seen = 0;
    for part in message.parts() {
        seen += usize::from(is_error(part));
        if seen > 1 {
            break;
        }
        short = match part {
            Part::Compiler(text) => short.with(Part::Compiler(without_lists(text))),
            other => short.with(other.clone()),
        };
    }
    match errors {
        0 | 1 => short,
        2 => short.with(Part::Aside(format!("One more error: {how}"))),
        n => short.with(Part::Aside(format!("{} more errors: {how}", n - 1))),
    }
}

/// A message without the lists of all the types that would have done: they hide what is wrong.
fn without_lists(message: &str) -> String {
    let mut in_list = false;
    let kept = message.lines().filter(|line| {
        if line.contains("= help: the following other types implement trait") {
            in_list = true;
        } else if !line.starts_with("          ") {
            in_list = false;
        }
        !in_list
    });
    kept.collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Message, Part, shortened, without_home};

    #[test]
    fn the_source_of_other_crates_is_named_from_the_crate_on() {
        for (said, shown) in [
            (
                "    --> /home/ada/.cargo/registry/src/index-1f/ndarray-0.17.2/src/lib.rs:9:12\n",
                "    --> ndarray-0.17.2/src/lib.rs:9:12",
            ),
            (
                r"  --> C:\Users\ada\.cargo\registry\src\index-1f\rand-0.10.4\src\lib.rs:1:2",
                "  --> rand-0.10.4/src/lib.rs:1:2",
            ),
            (
                "   ::: /rustc/59807616e/library/core/src/ops/arith.rs:3:4\n  |\n",
                "   ::: library/core/src/ops/arith.rs:3:4\n  |",
            ),
            (
                " --> exercises/day1/src/ex01.rs:5:6\n5 |     \"--> /a/library/b\"",
                " --> exercises/day1/src/ex01.rs:5:6\n5 |     \"--> /a/library/b\"",
            ),
        ] {
            assert_eq!(without_home(said), shown);
        }
    }

    fn errors(texts: &[&str]) -> Message {
        let errors = texts.iter().map(|text| Part::Compiler((*text).to_owned()));
        errors.fold(Message::default(), Message::with)
    }

    #[test]
    fn only_the_first_error_is_kept_with_what_is_said_of_it() {
        let first = "error[E0308]: mismatched types\n --> a.rs:1:1";
        let message = errors(&[first])
            .says("Write 2.0.")
            .with(Part::Compiler("error: b".to_owned()))
            .says("Another sentence.")
            .with(Part::Compiler("error: c".to_owned()));
        let text = format!("{first}\n\nWrite 2.0.\n\n2 more errors: ask");
        assert_eq!(shortened(&message, "ask").to_string(), text);
    }

    #[test]
    fn a_list_of_other_types_is_left_out() {
        let message = "error[E0277]: cannot multiply `{integer}` by `f64`\n --> a.rs:1:1\n  |\n  = help: the trait `Mul<f64>` is not implemented\n  = help: the following other types implement trait `Mul<Rhs>`:\n            `&f128` implements `Mul<f128>`\n            `&f128` implements `Mul`\n          and 57 others\nhelp: consider a float\n  |\n1 |     2.0 * PI\n";
        let short = shortened(&errors(&[message]), "ask").to_string();
        assert!(
            !short.contains("f128") && !short.contains("57 others"),
            "{short}"
        );
        assert!(
            short.contains("is not implemented") && short.ends_with("2.0 * PI"),
            "{short}"
        );
    }

    #[test]
    fn a_single_error_is_kept_whole_with_what_stands_before_it() {
        let message = Message::from("What this module offers has changed.");
        let message = message.with(Part::Compiler("error: x".to_owned()));
        let text = "What this module offers has changed.\n\nerror: x";
        assert_eq!(shortened(&message, "ask").to_string(), text);
    }
}
