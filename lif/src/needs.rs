//! Which modules an exercise needs, and which need it: what their files name.

use curriculum::EXERCISES;
use judge::exercise::Exercise;

use crate::workbook::Sources;

/// An exercise, first, and those whose modules its file names, or theirs do.
pub fn needed_by(exercise: &'static Exercise, sources: &Sources) -> Vec<&'static Exercise> {
    closure(exercise, |from, to| names(from, to, sources))
}

/// The exercises whose files name this one's module, or that of one which does.
pub fn users_of(exercise: &'static Exercise, sources: &Sources) -> Vec<&'static Exercise> {
    closure(exercise, |from, to| names(to, from, sources)).split_off(1)
}

/// An exercise and all others that are reached from it, from one to the next.
fn closure(
    exercise: &'static Exercise,
    leads: impl Fn(&Exercise, &Exercise) -> bool,
) -> Vec<&'static Exercise> {
    let mut found = vec![exercise];
    let mut k = 0;
    while let Some(from) = found.get(k).copied() {
        for to in EXERCISES {
            if leads(from, to) && !found.iter().any(|e| e.id == to.id) {
                found.push(to);
            }
        }
        k += 1;
    }
    found
}

/// True if the file of one exercise names the module of another of its day.
fn names(file: &Exercise, module: &Exercise, sources: &Sources) -> bool {
    let text = sources[file.id].as_deref().unwrap_or_default();
    let name = module.module.as_bytes();
    file.day() == module.day() && text.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use super::{needed_by, users_of};
    use crate::workbook::Sources;
    use curriculum::{EXERCISES, find};

    #[test]
    fn a_module_needs_what_it_names_and_is_used_by_what_names_it() {
        let mut sources: Sources = EXERCISES.iter().map(|e| (e.id, Ok(Vec::new()))).collect();
        let mut write = |id: &str, text: &str| {
            let id = find(id).unwrap().id;
            sources.insert(id, Ok(text.as_bytes().to_vec()));
        };
        write("day1/ex06", "use crate::ex04_euler_step::integrate;");
        write("day1/ex08", "use super::ex06_plot_voltage::x;");
        write("day2/ex02", "// like ex04_euler_step of day 1");
        write("day1/ex01", "// ex01_membrane_equation");
        let ids = |exercises: Vec<&judge::exercise::Exercise>| -> Vec<&str> {
            exercises.iter().map(|e| e.id).collect()
        };
        let of = |id| find(id).unwrap();
        assert_eq!(
            ids(needed_by(of("day1/ex08"), &sources)),
            ["day1/ex08", "day1/ex06", "day1/ex04"]
        );
        assert_eq!(
            ids(users_of(of("day1/ex04"), &sources)),
            ["day1/ex06", "day1/ex08"]
        );
        assert_eq!(ids(needed_by(of("day1/ex01"), &sources)), ["day1/ex01"]);
    }
}
