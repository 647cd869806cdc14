//! Submissions that attack the grader: none passes, no neighbour's verdict changes, and nothing is left.
#![cfg(target_os = "linux")]

#[path = "support/handed.rs"]
mod handed;

use std::collections::BTreeMap;
use std::fs;
use std::net::{TcpListener, UdpSocket};
use std::path::{Path, PathBuf};

use handed::{Class, exercise, submission, workbook};
use judge::find;
use lif_class::results::{Results, Status, Submission};

const SECRET: &str = "a secret that was planted";
const ATTACKED: &str = "day1/ex04";

/// The attacks in a folder: their names, and the file of the attacked exercise.
fn attacks(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/attacks")
        .join(folder);
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut attacks: Vec<(String, String)> = files
        .map(|file| {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(file).unwrap())
        })
        .collect();
    attacks.sort();
    attacks
}

#[test]
fn none_passes_and_nothing_is_left() {
    let class = Class::new();
    let secret_file = class.path("secret");
    fs::write(&secret_file, SECRET).unwrap();
    let temporary = class.path("temporary");
    fs::create_dir(&temporary).unwrap();
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    let datagrams = UdpSocket::bind(address).unwrap();
    let (running, compiling) = (attacks("run"), attacks("compile"));
    // These change the whole of their own program.
    let whole = attacks("whole");
    for (name, text) in running.iter().chain(&compiling).chain(&whole) {
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

    let mut command = class.command(&["--out"]);
    command.arg(class.path("out")).arg(class.submissions());
    command
        .env("PLANTED_SECRET", SECRET)
        .env("TMPDIR", &temporary);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let results = Results::read(&class.path("out/results.json")).expect(&said);

    let honest = &submission(&results, "honest").exercises;
    assert!(
        honest.iter().all(|e| e.status == Status::Passed),
        "{honest:#?}"
    );
    expect(&results, &running, Status::Failed);
    expect(&results, &compiling, Status::DoesNotCompile);
    for (name, _) in &whole {
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
    let left = files_in(&temporary);
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
