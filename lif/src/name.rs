//! How a learner names an exercise.

use curriculum::EXERCISES;
use judge::exercise::Exercise;

/// The exercises that a name stands for: one, or a whole day.
///
/// # Errors
/// If it stands for none, or for one of either day: a sentence with what was perhaps meant.
pub fn several(name: &str) -> Result<Vec<&'static Exercise>, String> {
    let plain = plain(name);
    let of_day: Vec<&Exercise> = EXERCISES.into_iter().filter(|e| e.day() == plain).collect();
    if of_day.is_empty() {
        Ok(vec![one(name)?])
    } else {
        Ok(of_day)
    }
}

/// The exercises that names stand for, each once, in the order of the workbook; all if there is no name.
///
/// # Errors
/// As [`several`].
pub fn all<'a>(names: impl Iterator<Item = &'a String>) -> Result<Vec<&'static Exercise>, String> {
    let mut named = Vec::new();
    for name in names {
        named.extend(several(name)?.iter().map(|e| e.id));
    }
    let asked = EXERCISES.into_iter();
    Ok(asked
        .filter(|e| named.is_empty() || named.contains(&e.id))
        .collect())
}

/// The exercise that a name stands for: `day1/ex04`, `day1::ex04`, `day1/ex04_euler_step`,
/// `euler_step`, or the path of its file.
///
/// # Errors
/// If it stands for none, or for one of either day: a sentence with what was perhaps meant.
pub fn one(name: &str) -> Result<&'static Exercise, String> {
    let plain = plain(name);
    let fits: Vec<&Exercise> = EXERCISES
        .into_iter()
        .filter(|exercise| names_of(exercise).contains(&plain))
        .collect();
    let fits = of_this_day(fits);
    match fits.as_slice() {
        [exercise] => Ok(exercise),
        [] => Err(format!(
            "There is no exercise `{name}`. {} `cargo lif list` shows them all.",
            suggestion(&plain)
        )),
        several => {
            let ids: Vec<&str> = several.iter().map(|e| e.id).collect();
            Err(format!("`{name}` may be {}: which one?", ids.join(" or ")))
        }
    }
}

/// The name without what does not matter: case, the file's folder and ending, the separator.
fn plain(name: &str) -> String {
    let name = name
        .to_lowercase()
        .replace("::", "/")
        .replace('\\', "/")
        .replace('-', "_");
    let is_file = name.ends_with(".rs");
    let name = name.trim_end_matches(".rs").trim_end_matches('/');
    let name = name
        .rsplit_once("exercises/")
        .map_or(name, |(_, rest)| rest);
    let name = name.replace("/src/", "/");
    // A path from somewhere below: the file's own name says which it is.
    let name = match name.rsplit_once('/') {
        Some((_, file)) if is_file || name.starts_with('.') || name.starts_with("src/") => file,
        _ => &name,
    };
    match name.rsplit_once("ex") {
        // `ex4` is `ex04`.
        Some((before, digit @ ("1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"))) => {
            format!("{before}ex0{digit}")
        }
        _ => name.to_owned(),
    }
}

/// Of several exercises, those of the day in whose folder the command was called.
fn of_this_day(fits: Vec<&'static Exercise>) -> Vec<&'static Exercise> {
    let folder = std::env::current_dir().unwrap_or_default();
    let here = |e: &&Exercise| {
        let mut names = folder.components().map(|part| part.as_os_str());
        names.any(|name| name == e.day())
    };
    let of_day: Vec<&Exercise> = fits.iter().copied().filter(here).collect();
    match of_day.is_empty() {
        true => fits,
        false => of_day,
    }
}

fn names_of(exercise: &Exercise) -> [String; 5] {
    let subject = exercise
        .module
        .split_once('_')
        .map_or("", |(_, subject)| subject);
    [
        exercise.id.to_owned(),
        format!("{}/{}", exercise.day(), exercise.module),
        exercise.module.to_owned(),
        exercise.short().to_owned(),
        subject.to_owned(),
    ]
}

fn suggestion(name: &str) -> String {
    let closeness = |exercise: &Exercise| {
        let names = names_of(exercise);
        let values = names.iter().map(|n| strsim::jaro_winkler(n, name));
        values.fold(0.0, f64::max)
    };
    let closest = EXERCISES
        .into_iter()
        .max_by(|a, b| closeness(a).total_cmp(&closeness(b)));
    match closest.filter(|exercise| closeness(exercise) > 0.75) {
        Some(exercise) => format!("Did you mean {} ({})?", exercise.id, exercise.title),
        None => "A name is, for example, day1/ex04.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{one, several};

    #[test]
    fn every_way_to_name_an_exercise_is_understood() {
        for name in [
            "day1/ex04",
            "day1::ex04",
            "DAY1/EX04",
            "day1/ex4",
            "day1/ex04_euler_step",
            "day1::ex04_euler_step",
            "ex04_euler_step",
            "euler_step",
            "euler-step",
            "exercises/day1/src/ex04_euler_step.rs",
            "exercises\\day1\\src\\ex04_euler_step.rs",
            "./ex04_euler_step.rs",
            "src/ex04_euler_step.rs",
            "../../exercises/day1/src/ex04_euler_step.rs",
            "/home/ada/exercises/lif/exercises/day1/src/ex04_euler_step.rs",
        ] {
            assert_eq!(one(name).unwrap().id, "day1/ex04", "{name}");
        }
        assert_eq!(one("bonus").unwrap().id, "day2/bonus");
        assert_eq!(one("million").unwrap().id, "day2/million");
        assert_eq!(one("ex14").unwrap().id, "day1/ex14");
    }

    #[test]
    fn a_name_of_either_day_is_asked_back() {
        let question = one("ex04").err().unwrap();
        assert!(question.contains("day1/ex04 or day2/ex04"), "{question}");
    }

    #[test]
    fn a_mistyped_name_gets_a_suggestion() {
        let problem = one("euler_stp").err().unwrap();
        assert!(
            problem.contains("Did you mean day1/ex04 (the Euler step)? `"),
            "{problem}"
        );
        assert!(one("").is_err());
    }

    #[test]
    fn a_day_stands_for_its_exercises() {
        assert_eq!(several("day1").unwrap().len(), 14);
        assert_eq!(several("day2").unwrap().len(), 9);
        assert_eq!(several("day1/ex02").unwrap().len(), 1);
    }
}
