//! The mutants that no test can tell from the original, as `tests/equivalent_mutants.md` lists them:
//! one line each, `- <file>: <change>`, without line and column, which change with every edit.

use std::collections::BTreeMap;

/// How many mutants may be listed, in percent of those that compile.
const MOST: usize = 3;

/// How often each name occurs: two places of a function may be changed in the same way.
pub type Names = BTreeMap<String, usize>;

pub fn count(names: impl IntoIterator<Item = String>) -> Names {
    let mut counted = Names::new();
    for name in names {
        *counted.entry(name).or_default() += 1;
    }
    counted
}

/// The names that the list holds, those of one file or of all.
pub fn listed(list: &str, file: Option<&str>) -> Names {
    let names = list
        .lines()
        .filter_map(|line| line.strip_prefix("- solutions/"));
    let names = names.map(|name| format!("solutions/{name}"));
    count(names.filter(|name| file.is_none_or(|file| name.starts_with(&format!("{file}:")))))
}

/// What there is more of than in the other: each name as often as it is too many.
pub fn surplus(of: &Names, over: &Names) -> Vec<String> {
    let mut names = Vec::new();
    for (name, &times) in of {
        let known = over.get(name).copied().unwrap_or(0);
        names.extend((known..times).map(|_| name.clone()));
    }
    names
}

/// True if more are listed than may be, of `viable` mutants that compile.
pub fn too_many(listed: &Names, viable: usize) -> bool {
    100 * listed.values().sum::<usize>() > MOST * viable
}

#[cfg(test)]
mod tests {
    use super::{count, listed, surplus, too_many};

    const LIST: &str = "# Title\n\n- solutions/day1/src/ex11.rs: - with +\n- solutions/day1/src/ex11.rs: - with +\n- solutions/day2/src/ex02.rs: * with /\n\nProse.\n";

    #[test]
    fn the_list_is_read_line_by_line() {
        assert_eq!(listed(LIST, None).values().sum::<usize>(), 3);
        let one = listed(LIST, Some("solutions/day1/src/ex11.rs"));
        assert_eq!(one["solutions/day1/src/ex11.rs: - with +"], 2);
        assert_eq!(one.len(), 1);
    }

    #[test]
    fn a_third_of_the_same_name_is_missed_and_a_listed_one_that_is_caught_is_stale() {
        let name = "solutions/day1/src/ex11.rs: - with +";
        let survived = count([name, name, name].map(String::from));
        let known = listed(LIST, None);
        assert_eq!(surplus(&survived, &known), [name]);
        assert_eq!(
            surplus(&known, &survived),
            ["solutions/day2/src/ex02.rs: * with /"]
        );
    }

    #[test]
    fn three_in_a_hundred_may_be_listed() {
        assert!(!too_many(&listed(LIST, None), 100));
        assert!(too_many(&listed(LIST, None), 99));
    }
}
