//! A whole screen that is drawn again where something has changed.

use std::io::{self, Stdout, Write, stdout};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::style::{Attribute, Color, Print, SetAttribute, SetForegroundColor};
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, Clear, ClearType, DisableLineWrap, EnableLineWrap,
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue};

use super::frame;
use super::key::Key;
use super::line::{Line, Tone};
use super::link::Links;
use super::page::Room;
use super::session::Session;
use super::terminal::{Input, Terminal};

/// The terminal, taken over until this is dropped.
pub struct Screen {
    out: Stdout,
    room: Room,
    colours: bool,
    links: Option<Links>,
    /// What stands in each row; nothing is known of it at first and after a resize.
    shown: Vec<Option<Line>>,
    events: Receiver<Event>,
    keys: Arc<Keys>,
    /// When it was last seen that the terminal is there.
    seen: Instant,
}

/// True while the terminal is not as it was before.
static TAKEN: AtomicBool = AtomicBool::new(false);

impl Screen {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// If it cannot be; then it is as it was.
    pub fn open(ascii: bool, colours: bool, links: Option<Links>) -> io::Result<Self> {
        restore_on_panic();
        TAKEN.store(true, Ordering::SeqCst);
        Screen::take_over(ascii, colours, links).inspect_err(|_| restore())
    }

    fn take_over(ascii: bool, colours: bool, links: Option<Links>) -> io::Result<Self> {
        let (width, height) = terminal::size()?;
        enter()?;
        let keys = Arc::new(Keys::default());
        Ok(Screen {
            out: stdout(),
            room: room(width, height, ascii),
            colours,
            links,
            shown: Vec::new(),
            events: read_aside(&keys),
            keys,
            seen: Instant::now(),
        })
    }

    pub fn room(&self) -> Room {
        self.room
    }

    /// Draws these rows, from the top, as far as they are others than before.
    ///
    /// # Errors
    /// If the terminal is gone.
    pub fn draw(&mut self, rows: Vec<Line>) -> io::Result<()> {
        self.shown.resize(rows.len(), None);
        queue!(self.out, BeginSynchronizedUpdate)?;
        for (k, row) in rows.into_iter().enumerate() {
            if self.shown[k].as_ref() != Some(&row) {
                self.draw_row(k, &row)?;
                self.shown[k] = Some(row);
            }
        }
        queue!(self.out, EndSynchronizedUpdate)?;
        self.out.flush()
    }

    /// Nothing that was drawn stands where it should.
    fn resize(&mut self, width: u16, height: u16) -> io::Result<Input> {
        self.room = room(width, height, self.room.ascii);
        self.shown.clear();
        queue!(self.out, Clear(ClearType::All))?;
        Ok(Input::Resized)
    }

    fn draw_row(&mut self, row: usize, line: &Line) -> io::Result<()> {
        let y = u16::try_from(row).unwrap_or(u16::MAX);
        queue!(
            self.out,
            cursor::MoveTo(0, y),
            Clear(ClearType::CurrentLine)
        )?;
        for (tone, text) in &line.0 {
            let (attribute, colour) = look(*tone);
            queue!(self.out, SetAttribute(attribute))?;
            if self.colours {
                queue!(self.out, SetForegroundColor(colour))?;
            }
            let text = match &self.links {
                Some(links) => links.put_into(text),
                None => text.clone(),
            };
            queue!(self.out, Print(text), SetAttribute(Attribute::Reset))?;
        }
        Ok(())
    }
}

fn room(width: u16, height: u16, ascii: bool) -> Room {
    // A terminal that does not know its size says 0.
    let known = |n: u16, otherwise| if n == 0 { otherwise } else { usize::from(n) };
    Room {
        width: known(width, 80),
        height: known(height, 24),
        ascii,
        pictures: true,
    }
}

fn look(tone: Tone) -> (Attribute, Color) {
    match tone {
        Tone::Plain => (Attribute::Reset, Color::Reset),
        Tone::Strong => (Attribute::Bold, Color::Reset),
        // Dark grey, colour 8, is the background's own colour in some themes.
        Tone::Faint => (Attribute::Dim, Color::Reset),
        Tone::Good => (Attribute::Reset, Color::Green),
        Tone::Bad => (Attribute::Bold, Color::Red),
    }
}

impl Terminal for Screen {
    fn show(&mut self, session: &mut Session) -> io::Result<()> {
        let rows = frame::rows(session, self.room);
        self.draw(rows)
    }

    fn wait(&mut self, pause: Duration) -> io::Result<Option<Input>> {
        if self.seen.elapsed() > Duration::from_millis(250) {
            self.seen = Instant::now();
            if is_gone() {
                return Ok(Some(Input::Gone));
            }
            // crossterm says nothing of a new size if a key comes at the same moment.
            let (width, height) = terminal::size()?;
            if room(width, height, self.room.ascii) != self.room {
                return self.resize(width, height).map(Some);
            }
        }
        match self.events.recv_timeout(pause) {
            Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => {
                if is_control(&key, 'z') {
                    return Ok(Some(Input::Suspend));
                }
                if is_control(&key, 'l') {
                    self.shown.clear();
                    return Ok(Some(Input::Resized));
                }
                Ok(input(&key))
            }
            Ok(Event::Resize(width, height)) => self.resize(width, height).map(Some),
            Ok(_) | Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Ok(Some(Input::Gone)),
        }
    }

    fn screen(&mut self) -> Option<&mut Screen> {
        Some(self)
    }

    fn can_be_lent(&self) -> bool {
        true
    }

