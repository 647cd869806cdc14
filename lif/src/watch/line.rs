//! Lines of text, with what each part of them means: how that looks is for the terminal to say.

pub use judge::report::Tone;

/// A line on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<(Tone, String)>);

impl Line {
    pub fn plain(text: impl Into<String>) -> Self {
        Line::new(Tone::Plain, text)
    }

    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Line(vec![(tone, text.into())])
    }

    pub fn with(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.0.push((tone, text.into()));
        self
    }

    /// Its parts, each broken where the screen ends.
    pub fn wrapped(&self, width: usize) -> Vec<Line> {
        let of_part = |(tone, text): &(Tone, String)| match text.is_empty() {
            true => vec![Line::default()],
            false => wrapped(*tone, text, width),
        };
        self.0.iter().flat_map(of_part).collect()
    }

    pub fn text(&self) -> String {
        self.0.iter().map(|(_, text)| text.as_str()).collect()
    }

    #[cfg(test)]
    pub fn width(&self) -> usize {
        self.0.iter().map(|(_, text)| text.chars().count()).sum()
    }
}

/// Breaks a text into lines of at most `width` characters: at spaces, keeping the indentation.
pub fn wrapped(tone: Tone, text: &str, width: usize) -> Vec<Line> {
    let broken = text.lines().flat_map(|line| broken(line, 0, width));
    broken.map(|line| Line::new(tone, line)).collect()
}

/// As [`wrapped`], of a line that begins with a mark, from which what is marked hangs.
pub fn hanging(tone: Tone, marked: &str, width: usize) -> Vec<Line> {
    let broken = broken(marked, 2, width).into_iter();
    broken.map(|line| Line::new(tone, line)).collect()
}

/// The lines after the first are indented as it is, and by so much more.
fn broken(line: &str, hang: usize, width: usize) -> Vec<String> {
    let width = width.max(20);
    // Whatever a learner's code prints, no control character reaches the terminal.
    let line: String = line
        .replace('\t', "    ")
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    let indent = line.len() - line.trim_start().len() + hang;
    let indent = " ".repeat(indent.min(width / 2));
    let mut lines = Vec::new();
    let mut rest: Vec<char> = line.trim_end().chars().collect();
    while rest.len() > width {
        let beyond_indent = indent.len() + 1;
        let space = (beyond_indent..=width).rev().find(|&k| rest[k] == ' ');
        let next = rest.split_off(space.unwrap_or(width));
        lines.push(rest.iter().collect());
        rest = indent.chars().collect();
        rest.extend(next.into_iter().skip_while(|c| *c == ' '));
    }
    lines.push(rest.iter().collect());
    lines
}

#[cfg(test)]
mod tests {
    use super::{Line, Tone, hanging, wrapped};

    fn texts(text: &str, width: usize) -> Vec<String> {
        let lines = wrapped(Tone::Plain, text, width);
        lines.iter().map(Line::text).collect()
    }

    #[test]
    fn long_lines_are_broken_at_spaces_and_keep_their_indentation() {
        assert_eq!(
            texts("    the quick brown fox jumps over", 20),
            ["    the quick brown", "    fox jumps over"]
        );
        let marked = hanging(Tone::Good, "  ✓ the quick brown fox", 20);
        let marked: Vec<String> = marked.iter().map(Line::text).collect();
        assert_eq!(marked, ["  ✓ the quick brown", "    fox"]);
        assert_eq!(texts("", 20), Vec::<String>::new());
        assert_eq!(texts("a\n\nb", 20), ["a", "", "b"]);
    }

    #[test]
    fn a_word_that_is_too_long_is_cut() {
        let lines = texts(&"x".repeat(50), 20);
        assert_eq!(lines.concat(), "x".repeat(50));
        assert!(lines.iter().all(|line| line.len() <= 20));
    }

    #[test]
    fn no_control_character_is_left() {
        assert_eq!(texts("a\x1b[31mb\tc", 20), ["a[31mb    c"]);
    }
}
