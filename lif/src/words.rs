//! A line of a shell, word by word: what cargo prints, and what $EDITOR holds.

/// The words of a command, as a shell reads them where there are only quotes and backslashes.
pub fn words(call: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = None;
    let mut letters = call.chars();
    while let Some(c) = letters.next() {
        match (c, quoted) {
            (' ', None) => words.extend(word.take()),
            ('\'' | '"', None) => {
                quoted = Some(c);
                word.get_or_insert_default();
            }
            (c, Some(quote)) if c == quote => quoted = None,
            // On Windows a backslash parts folders.
            ('\\', None) if !cfg!(windows) => {
                word.get_or_insert_default().extend(letters.next());
            }
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(
            words(r#""/opt/my editor/ed" -w 'a b'"#),
            ["/opt/my editor/ed", "-w", "a b"]
        );
        assert_eq!(words("  vi  "), ["vi"]);
        assert!(words(" ").is_empty());
    }
}
