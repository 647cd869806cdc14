//! Where a submission is compiled and run: a place with nothing of this machine but what it takes.
//!
//! It is made of words to put before a command. Bubblewrap (`bwrap`) gives the command a file system of
//! its own, no network and its own processes, all of which end with it. Where that is not allowed, as in
//! most containers, a user id of its own keeps the command away from the grader. Either way the kernel
//! refuses it sockets, and more (see `filter`).

use std::os::unix::fs::{chown, lchown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::process::geteuid;

use crate::filter;

/// How submissions are kept apart from everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sandbox {
    /// Namespaces of its own; a user id of its own, too, where the grader is root.
    Bubblewrap { root: bool },
    /// A user id of its own, in a container that the grader has to itself.
    Container,
}

/// What a command in the sandbox may do.
pub struct Room<'a> {
    /// Files and folders that it may read besides the system's programs and libraries.
    pub reads: &'a [&'a Path],
    /// The one file or folder that it may write to.
    pub writes: &'a Path,
    pub limits: Limits,
    /// Whether it starts no other program and makes no file.
    pub alone: bool,
    /// Its whole environment, besides where programs are.
    pub environment: &'a [(&'a str, &'a str)],
}

/// What one process may use: all of a program that is alone.
pub struct Limits {
    /// Processor time, in seconds.
    pub cpu: u64,
    /// Address space, in bytes.
    pub memory: u64,
    /// A file's size, in bytes.
    pub file: u64,
    /// Processes and threads, of all that the command starts.
    pub processes: u64,
}

/// The first of the user ids that commands run under, one for each that may run at the same time. No
/// system gives these away.
const FIRST_USER: u32 = 60_800;

/// The number of the k-th place for a submission in this process. Two graders on one machine have others, as
/// far as there are enough.
pub fn slot(k: usize) -> usize {
    const PLACES: usize = 64;
    std::process::id() as usize % 60 * PLACES + k % PLACES
}

/// Bubblewrap's program.
pub const BUBBLEWRAP: &str = "bwrap";

const WITHOUT_BUBBLEWRAP: &str = "Install bubblewrap (for example with `apt install bubblewrap`), or see \"Notes for instructors\" in the book for grading in a container.";
const IN_CONTAINER: &str = "Take a container that allows filters of system calls (seccomp) and has util-linux (setpriv, prlimit).";

/// Folders of the system's programs and libraries.
const SYSTEM: [&str; 5] = ["/bin", "/sbin", "/lib", "/lib32", "/lib64"];

impl Sandbox {
    /// The sandbox that this machine allows.
    ///
    /// # Errors
    /// If it allows none: a sentence with what helps.
    pub fn find(in_container: bool) -> Result<Self, String> {
        let root = geteuid().is_root();
        if in_container && !root {
            return Err("--in-container needs to start as root, since it gives each submission a user id of its own. Nothing was graded.".to_owned());
        }
        let (sandbox, remedy) = match in_container {
            true => (Sandbox::Container, IN_CONTAINER),
            false => (Sandbox::Bubblewrap { root }, WITHOUT_BUBBLEWRAP),
        };
        match sandbox.tried(slot(0)) {
            Ok(()) => Ok(sandbox),
            Err(why) => Err(format!(
                "There is no sandbox for the submissions, so nothing was graded: {why}. {remedy}"
            )),
        }
    }

    /// Runs a command that does nothing.
    ///
    /// # Errors
    /// If the sandbox does not let it, with the reason.
    pub fn tried(self, slot: usize) -> Result<(), String> {
        let room = Room {
            reads: &[],
            writes: Path::new("/dev/null"),
            limits: Limits {
                cpu: 10,
                memory: 1 << 30,
                file: 0,
                processes: 8,
            },
            alone: true,
            environment: &[],
        };
        let words = self.words(slot, &room)?;
        let mut command = Command::new(&words[0]);
        let why = match command.args(&words[1..]).arg("true").output() {
            Ok(output) if output.status.success() => return Ok(()),
            Ok(output) => String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            Err(e) => e.to_string(),
        };
        Err(format!("{} does not work here ({why})", self.name()))
    }

