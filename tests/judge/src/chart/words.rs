//! The lists of words by which texts are known. They stand in one file, `words.txt`, apart from what looks for them.

const WORDS: &str = include_str!("words.txt");

/// The words of a list.
pub fn of(list: &str) -> impl Iterator<Item = &'static str> {
    let words_of = move |line: &'static str| line.strip_prefix(list)?.strip_prefix(": ");
    let lines = WORDS.lines().filter_map(words_of);
    lines.flat_map(str::split_whitespace)
}

/// True for a word of a list, or one that begins like one with a star.
pub fn is_in(word: &str, list: &str) -> bool {
    of(list).any(|entry| match entry.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == entry,
    })
}

/// The words in a text, with what is not one of its letters between them.
pub fn in_text(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    words.filter(|word| word.contains(char::is_alphabetic))
}
