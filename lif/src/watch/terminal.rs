//! What a watch needs of a terminal, whatever the terminal can do.

use std::io;
use std::time::Duration;

use super::key::Key;
use super::screen::Screen;
use super::session::Session;

/// Where a session is shown and keys come from.
pub trait Terminal {
    /// Shows the session as it is now.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn show(&mut self, session: &mut Session) -> io::Result<()>;

    /// Waits for something to happen, but no longer than this.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn wait(&mut self, pause: Duration) -> io::Result<Option<Input>>;

    /// The screen, if it is one.
    fn screen(&mut self) -> Option<&mut Screen>;

    /// True if another program can have the keyboard for a while.
    fn can_be_lent(&self) -> bool;

    /// Makes the terminal what it was before while something else is done, and then takes it over again.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn lend(&mut self, meanwhile: &mut dyn FnMut()) -> io::Result<()>;

    /// Takes it over once more: while the process was stopped, others have used it.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn renew(&mut self) -> io::Result<()>;
}

/// What comes from a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// It must be drawn anew.
    Resized,
    /// Ctrl-Z: to stop for a while.
    Suspend,
    /// Ctrl-C, or nothing more will come.
    Gone,
}
