//! Gradescope's autograder, run as Gradescope runs it: in a container with /autograder/source, submission and
//! results, `setup.sh` once, then `run_autograder` without a network.
#![cfg(target_os = "linux")]

#[path = "support/container.rs"]
mod container;
#[path = "support/handed.rs"]
mod handed;

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use container::{is_root, toolchain};
use curriculum::find;
use handed::{fit, workbook};
use lif_class::gradescope::autograder;
use lif_class::points::Points;
use serde_json::Value;
use zip::ZipArchive;

/// A container with nothing but the system, a toolchain, as an image has that is made for Rust, and these
/// folders.
fn gradescope(folder: &Path) -> Command {
    let mut command = Command::new("bwrap");
    command.args(["--unshare-pid", "--die-with-parent", "--cap-add", "ALL"]);
    for system in ["/usr", "/etc", "/bin", "/sbin", "/lib", "/lib64"] {
        command.args(["--ro-bind-try", system, system]);
    }
    command.args(["--dir", "/opt", "--dir", "/autograder"]);
    command.args(["--dev", "/dev", "--proc", "/proc", "--perms", "1777"]);
    command.args(["--tmpfs", "/tmp", "--perms", "0700", "--tmpfs", "/root"]);
    for (outside, inside) in [("autograder", "/autograder"), ("rust", "/opt/rust")] {
        command.arg("--bind").arg(folder.join(outside)).arg(inside);
    }
    command.args(["--ro-bind", &toolchain(), "/opt/toolchain"]);
    // What setup.sh downloads otherwise.
    let cargo = std::env::var_os("CARGO_HOME")
        .map_or_else(|| std::env::home_dir().unwrap().join(".cargo"), Into::into);
    command.arg("--ro-bind").arg(cargo.join("registry"));
    command.arg("/opt/rust/registry");
    command.args(["--chdir", "/autograder"]).env_clear();
    command.env("HOME", "/root");
    command.env("PATH", "/opt/toolchain/bin:/usr/bin:/bin:/usr/sbin:/sbin");
    command
}

fn succeeds(command: &mut Command) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn it_is_set_up_once_and_then_grades_without_a_network() {
    if !is_root() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    for name in ["source", "submission", "results"] {
        fs::create_dir_all(path("autograder").join(name)).unwrap();
    }
    fs::create_dir(path("rust")).unwrap();
    let zip = path("autograder.zip");
    autograder::write(workbook(), fit(1), &Points::default(), &zip).unwrap();
    let mut archive = ZipArchive::new(File::open(&zip).unwrap()).unwrap();
    archive.extract(path("autograder/source")).unwrap();

    succeeds(gradescope(folder.path()).args(["bash", "/autograder/source/setup.sh"]));

    let submission = path("autograder/submission");
    let solution = |id: &str| find(id).unwrap().solution;
    let wrong = solution("day1/ex04").replace("p.e_l - v", "v - p.e_l");
    fs::write(
        submission.join("ex01_membrane_equation.rs"),
        solution("day1/ex01"),
    )
    .unwrap();
    fs::write(submission.join("ex04_euler_step.rs"), wrong).unwrap();
    // Gradescope copies it out of the source.
    fs::copy(
        path("autograder/source/run_autograder"),
        path("autograder/run_autograder"),
    )
    .unwrap();
    let mut offline = gradescope(folder.path());
    succeeds(offline.args(["--unshare-net", "/autograder/run_autograder"]));

    let written = fs::read_to_string(path("autograder/results/results.json")).unwrap();
    let written: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written["score"], 1, "{written:#}");
    let tests = written["tests"].as_array().unwrap();
    let passed = |k: usize| tests[k]["status"].as_str().unwrap();
    assert_eq!(
        (tests.len(), passed(0), passed(3)),
        (21, "passed", "failed")
    );
    let told = tests[3]["output"].as_str().unwrap();
    assert!(told.contains("The leak pulls away from E_L"), "{told}");
}
