//! A pseudo-terminal with `cargo lif`, or another command, in it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use super::{Copy, target_folder};

/// How long to wait for what must come: machines may be slow.
const PATIENCE: Duration = Duration::from_secs(90);

/// What the environment of these tests may say of the terminal that they are called in.
const UNWANTED: [&str; 10] = [
    "LC_ALL",
    "NO_COLOR",
    "TERM_PROGRAM",
    "ZED_TERM",
    "VISUAL",
    "EDITOR",
    "NVIM",
    "INSIDE_EMACS",
    "TERMINAL_EMULATOR",
    "CURSOR_TRACE_ID",
];

pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    shared: Arc<Shared>,
    /// How the terminal was set before anything ran in it.
    modes: String,
    /// An environment variable's value that all processes started here have.
    mark: String,
}

/// The screen, and word of every change.
#[derive(Default)]
struct Shared {
    screen: Mutex<Screen>,
    changed: Condvar,
}

struct Screen {
    parser: vt100::Parser,
    /// Everything that was ever printed.
    printed: Vec<u8>,
}

impl Default for Screen {
    fn default() -> Self {
        Screen {
            parser: vt100::Parser::new(cells(24), cells(80), 0),
            printed: Vec::new(),
        }
    }
}

impl Terminal {
    /// `cargo lif` with these arguments, 80 × 24.
    pub fn start(copy: &Copy, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_lif"));
        command.args(arguments);
        Terminal::run(Terminal::over(copy, command, environment))
    }

    /// `cargo lif` as a job of an interactive shell, 80 × 24.
    pub fn in_a_shell(copy: &Copy) -> Self {
        let mut shell = CommandBuilder::new("bash");
        shell.args(["--norc", "--noprofile", "-i"]);
        let environment = [("PS1", "> "), ("LIF", env!("CARGO_BIN_EXE_lif"))];
        let mut terminal = Terminal::run(Terminal::over(copy, shell, &environment));
        terminal.see("> ");
        terminal.press("$LIF\r");
        terminal
    }

    /// A command with what `cargo lif` needs to know of the workbook.
    pub fn over(
        copy: &Copy,
        mut command: CommandBuilder,
        environment: &[(&str, &str)],
    ) -> CommandBuilder {
        command.cwd(copy.root());
        command.env("CARGO_MANIFEST_DIR", copy.path("lif"));
        command.env("CARGO_TARGET_DIR", target_folder());
        for name in UNWANTED {
            command.env_remove(name);
        }
        command.env("LANG", "C.UTF-8");
        for (name, value) in environment {
            command.env(name, value);
        }
        command
    }

