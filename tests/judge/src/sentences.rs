//! What is said of mistakes. It stands in one file, `sentences.txt`, apart from what finds them.

const SENTENCES: &str = include_str!("sentences.txt");

/// The sentences of a family, each with its name.
pub fn of(family: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    SENTENCES.lines().filter_map(move |line| {
        let (own, sentence) = line.split_once(' ')?;
        (own == family).then_some(sentence)?.split_once(": ")
    })
}

/// The sentence of this family and name.
///
/// # Panics
/// If there is none.
pub fn says(name: &str) -> &'static str {
    let is_its = |line: &'static str| line.strip_prefix(name)?.strip_prefix(": ");
    let found = SENTENCES.lines().find_map(is_its);
    found.unwrap_or_else(|| panic!("sentences.txt does not say what is said of {name}"))
}

/// The sentence of this name, in which these stand in place of their names in braces.
macro_rules! said {
    (@ $part:ident) => { $part };
    (@ $part:ident $value:expr) => { $value };
    ($name:expr $(, $part:ident $(= $value:expr)?)* $(,)?) => {
        $crate::sentences::says($name).to_owned()$(.replace(
            concat!("{", stringify!($part), "}"),
            &said!(@ $part $($value)?).to_string(),
        ))*
    };
}
pub(crate) use said;
