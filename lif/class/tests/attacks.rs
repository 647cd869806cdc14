//! Submissions that attack the grader: none passes, no neighbour's verdict changes, and nothing is left.
#![cfg(target_os = "linux")]

#[path = "support/attacks.rs"]
mod attacks;
#[path = "support/container.rs"]
mod container;
#[path = "support/handed.rs"]
mod handed;

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::net::{TcpListener, UdpSocket};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use attacks::{ATTACKED, attacks};
use container::{container, is_root};
use curriculum::find;
use handed::{Class, exercise, submission, workbook};
use lif_class::results::{Results, Status, Submission};

const SECRET: &str = "a secret that was planted";

#[test]
fn none_passes_and_nothing_is_left() {
    let class = Class::new();
    let mut command = class.command(&[]);
    command.env("TMPDIR", temporary(&class));
    attack(&class, command, |_| true);
}

/// Those that the file system, the process ids and the network of bubblewrap's own stop elsewhere.
#[test]
fn in_a_container_none_passes_and_nothing_is_left() {
    if !is_root() {
        return;
    }
    let class = Class::new();
    let mut command = container(workbook(), &class.path(""), &temporary(&class));
    command.arg(class.command(&[]).get_program());
    command.arg("--in-container");
    attack(&class, command, |name| {
        let some = [
            "calls_home",
            "ends_other_processes",
            "fills_memory_of_no_process",
            "fills_the_disk",
            "includes_a_secret",
            "includes_the_solution",
            "overwrites_what_it_finds",
            "shows_a_secret",
            "stays_behind",
            "writes_into_memory",
        ];
        some.contains(&name)
    });
}

/// A folder for temporary files, which are looked at afterwards.
fn temporary(class: &Class) -> PathBuf {
    let temporary = class.path("temporary");
    fs::create_dir(&temporary).unwrap();
    fs::set_permissions(&temporary, Permissions::from_mode(0o1777)).unwrap();
    temporary
}

/// Grades the attacks that are `wanted` with this command, and an honest neighbour.
fn attack(class: &Class, mut command: Command, wanted: impl Fn(&str) -> bool) {
    let secret_file = class.path("secret");
    fs::write(&secret_file, SECRET).unwrap();
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    let datagrams = UdpSocket::bind(address).unwrap();
    let mut bank = ["run", "compile", "whole"].map(attacks);
    for folder in &mut bank {
        folder.retain(|(name, _)| wanted(name));
    }
    let [running, compiling, whole] = &bank;
    for (name, text) in bank.iter().flatten() {
        let text = text
            .replace("SECRET_FILE", secret_file.to_str().unwrap())
            .replace("SUBMISSIONS", class.submissions().to_str().unwrap())
            .replace("WORKBOOK", workbook().to_str().unwrap())
            .replace("PORT", &address.port().to_string());
        class.hand_in(name, ATTACKED, text);
        class.hand_in(name, "day1/ex01", find("day1/ex01").unwrap().solution);
    }
    class.hand_in_solved("honest");
    let before = files_in(&class.submissions());

    command.arg("--out").arg(class.path("out"));
    command.arg(class.submissions());
    command.env("PLANTED_SECRET", SECRET);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let results = Results::read(&class.path("out/results.json")).expect(&said);

    let honest = &submission(&results, "honest").exercises;
    assert!(
        honest.iter().all(|e| e.status == Status::Passed),
        "{honest:#?}"
    );
    expect(&results, running, Status::Failed);
    expect(&results, compiling, Status::DoesNotCompile);
    // These change the whole of their own program.
    for (name, _) in whole {
        let attacked = exercise(submission(&results, name), ATTACKED);
        assert_eq!(attacked.status, Status::Failed, "{name}");
    }
    assert!(output.status.success(), "{said}");

    for (file, bytes) in files_in(&class.path("out")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(SECRET), "{} shows a secret", file.display());
    }
    server.set_nonblocking(true).unwrap();
    datagrams.set_nonblocking(true).unwrap();
    assert!(server.accept().is_err(), "an attack has called home");
    assert!(
        datagrams.recv(&mut [0]).is_err(),
        "an attack has called home"
    );
    assert!(
        before == files_in(&class.submissions()),
        "submissions have changed"
    );
    let left = files_in(&class.path("temporary"));
    assert!(left.is_empty(), "{:?}", left.keys());
    assert!(!workbook().join("OVERWRITTEN").exists());
    assert_eq!(running_with("3600"), [""; 0]);
}

fn expect(results: &Results, attacks: &[(String, String)], status: Status) {
    for (name, _) in attacks {
        let attacker: &Submission = submission(results, name);
        let attacked = exercise(attacker, ATTACKED);
        assert_eq!(attacked.status, status, "{name}: {:#?}", attacked.feedback);
        let other = exercise(attacker, "day1/ex01");
        assert_eq!(
            other.status,
            Status::Passed,
            "{name}: {:#?}",
            other.feedback
        );
    }
}

/// All files in a folder and below, with what is in them.
fn files_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(files_in(&path)),
            false => drop(files.insert(path.clone(), fs::read(path).unwrap())),
        }
    }
    files
}

/// The commands of processes that have this among their arguments.
fn running_with(word: &str) -> Vec<String> {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let commands = processes.map(|process| fs::read(process.path().join("cmdline")));
    let commands = commands.map(|bytes| bytes.unwrap_or_default());
    let commands = commands.map(|bytes| String::from_utf8_lossy(&bytes).replace('\0', " "));
    commands
        .filter(|command| command.contains("sleep") && command.contains(word))
        .collect()
}
