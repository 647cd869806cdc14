//! `cargo lif` where there is no terminal, or no room.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::process::{Command, Stdio};

use support::{Copy, target_folder, text};

#[test]
fn into_a_pipe_it_says_once_where_you_are() {
    let copy = Copy::new();
    for arguments in [vec![], vec!["--plain"]] {
        let output = copy.lif(&arguments).output().unwrap();
        assert!(output.status.success());
        let said = text(&output);
        assert!(said.contains("Next: day1/ex01 not started"), "{said}");
        assert!(!said.contains('\x1b'), "{said}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let copy = Copy::new();
    let mut child = copy
        .lif(&["list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(text(&output), "");
}

#[test]
fn the_first_error_is_shown_and_the_others_on_request() {
    let copy = Copy::new();
    let body = "v + p.dt / p.tau_m";
    copy.solve_but(
        "day1/ex04",
        body,
        "let _: i32 = \"\";\n    let _: u8 = 'x' + 1.0;\n    v",
    );
    // A warning in another exercise is none of this one's business.
    let other = curriculum::find("day1/ex01").unwrap().solution;
    copy.write("day1/ex01", &format!("{other}\nfn unused() {{}}\n"));
    let short = text(&copy.lif(&["check", "day1/ex04"]).output().unwrap());
    assert!(
        !short.contains("warning") && !short.contains("ex01"),
        "{short}"
    );
    assert!(short.contains("does not compile"), "{short}");
    assert!(short.contains("--all-errors"), "{short}");
    let long = text(
        &copy
            .lif(&["check", "day1/ex04", "--all-errors"])
            .output()
            .unwrap(),
    );
    assert!(
        long.matches("error[").count() > short.matches("error[").count(),
        "{long}"
    );
}

#[test]
fn a_solution_is_shown_once_the_exercise_passes() {
    let copy = Copy::new();
    let refused = copy.lif(&["solution", "day1/ex04"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused).contains("--anyway"));
    let anyway = copy
        .lif(&["solution", "day1/ex04", "--anyway"])
        .output()
        .unwrap();
    assert!(anyway.status.success());
    assert!(
        text(&anyway).contains("+    v + p.dt / p.tau_m"),
        "{}",
        text(&anyway)
    );
}

#[test]
fn the_doctor_finds_what_is_left_over_and_what_is_missing() {
    let copy = Copy::new();
    fs::write(copy.file("day1/ex04").with_extension("kept-1"), "").unwrap();
    fs::remove_file(copy.file("day2/ex02")).unwrap();
    let output = copy.lif(&["doctor"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output);
    assert!(said.contains("ex04_euler_step.kept-1"), "{said}");
    assert!(said.contains("ex02_spikes.rs is missing"), "{said}");
    assert!(said.contains("cargo lif reset day2/ex02"), "{said}");
}

#[test]
fn a_reset_is_undone() {
    let copy = Copy::new();
    let nothing = copy
        .lif(&["reset", "--undo", "day1/ex04"])
        .output()
        .unwrap();
    assert_eq!(nothing.status.code(), Some(2));
    assert!(text(&nothing).contains("There is no copy"));
    let file = copy.file("day1/ex04");
    let stub = fs::read_to_string(&file).unwrap();
    copy.write("day1/ex04", "// mine\n");
    let done = copy.lif(&["reset", "day1/ex04"]).output().unwrap();
    assert!(text(&done).contains("cargo lif reset --undo day1/ex04"));
    assert_eq!(fs::read_to_string(&file).unwrap(), stub);
    let undone = copy
        .lif(&["reset", "--undo", "day1/ex04"])
        .output()
        .unwrap();
    assert!(undone.status.success(), "{}", text(&undone));
    assert_eq!(fs::read_to_string(&file).unwrap(), "// mine\n");
}

#[test]
fn where_there_is_no_room_nothing_is_lost() {
    let copy = Copy::new();
    copy.write("day1/ex04", "// mine\n");
    for arguments in [&["reset", "day1/ex04"][..], &["check", "day1/ex04"]] {
        // No file may grow by a byte: what a full disk says, too.
        let output = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""])
            .arg(env!("CARGO_BIN_EXE_lif"))
            .args(arguments)
            .current_dir(copy.root())
            .env("CARGO_MANIFEST_DIR", copy.path("lif"))
            .env("CARGO_TARGET_DIR", target_folder())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = text(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
        assert_eq!(
            fs::read_to_string(copy.file("day1/ex04")).unwrap(),
            "// mine\n"
        );
    }
    let folder = copy.path("exercises/day1/src");
    let left = fs::read_dir(folder).unwrap().count();
    assert_eq!(left, 15, "fourteen exercises and lib.rs");
}

#[test]
fn the_list_shows_what_is_asked_for() {
    let copy = Copy::new();
    copy.solve("day1/ex01");
    let listed = |flag| text(&copy.lif(&["list", flag]).output().unwrap());
    let (done, pending) = (listed("--done"), listed("--pending"));
    assert!(
        done.contains("day1/ex01") && !done.contains("day1/ex02"),
        "{done}"
    );
    assert!(
        !pending.contains("day1/ex01") && pending.contains("day1/ex02"),
        "{pending}"
    );
}

#[test]
fn where_the_output_goes_nowhere_it_says_so() {
    let Ok(full) = fs::File::options().write(true).open("/dev/full") else {
        return;
    };
    let copy = Copy::new();
    let output = copy
        .lif(&["list"])
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output);
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn completions_offer_the_exercises_in_bash() {
    let copy = Copy::new();
    let script = copy.lif(&["completions", "bash"]).output().unwrap();
    let bash = Command::new("bash")
        .args(["-c", "eval \"$0\"; COMP_WORDS=(lif hint day2/b); COMP_CWORD=2; _lif lif day2/b hint; echo \"${COMPREPLY[@]}\""])
        .arg(text(&script))
        .output();
    // Without bash there is nothing to try.
    let Ok(bash) = bash else { return };
    assert_eq!(text(&bash), "day2/bonus\n");
}

#[test]
fn what_is_mistyped_is_guessed() {
    let copy = Copy::new();
    for (arguments, guess) in [
        (["chek", "day1/ex04"], "did you mean `cargo lif check`?"),
        (["hint", "eulerstep"], "Did you mean day1/ex04"),
    ] {
        let output = copy.lif(&arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output).contains(guess), "{}", text(&output));
    }
}