    /// Any command, 80 × 24.
    pub fn run(mut command: CommandBuilder) -> Self {
        let pty = native_pty_system()
            .openpty(size(80, 24))
            .expect("there are pseudo-terminals");
        let mark = mark();
        let modes = modes(pty.master.as_ref());
        if command.get_env("TERM").is_none_or(|term| term != "dumb") {
            command.env("TERM", "xterm-256color");
        }
        command.env("LIF_TEST_MARK", &mark);
        let child = pty.slave.spawn_command(command).expect("it starts");
        drop(pty.slave);
        let screen = Arc::new(Shared::default());
        let mut reader = pty.master.try_clone_reader().unwrap();
        let shown = Arc::clone(&screen);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut buffer) {
                let mut screen = shown.screen.lock().unwrap();
                screen.parser.process(&buffer[..n]);
                screen.printed.extend_from_slice(&buffer[..n]);
                drop(screen);
                shown.changed.notify_all();
            }
        });
        let keyboard = pty.master.take_writer().unwrap();
        Terminal {
            master: Some(pty.master),
            keyboard,
            child,
            shared: screen,
            modes,
            mark,
        }
    }

    /// What is on the screen.
    pub fn text(&self) -> String {
        self.shared
            .screen
            .lock()
            .unwrap()
            .parser
            .screen()
            .contents()
    }

    /// The screen's rows.
    pub fn rows(&self) -> Vec<String> {
        let screen = self.shared.screen.lock().unwrap();
        let (_, width) = screen.parser.screen().size();
        screen.parser.screen().rows(0, width.get()).collect()
    }

    pub fn printed(&self) -> String {
        String::from_utf8_lossy(&self.shared.screen.lock().unwrap().printed).into_owned()
    }

    pub fn is_on_other_screen(&self) -> bool {
        let screen = self.shared.screen.lock().unwrap();
        screen.parser.screen().alternate_screen()
    }

    /// Waits until this is on the screen.
    pub fn see(&self, text: &str) {
        self.see_if(&format!("{text:?}"), |screen| screen.contains(text));
    }

    /// Waits until the screen is as it should be.
    pub fn see_if(&self, what: &str, right: impl Fn(&str) -> bool) {
        assert!(
            self.sees(PATIENCE, right),
            "waited in vain for {what}:\n{}",
            self.text()
        );
    }

    /// Waits no longer than this until the screen is as it should be; true if it came to be so.
    pub fn sees(&self, patience: Duration, right: impl Fn(&str) -> bool) -> bool {
        let start = Instant::now();
        loop {
            let (text, seen) = {
                let screen = self.shared.screen.lock().unwrap();
                (screen.parser.screen().contents(), screen.printed.len())
            };
            if right(&text) {
                return true;
            }
            if start.elapsed() > patience {
                return false;
            }
            self.wait_for_more_than(seen);
        }
    }

    /// Waits until this has been printed, at any time.
    pub fn said(&self, text: &str) {
        self.see_if(&format!("{text:?}"), |_| self.printed().contains(text));
    }

    /// Waits until more bytes than these have been printed; not for long, since not all that is
    /// waited for shows on the screen.
    fn wait_for_more_than(&self, seen: usize) {
        let screen = self.shared.screen.lock().unwrap();
        let same = |screen: &mut Screen| screen.printed.len() == seen;
        let pause = Duration::from_millis(20);
        drop(self.shared.changed.wait_timeout_while(screen, pause, same));
    }

    /// Waits until nothing more is being graded.
    pub fn see_quiet(&self) {
        self.see_if("the end of grading", |screen| !screen.contains("Grading"));
    }

    pub fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        let mut screen = self.shared.screen.lock().unwrap();
        screen
            .parser
            .screen_mut()
            .set_size(cells(height), cells(width));
        drop(screen);
        let master = self.master.as_ref().unwrap();
        master.resize(size(width, height)).unwrap();
    }

    /// Closes the terminal's window.
    pub fn close(&mut self) {
        self.master = None;
        self.keyboard = Box::new(std::io::sink());
    }

    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub fn signal(&self, signal: &str) {
        send_signal(self.process(), signal);
    }

    /// Waits for the end of the process.
    pub fn end(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "it does not end:\n{}",
                self.text()
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Checks that the terminal is set as it was before, and shows its usual screen and a cursor.
    pub fn is_restored(&self) {
        let master = self.master.as_ref().unwrap();
        assert_eq!(modes(master.as_ref()), self.modes);
        self.see_if("the usual screen", |_| !self.is_on_other_screen());
        let screen = self.shared.screen.lock().unwrap();
        assert!(!screen.parser.screen().hide_cursor());
    }

    /// Waits until no process that was started from here is left.
    pub fn leaves_nothing(&self) {
        let start = Instant::now();
        while !self.processes().is_empty() {
            assert!(
                start.elapsed() < PATIENCE,
                "processes are left: {:?}",
                self.processes()
            );
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The other processes that were started from here; where there is no /proc, none are found.
    pub fn processes(&self) -> Vec<u32> {
        let mark = format!("LIF_TEST_MARK={}", self.mark);
        let Ok(entries) = std::fs::read_dir("/proc") else {
            return Vec::new();
        };
        let numbers = entries
            .filter_map(Result::ok)
            .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        numbers
            .filter(|number| *number != self.process())
            .filter(|number| has(Path::new(&format!("/proc/{number}/environ")), &mark))
            .collect()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn has(file: &Path, text: &str) -> bool {
    std::fs::read(file).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(text))
}

/// How a terminal is set: all that the system knows of it.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("a terminal"))
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a screen has rows and columns")
}

fn size(width: u16, height: u16) -> PtySize {
    PtySize {
        rows: height,
        cols: width,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn mark() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    format!("{}-{number}", std::process::id())
}

pub fn send_signal(process: u32, signal: &str) {
    let sent = std::process::Command::new("kill")
        .args([&format!("-{signal}"), &process.to_string()])
        .status();
    assert!(sent.is_ok_and(|status| status.success()));
}
