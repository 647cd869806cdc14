//! The search in the list: what is typed is a part of an exercise's id, subject or title.

use judge::exercise::Exercise;

/// True if all words that were typed are in what an exercise is called.
pub fn finds(typed: &str, exercise: &Exercise) -> bool {
    let names = format!("{} {} {}", exercise.id, exercise.module, exercise.title).to_lowercase();
    let typed = typed.to_lowercase().replace("::", "/");
    typed.split_whitespace().all(|word| names.contains(word))
}

#[cfg(test)]
mod tests {
    use super::finds;
    use curriculum::EXERCISES;

    #[test]
    fn an_exercise_is_found_by_id_subject_and_title() {
        for (typed, id) in [
            ("day1/ex04", "day1/ex04"),
            ("day1::ex04", "day1/ex04"),
            ("EULER_st", "day1/ex04"),
            ("euler step", "day1/ex04"),
            ("standard deviation", "day1/ex10"),
            ("bloom", "day2/bonus"),
        ] {
            let found: Vec<&str> = EXERCISES
                .into_iter()
                .filter(|e| finds(typed, e))
                .map(|e| e.id)
                .collect();
            assert_eq!(found, [id], "{typed}");
        }
    }
}