    /// What it is called between processes of the grader.
    pub fn name(self) -> &'static str {
        match self {
            Sandbox::Bubblewrap { .. } => "bubblewrap",
            Sandbox::Container => "a user id of its own",
        }
    }

    /// The sandbox of this name.
    ///
    /// # Errors
    /// If there is none.
    pub fn named(name: &str) -> Result<Self, String> {
        let root = geteuid().is_root();
        let all = [Sandbox::Bubblewrap { root }, Sandbox::Container];
        let found = all.into_iter().find(|sandbox| sandbox.name() == name);
        found.ok_or_else(|| format!("there is no sandbox {name}"))
    }

    /// What is put before a command: `slot` is the number of the submission among those that are graded
    /// at the same time.
    ///
    /// # Errors
    /// If a path is not Unicode, or this program's own is not known.
    pub fn words(self, slot: usize, room: &Room) -> Result<Vec<String>, String> {
        let mut words: Vec<String> = ["env", "-i", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
            .map(str::to_owned)
            .into();
        let environment = room.environment.iter();
        words.extend(environment.map(|(name, value)| format!("{name}={value}")));
        let own = std::env::current_exe().map_err(|e| e.to_string())?;
        words.extend([text(&own)?, filter::ENTER].map(str::to_owned));
        words.extend(room.alone.then(|| filter::ALONE.to_owned()));
        if let Sandbox::Bubblewrap { root } = self {
            words.extend(bubblewrap(root, room)?);
        }
        if let Some(user) = self.user(slot) {
            words.extend(["setpriv", "--clear-groups", "--no-new-privs"].map(str::to_owned));
            words.extend([format!("--reuid={user}"), format!("--regid={user}")]);
        }
        let Limits {
            cpu,
            memory,
            file,
            processes,
        } = room.limits;
        words.extend(["prlimit", "--core=0", "--nofile=256"].map(str::to_owned));
        words.push(format!("--cpu={cpu}"));
        words.push(format!("--as={memory}"));
        words.push(format!("--fsize={file}"));
        words.push(format!("--nproc={processes}"));
        words.push("--".to_owned());
        Ok(words)
    }

    /// The user id that a slot's commands run under, if not under the grader's own.
    fn user(self, slot: usize) -> Option<u32> {
        let own = self != Sandbox::Bubblewrap { root: false };
        own.then(|| FIRST_USER + slot as u32)
    }

    /// Makes this file or folder one that a slot's commands may write to.
    ///
    /// # Errors
    /// If it cannot be given to another user.
    pub fn hand_over(self, slot: usize, path: &Path) -> std::io::Result<()> {
        match self.user(slot) {
            Some(user) => chown(path, Some(user), Some(user)),
            None => Ok(()),
        }
    }

    /// Makes a folder with all that is in it the grader's again: no other command of the slot may change
    /// or remove it.
    ///
    /// # Errors
    /// If something in it cannot be taken back.
    pub fn take_back(self, slot: usize, folder: &Path) -> std::io::Result<()> {
        self.run_as_slot(slot, EVERYTHING);
        match self.user(slot) {
            Some(_) => give_to_root(folder),
            None => Ok(()),
        }
    }

    /// Ends all that a slot's commands have left behind. With bubblewrap it has ended with them.
    pub fn clear(self, slot: usize) {
        self.run_as_slot(slot, EVERYTHING);
        self.run_as_slot(slot, LEFT);
    }

    /// Runs a line of shell as a slot's user, in a container.
    fn run_as_slot(self, slot: usize, task: &str) {
        let (Sandbox::Container, Some(user)) = (self, self.user(slot)) else {
            return;
        };
        let mut command = Command::new("setpriv");
        command
            .args(["--clear-groups", "--no-new-privs"])
            .args([format!("--reuid={user}"), format!("--regid={user}")])
            .args(["sh", "-c", task])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // What is already gone needs no end; a task that ends everything ends itself, too.
        let _ = command.status();
    }
}