    fn lend(&mut self, meanwhile: &mut dyn FnMut()) -> io::Result<()> {
        // Held until this is over: nothing else reads what is typed.
        let keys = Arc::clone(&self.keys);
        let lent = keys.lend();
        restore();
        meanwhile();
        self.renew()?;
        drop(lent);
        Ok(())
    }

    fn renew(&mut self) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        // Whatever the terminal is set to now: raw mode is on only as far as crossterm remembers.
        terminal::disable_raw_mode()?;
        enter()?;
        let (width, height) = terminal::size()?;
        self.room = room(width, height, self.room.ascii);
        self.shown.clear();
        execute!(self.out, Clear(ClearType::All))
    }
}

/// Makes the terminal a screen.
fn enter() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(
        stdout(),
        EnterAlternateScreen,
        DisableLineWrap,
        cursor::Hide
    )
}

/// Who reads what is typed: this program, unless it has lent its terminal.
#[derive(Default)]
struct Keys {
    reading: Mutex<()>,
    /// True while somebody wants the terminal.
    wanted: AtomicBool,
}

impl Keys {
    fn lend(&self) -> MutexGuard<'_, ()> {
        self.wanted.store(true, Ordering::SeqCst);
        let lent = self.reading.lock();
        self.wanted.store(false, Ordering::SeqCst);
        lent.unwrap_or_else(|broken| broken.into_inner())
    }
}

/// Reads events on a thread of its own: once a terminal has hung up, crossterm tries to read it for
/// ever, and then the rest must still come to its end.
fn read_aside(keys: &Arc<Keys>) -> Receiver<Event> {
    const A_WHILE: Duration = Duration::from_millis(50);
    let (tell, events) = mpsc::channel();
    let keys = Arc::clone(keys);
    thread::spawn(move || {
        loop {
            while keys.wanted.load(Ordering::SeqCst) {
                thread::sleep(Duration::from_millis(1));
            }
            let reading = keys.reading.lock();
            let event = match event::poll(A_WHILE) {
                Ok(true) => event::read(),
                Ok(false) => continue,
                Err(e) => Err(e),
            };
            drop(reading);
            if matches!(event, Ok(Event::Resize(..))) {
                wake_reader();
            }
            match event {
                Ok(event) if tell.send(event).is_ok() => {}
                _ => return,
            }
        }
    });
    events
}

/// A key that comes with a new size is otherwise read only when another follows: crossterm takes one
/// event of those that come together, and waits for new ones.
fn wake_reader() {
    #[cfg(unix)]
    if let Ok(modes) = rustix::termios::tcgetattr(stdout()) {
        // Set to what it is, a terminal says again that there is something to read.
        let _ = rustix::termios::tcsetattr(stdout(), rustix::termios::OptionalActions::Now, &modes);
    }
}

/// True once the terminal has hung up.
fn is_gone() -> bool {
    #[cfg(unix)]
    return rustix::termios::tcgetattr(stdout()).is_err();
    #[cfg(not(unix))]
    return false;
}

fn is_control(key: &KeyEvent, letter: char) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter)
}

fn input(key: &KeyEvent) -> Option<Input> {
    if is_control(key, 'c') || is_control(key, 'd') {
        return Some(Input::Gone);
    }
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return None;
    }
    Some(Input::Key(match key.code {
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        _ => return None,
    }))
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Makes the terminal what it was before. Whatever cannot be done is left: it may be gone.
fn restore() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            stdout(),
            EndSynchronizedUpdate,
            SetAttribute(Attribute::Reset),
            EnableLineWrap,
            cursor::Show,
            LeaveAlternateScreen
        );
        let _ = terminal::disable_raw_mode();
    }
}

/// A panic is told on the terminal as it was before, not on a screen that goes away. On any other
/// thread a panic ends that thread alone, and the watch says so.
fn restore_on_panic() {
    let usual = panic::take_hook();
    let own = std::thread::current().id();
    panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() == own {
            restore();
        }
        if !TAKEN.load(Ordering::SeqCst) {
            usual(info);
        }
    }));
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Screen, TAKEN};
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::io::Read;
    use std::sync::atomic::Ordering;

    const NAME: &str = "watch::screen::tests::a_panic_leaves_the_terminal_as_it_was";

    /// This test runs itself on a pseudo-terminal, and panics there.
    #[test]
    fn a_panic_leaves_the_terminal_as_it_was() {
        if std::env::var_os("LIF_TEST_PANIC").is_some() {
            let _screen = Screen::open(true, true, None).unwrap();
            assert!(!TAKEN.load(Ordering::SeqCst), "on purpose");
        }
        let pty = native_pty_system().openpty(PtySize::default()).unwrap();
        let modes = || format!("{:?}", pty.master.get_termios());
        let before = modes();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args([NAME, "--exact", "--nocapture"]);
        command.env("LIF_TEST_PANIC", "1");
        let mut child = pty.slave.spawn_command(command).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        assert!(!child.wait().unwrap().success());
        assert_eq!(modes(), before);
        drop(pty.slave);
        let mut printed = Vec::new();
        // Where the other side has gone, Linux says that this is an error.
        let _ = reader.read_to_end(&mut printed);
        let printed = String::from_utf8_lossy(&printed);
        let left = printed.find("\x1b[?1049l").expect("the usual screen");
        let told = printed.find("on purpose").expect("the panic's message");
        assert!(printed.contains("\x1b[?1049h"), "{printed}");
        assert!(left < told, "told where it stays: {printed}");
    }
}
