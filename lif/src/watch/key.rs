//! Keys, and what they ask for.

/// A key, whatever it was pressed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Enter,
    Escape,
    Backspace,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
}

/// What a key asks of the rest of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Nothing,
    Quit,
    GradeAll,
    /// Turn the knobs of the exercise at hand.
    Play,
    /// Write the picture of the exercise at hand.
    Plot,
    /// Open its file in the editor.
    Open,
    /// Find or open its chapter.
    Chapter,
    /// Show its solution.
    Solution,
    /// Bring its stub back.
    Reset,
    /// Put back what the last reset has replaced.
    Undo,
}

/// A question that waits for y or n.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Reset,
    Undo,
    Solution,
}
