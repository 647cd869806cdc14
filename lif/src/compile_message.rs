//! The compiler's message in short: the first error, and how many more there are.

/// The first error of a message, and the number of those that are left out.
pub fn shortened(message: &str) -> (String, usize) {
    let starts: Vec<usize> = error_starts(message);
    let Some(&second) = starts.get(1) else {
        return (without_lists(message), 0);
    };
    (without_lists(&message[..second]), starts.len() - 1)
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

/// Where in the message each error begins.
fn error_starts(message: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in message.split_inclusive('\n') {
        if line.starts_with("error[") || line.starts_with("error:") {
            starts.push(at);
        }
        at += line.len();
    }
    starts
}

/// "and 2 more errors", with how to see them.
pub fn more(count: usize, how: &str) -> String {
    match count {
        1 => format!("One more error: {how}"),
        n => format!("{n} more errors: {how}"),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn only_the_first_error_is_kept() {
        let message = "error[E0308]: mismatched types\n --> a.rs:1:1\n\nerror: aborting\n --> b\n\nerror[E1]: c\n";
        let (short, more) = shortened(message);
        assert_eq!(short, "error[E0308]: mismatched types\n --> a.rs:1:1");
        assert_eq!(more, 2);
    }

    #[test]
    fn a_list_of_other_types_is_left_out() {
        let message = "error[E0277]: cannot multiply `{integer}` by `f64`\n --> a.rs:1:1\n  |\n  = help: the trait `Mul<f64>` is not implemented\n  = help: the following other types implement trait `Mul<Rhs>`:\n            `&f128` implements `Mul<f128>`\n            `&f128` implements `Mul`\n          and 57 others\nhelp: consider a float\n  |\n1 |     2.0 * PI\n";
        let (short, _) = shortened(message);
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
        let message = "What this module offers has changed.\n\nerror: x\n";
        assert_eq!(shortened(message), (message.trim_end().to_owned(), 0));
    }
}
