//! Where nothing can be written: a folder that is read-only, a full disk, a file in a folder's place.
//! A sentence says so, and the learner's files are as they were.
//!
//! Nothing is read-only to root by its mode: what root can do instead is mount, in a namespace of the
//! command's own, so that nothing is left of it.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use support::{Copy, target_folder};

const MINE: &str = "// mine\n";

/// `cargo lif` with these arguments, started by a shell script as `"$@"`.
fn under(script: &str, copy: &Copy, shell: &[&str], arguments: &[&str]) -> Output {
    let mut command = Command::new(shell[0]);
    command.args(&shell[1..]).args(["sh", "-c", script, "sh"]);
    command.arg(env!("CARGO_BIN_EXE_lif")).args(arguments);
    command
        .current_dir(copy.root())
        .env("CARGO_MANIFEST_DIR", copy.path("lif"))
        .env("CARGO_TARGET_DIR", target_folder())
        .stdin(Stdio::null());
    command.output().expect("a shell")
}

/// True if a namespace with mounts of its own can be had.
fn can_mount() -> bool {
    let tried = Command::new("unshare")
        .args(["--mount", "mount", "-t", "tmpfs", "tmpfs", "/tmp"])
        .output();
    tried.is_ok_and(|output| output.status.success())
}

/// Runs it where this folder is read-only; `None` if that cannot be brought about.
fn read_only(copy: &Copy, folder: &str, arguments: &[&str]) -> Option<Output> {
    let path = copy.path(folder);
    fs::set_permissions(&path, Permissions::from_mode(0o555)).unwrap();
    let is_root = fs::write(path.join("probe.txt"), "").is_ok();
    let output = match is_root {
        false => Some(under("exec \"$@\"", copy, &["env"], arguments)),
        true if can_mount() => {
            let script = format!(
                "mount --bind {folder} {folder} && mount -o remount,bind,ro {folder} && exec \"$@\""
            );
            Some(under(&script, copy, &["unshare", "--mount"], arguments))
        }
        true => None,
    };
    fs::set_permissions(&path, Permissions::from_mode(0o755)).unwrap();
    let _ = fs::remove_file(path.join("probe.txt"));
    output
}

/// It says that this cannot be, in one sentence.
fn is_refused(output: &Output, sentence: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(sentence), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(output.stdout.is_empty());
}

fn files_in(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn in_a_read_only_folder_no_answer_is_replaced() {
    let copy = Copy::new();
    copy.write("day1/ex04", MINE);
    let folder = copy.path("exercises/day1/src");
    let before = files_in(&folder);
    let Some(output) = read_only(&copy, "exercises/day1/src", &["reset", "day1/ex04"]) else {
        return;
    };
    is_refused(&output, "so nothing was changed.");
    assert_eq!(fs::read_to_string(copy.file("day1/ex04")).unwrap(), MINE);
    assert_eq!(files_in(&folder), before);
    let doctor = read_only(&copy, "exercises", &["doctor"]).unwrap();
    assert_eq!(doctor.status.code(), Some(1));
    let said = String::from_utf8_lossy(&doctor.stdout);
    assert!(said.contains("✗ the exercises' folder"), "{said}");
}

#[test]
fn on_a_full_disk_no_answer_is_replaced() {
    let copy = Copy::new();
    copy.write("day1/ex04", MINE);
    if !can_mount() {
        return;
    }
    // A disk of 16 kB in place of the folder: the answer is on it, and then it is filled. (`cat` says
    // that there is no more room.)
    let script = "set -e; cd exercises/day1/src; mine=$(cat ex04_euler_step.rs)
        mount -t tmpfs -o size=16k tmpfs .; cd \"$PWD\"
        echo \"$mine\" > ex04_euler_step.rs
        cat /dev/zero > filled 2> /dev/null || true
        code=0; \"$@\" || code=$?
        cat ex04_euler_step.rs; ls; exit $code";
    let shell = ["unshare", "--mount"];
    let output = under(script, &copy, &shell, &["reset", "day1/ex04"]);
    let (said, found) = (&output.stderr, &output.stdout);
    let (said, found) = (
        String::from_utf8_lossy(said),
        String::from_utf8_lossy(found),
    );
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("No space left"), "{said}");
    assert!(said.contains("so nothing was changed."), "{said}");
    assert_eq!(found, format!("{MINE}ex04_euler_step.rs\nfilled\n"));
}

#[test]
fn a_file_in_the_place_of_the_pictures_folder_stays() {
    let copy = Copy::new();
    copy.solve("day1/ex05");
    let place = copy.path("plots");
    let _ = fs::remove_dir_all(&place);
    fs::write(&place, MINE).unwrap();
    let output = under("exec \"$@\"", &copy, &["env"], &["plot", "day1/ex05"]);
    let found = fs::read_to_string(&place);
    let _ = fs::remove_file(&place);
    is_refused(&output, "The folder plots cannot be made");
    assert_eq!(found.unwrap(), MINE);
}