/// Ends all programs of a user.
const EVERYTHING: &str = "kill -KILL -1";
/// Removes all files of a user.
const LEFT: &str = "find /tmp /var/tmp /dev/shm /run /run/lock -xdev -user \"$(id -u)\" -delete";

fn give_to_root(path: &Path) -> std::io::Result<()> {
    lchown(path, Some(0), Some(0))?;
    if path.symlink_metadata()?.is_dir() {
        for entry in path.read_dir()? {
            give_to_root(&entry?.path())?;
        }
    }
    Ok(())
}

fn bubblewrap(root: bool, room: &Room) -> Result<Vec<String>, String> {
    let mut words = Words(vec![BUBBLEWRAP.to_owned()]);
    words.add(["--unshare-pid", "--unshare-net", "--unshare-ipc"]);
    words.add(["--unshare-uts", "--unshare-cgroup-try"]);
    words.add(["--die-with-parent", "--new-session", "--cap-drop", "ALL"]);
    match root {
        // To change to the slot's user, after which it has none of root's rights.
        true => words.add(["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]),
        false => words.add(["--unshare-user"]),
    }
    words.add(["--ro-bind", "/usr", "/usr"]);
    for folder in SYSTEM {
        match std::fs::read_link(folder) {
            Ok(target) => words.add(["--symlink", text(&target)?, folder]),
            Err(_) => words.add(["--ro-bind-try", folder, folder]),
        }
    }
    // Where a distribution says which linker `cc` is.
    words.bind("--ro-bind-try", Path::new("/etc/alternatives"))?;
    words.add(["--dev-bind", "/dev/null", "/dev/null"]);
    for path in room.reads {
        words.bind("--ro-bind", path)?;
    }
    words.bind("--bind", room.writes)?;
    if room.writes.is_dir() {
        words.add(["--chdir", text(room.writes)?]);
        // The compiler and the linker look there for where they are.
        words.add(["--proc", "/proc"]);
    }
    words.add(["--remount-ro", "/", "--"]);
    Ok(words.0)
}

struct Words(Vec<String>);

impl Words {
    fn add<const N: usize>(&mut self, words: [&str; N]) {
        self.0.extend(words.map(str::to_owned));
    }

    /// Shows a path at its own place. Bubblewrap would close the folders above it to other users.
    fn bind(&mut self, how: &str, path: &Path) -> Result<(), String> {
        let above: Vec<&Path> = path.ancestors().skip(1).collect();
        for folder in above.into_iter().rev().filter(|f| f.parent().is_some()) {
            self.add(["--dir", text(folder)?]);
        }
        let path = text(path)?;
        self.add([how, path, path]);
        Ok(())
    }
}

fn text(path: &Path) -> Result<&str, String> {
    let problem = || format!("{} is not Unicode: rename the folder.", path.display());
    path.to_str().ok_or_else(problem)
}

/// A command of the grader's own that reads what a submission handed over: it may use so much, and so
/// many seconds, and it ends with the grader.
pub fn limited(seconds: u64, memory: u64, program: &Path) -> Command {
    const WITH_ITS_PARENT: [&str; 4] = ["setpriv", "--pdeathsig", "KILL", "--"];
    let mut command = Command::new(WITH_ITS_PARENT[0]);
    command
        .args(&WITH_ITS_PARENT[1..])
        .args(["timeout", "-s", "KILL", &seconds.to_string()])
        .args(WITH_ITS_PARENT)
        .args(["prlimit", "--core=0", &format!("--as={memory}"), "--"])
        .arg(program)
        .stdin(Stdio::null());
    command
}

/// The folder in which what is needed for grading is laid out: in a container, where other users may
/// look.
pub fn place(sandbox: Sandbox, target: &Path) -> PathBuf {
    match sandbox {
        Sandbox::Bubblewrap { .. } => target.to_path_buf(),
        Sandbox::Container => std::env::temp_dir(),
    }
}
