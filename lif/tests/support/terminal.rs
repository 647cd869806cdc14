//! A pseudo-terminal with `cargo lif` in it.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use super::{Copy, target_folder};

/// How long to wait for what must come: machines may be slow.
const PATIENCE: Duration = Duration::from_secs(90);

pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    screen: Arc<Mutex<Screen>>,
    /// An environment variable's value that all processes started here have.
    mark: String,
}

struct Screen {
    parser: vt100::Parser,
    /// Everything that was ever printed.
    printed: Vec<u8>,
}

impl Terminal {
    /// `cargo lif` with these arguments, 80 × 24.
    pub fn start(copy: &Copy, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let pty = native_pty_system()
            .openpty(size(80, 24))
            .expect("there are pseudo-terminals");
        let mark = mark();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_lif"));
        command.args(arguments);
        command.cwd(copy.root());
        command.env("CARGO_MANIFEST_DIR", copy.path("lif"));
        command.env("CARGO_TARGET_DIR", target_folder());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("LIF_TEST_MARK", &mark);
        for name in ["LC_ALL", "NO_COLOR"] {
            command.env_remove(name);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).expect("lif starts");
        drop(pty.slave);
        let screen = Arc::new(Mutex::new(Screen {
            parser: vt100::Parser::new(24, 80, 0),
            printed: Vec::new(),
        }));
        let mut reader = pty.master.try_clone_reader().unwrap();
        let shown = Arc::clone(&screen);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut buffer) {
                let mut screen = shown.lock().unwrap();
                screen.parser.process(&buffer[..n]);
                screen.printed.extend_from_slice(&buffer[..n]);
            }
        });
        let keyboard = pty.master.take_writer().unwrap();
        Terminal {
            master: Some(pty.master),
            keyboard,
            child,
            screen,
            mark,
        }
    }

    /// What is on the screen.
    pub fn text(&self) -> String {
        self.screen.lock().unwrap().parser.screen().contents()
    }

    /// The screen's rows.
    pub fn rows(&self) -> Vec<String> {
        let screen = self.screen.lock().unwrap();
        let (_, width) = screen.parser.screen().size();
        screen.parser.screen().rows(0, width).collect()
    }

    pub fn printed(&self) -> String {
        String::from_utf8_lossy(&self.screen.lock().unwrap().printed).into_owned()
    }

    pub fn is_on_other_screen(&self) -> bool {
        let screen = self.screen.lock().unwrap();
        screen.parser.screen().alternate_screen()
    }

    /// Waits until this is on the screen.
    pub fn see(&self, text: &str) {
        self.see_if(&format!("{text:?}"), |screen| screen.contains(text));
    }

    /// Waits until the screen is as it should be.
    pub fn see_if(&self, what: &str, right: impl Fn(&str) -> bool) {
        let start = Instant::now();
        while !right(&self.text()) {
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain for {what}:\n{}",
                self.text()
            );
            thread::sleep(Duration::from_millis(5));
        }
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
        let mut screen = self.screen.lock().unwrap();
        screen.parser.screen_mut().set_size(height, width);
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

    /// Checks that the terminal echoes, gives whole lines and shows its usual screen.
    pub fn is_restored(&self) {
        let master = self.master.as_ref().unwrap();
        let modes = master.get_termios().expect("a terminal").local_flags;
        let modes = format!("{modes:?}");
        assert!(
            modes.contains("ECHO") && modes.contains("ICANON"),
            "{modes}"
        );
        self.see_if("the usual screen", |_| !self.is_on_other_screen());
        let screen = self.screen.lock().unwrap();
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
