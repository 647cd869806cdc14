//! Tries to escape from the sandbox, as a submission might, and prints in which ways that succeeds.
//!
//! Its arguments: a word that is in the grader's environment, a port of this machine at which the grader
//! listens, the number of a process of the grader's, and folders of the instructor's.

use std::env;
use std::fs::{self, File};
use std::net::{SocketAddr, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let [_, word, port, process, folders @ ..] = &arguments[..] else {
        panic!("it has too few arguments");
    };
    let succeeded = |way: &str, it_does: bool| {
        if it_does {
            println!("{way}");
        }
    };
    succeeded("read", folders.iter().any(|folder| fs::read_dir(folder).is_ok()));
    succeeded("environment", knows(word));
    let address = SocketAddr::from(([127, 0, 0, 1], port.parse().unwrap()));
    let connected = TcpStream::connect_timeout(&address, Duration::from_secs(2));
    succeeded("network", connected.is_ok());
    let system = ["/", "/usr", "/dev"].map(str::to_owned);
    let mut everywhere = folders.iter().chain(&system);
    succeeded("write", everywhere.any(|folder| write_in(folder)));
    // Whether these two succeed is seen from outside.
    let mut left = Command::new("setsid");
    left.args(["sh", "-c", "sleep 600; :", word]);
    let quiet = || Stdio::null();
    let _ = left.stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn();
    std::thread::sleep(Duration::from_millis(100));
    // In place of this program, since it may not be allowed to start another.
    let kill = "kill -KILL \"$0\" 2> /dev/null; exit 0";
    panic!("{}", Command::new("sh").args(["-c", kill, process]).exec());
}

/// True if the word is in the environment of a process that can be seen.
fn knows(word: &str) -> bool {
    let own = env::vars_os().any(|(_, value)| value.to_string_lossy().contains(word));
    let mut others = fs::read_dir("/proc").into_iter().flatten().flatten();
    own || others.any(|process| {
        let environment = fs::read(process.path().join("environ")).unwrap_or_default();
        String::from_utf8_lossy(&environment).contains(word)
    })
}

fn write_in(folder: &str) -> bool {
    let file = Path::new(folder).join(format!(".escape-{}", std::process::id()));
    let written = File::create_new(&file).is_ok();
    let _ = fs::remove_file(file);
    written
}
