//! The watch, through a real pseudo-terminal.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::thread;
use std::time::{Duration, Instant};

use support::terminal::{Terminal, send_signal};
use support::{Copy, target_folder};

const RIGHT: &str = "v + p.dt / p.tau_m";
const WRONG: &str = "v - p.dt / p.tau_m";
const ENDLESS: &str = "while std::hint::black_box(true) {}\n    v + p.dt / p.tau_m";

fn watch(copy: &Copy) -> Terminal {
    let terminal = Terminal::start(copy, &[], &[]);
    terminal.see("Not started");
    terminal.see_quiet();
    terminal
}

fn quit(mut terminal: Terminal) {
    terminal.press("q");
    assert!(terminal.end().success());
    terminal.is_restored();
    terminal.leaves_nothing();
}

#[test]
fn it_shows_the_first_exercise_and_what_to_do() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    terminal.see("exercises/day1/src/ex01_membrane_equation.rs");
    terminal.see("0 of 21 pass");
    terminal.see("q quit");
    assert!(terminal.is_on_other_screen());
    quit(terminal);
}

#[test]
fn a_wrong_answer_then_a_right_one_then_the_next_exercise() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.see("The change is subtracted");
    terminal.see("✗");
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    terminal.see("1 of 21 pass");
    // The solution is free now.
    terminal.press("s");
    terminal.see("yours (-) and the reference (+)");
    terminal.press("\r");
    terminal.see("It passes.");
    terminal.press("n");
    terminal.see("day1/src/ex05");
    quit(terminal);
}

#[test]
fn what_passes_leads_on_by_a_key_and_by_saving() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve("day1/ex04");
    terminal.see("Next (Enter or n): day1/ex05, plot the input.");
    // With hints, the page is longer than the screen.
    terminal.press("hhh");
    terminal.see("hint 3 of 3");
    terminal.see("too: exercises/day1/src/ex05_plot_current.rs");
    copy.solve("day1/ex05");
    terminal.see("day1/ex05 plot the input: 6 of 6 checks pass");
    terminal.see("in plots/day1_ex05_plot_current.svg");
    // The small plot: its title, and the line of its axis.
    terminal.see("Input current");
    terminal.see("⠒⠒⠒");
    terminal.see("Next (Enter or n): day1/ex06");
    terminal.press("\r");
    terminal.see("Exercise 6: plot the membrane potential");
    quit(terminal);
}

#[test]
fn once_all_pass_it_says_what_is_built() {
    let copy = Copy::new();
    for exercise in grading::EXERCISES {
        if !exercise.optional && exercise.id != "day1/ex04" {
            copy.solve(exercise.id);
        }
    }
    let mut terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("day1/ex04");
    terminal.see_quiet();
    copy.solve("day1/ex04");
    terminal.see("21 of 21 pass");
    terminal.see("You have built a spiking neuron.");
    terminal.see("One more, if you like (n): day2/bonus");
    terminal.press("\r");
    terminal.see("book/src/next.md");
    terminal.press("\r");
    terminal.see("You have built a spiking neuron.");
    terminal.press("n");
    terminal.see("exercises/day2/src/bonus_bloom_filter.rs");
    quit(terminal);
}

#[test]
fn what_does_not_compile_is_told_by_the_compiler_and_hides_no_other_exercise() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    copy.solve("day1/ex01");
    terminal.see("1 of 21 pass");
    copy.solve_but("day1/ex04", RIGHT, "v ++ p.dt / p.tau_m");
    terminal.see("day1/ex04 the Euler step: does not compile");
    terminal.see("1 of 21 pass");
    copy.solve_but("day1/ex01", "pub fn reset", "pub fn   reset");
    terminal.see("day1/ex01 membrane equation and reset condition: 8");
    terminal.see("It passes.");
    quit(terminal);
}

#[test]
fn keys_hint_list_question_and_back() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.press("h");
    terminal.see("hint 1 of 3");
    terminal.press("h");
    terminal.see("hint 2 of 3");
    terminal.press("l");
    terminal.see("▶ · day1/ex01");
    terminal.press("jjj\r");
    terminal.see("ex04_euler_step.rs");
    terminal.press("s");
    terminal.see("Show its solution anyway? y/n");
    terminal.press("n");
    terminal.see_if("no question", |screen| !screen.contains("y/n"));
    terminal.press("N");
    terminal.see("ex03_discrete_time.rs");
    quit(terminal);
}

#[test]
fn a_reset_keeps_what_was_written() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.see("The change is subtracted");
    terminal.press("r");
    terminal.see("y/n");
    terminal.press("y");
    terminal.see("Not started");
    terminal.see("ex04_euler_step.kept-1");
    terminal.see("u puts it back");
    let file = copy.file("day1/ex04");
    let kept = file.with_extension("kept-1");
    assert!(fs::read_to_string(&kept).unwrap().contains(WRONG));
    // And back again, with what is there now kept.
    copy.write("day1/ex04", "// in between\n");
    terminal.see("does not compile");
    terminal.press("u");
    terminal.see("y/n");
    terminal.press("y");
    terminal.see("The change is subtracted");
    terminal.see("ex04_euler_step.kept-2");
    assert!(fs::read_to_string(&file).unwrap().contains(WRONG));
    let between = fs::read_to_string(file.with_extension("kept-2")).unwrap();
    assert_eq!(between, "// in between\n");
    assert!(!kept.exists(), "it is in its place now");
    quit(terminal);
}

#[test]
fn keys_back_and_forth() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    for (key, file) in [
        ("n", "ex02_sinusoidal_input.rs"),
        ("\x1b[C", "ex03_discrete_time.rs"),
        ("\x1b[D", "ex02_sinusoidal_input.rs"),
        ("N", "ex01_membrane_equation.rs"),
    ] {
        terminal.press(key);
        terminal.see(file);
    }
    terminal.press("\x1b[F");
    quit(terminal);
}

#[test]
fn the_list_leads_to_any_exercise_and_shows_what_is_asked_for() {
    let copy = Copy::new();
    copy.solve("day1/ex01");
    let mut terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("1 of 21 pass");
    terminal.see_quiet();
    terminal.press("l");
    terminal.see("▶ · day1/ex02");
    terminal.see("✓ day1/ex01");
    terminal.press("f");
    terminal.see_if("only those to do", |screen| !screen.contains("day1/ex01"));
    terminal.press("f");
    terminal.see_if("only those that pass", |screen| {
        screen.contains("▶ ✓ day1/ex01") && !screen.contains("day1/ex02")
    });
    terminal.press("f");
    terminal.see("day1/ex02");
    // The last of all.
    terminal.press("\x1b[F\r");
    terminal.see("exercises/day2/src/ex07");
    quit(terminal);
}

#[test]
fn the_list_is_searched() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.press("l");
    terminal.see("/ search");
    terminal.press("/");
    terminal.see("Esc leave the search");
    // All of these letters are keys elsewhere.
    terminal.press("nscq");
    terminal.see("Search: nscq");
    terminal.see("No exercise here is called anything like “nscq”");
    terminal.press("\x7f\x7f\x7f\x7feuler");
    terminal.see("▶ · day1/ex04");
    terminal.see_if("that one alone", |screen| !screen.contains("day1/ex05"));
    terminal.press("\r");
    terminal.see("ex04_euler_step.rs");
    terminal.press("/bloom");
    terminal.see("▶ · day2/bonus");
    terminal.press("\x1b");
    terminal.see("day1/ex05");
    quit(terminal);
}

#[test]
fn the_key_for_all_grades_all() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    terminal.see_quiet();
    terminal.press("c");
    terminal.said("Grading all exercises");
    terminal.see_quiet();
    terminal.see("1 of 21 pass");
    quit(terminal);
}

#[test]
fn the_key_for_the_picture_makes_it() {
    let copy = Copy::new();
    for number in 1..=6 {
        copy.solve(&format!("day1/ex0{number}"));
    }
    let mut terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("6 of 21 pass");
    terminal.see_quiet();
    terminal.press("l\x1b[H");
    terminal.press("jjjjj\r");
    terminal.see("p plot");
    terminal.press("p");
    terminal.see("plots/day1_ex06");
    quit(terminal);
}

#[test]
fn the_key_for_the_file_opens_it_in_the_editor_around() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.press("o");
    terminal.see("in your editor");
    quit(terminal);
    // An editor that notes what it is asked to open.
    let tools = target_folder().join("tmp").join("editor");
    let opened = tools.join("opened");
    fs::create_dir_all(&tools).unwrap();
    let script = format!("#!/bin/sh\necho \"$@\" > '{}'\n", opened.display());
    fs::write(tools.join("code"), script).unwrap();
    fs::set_permissions(tools.join("code"), fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap());
    let environment = [("TERM_PROGRAM", "vscode"), ("PATH", &path)];
    let mut terminal = Terminal::start(&copy, &[], &environment);
    terminal.see("Not started");
    terminal.press("o");
    terminal.see("is open in the editor");
    let file = fs::read_to_string(&opened).unwrap();
    assert_eq!(file, "exercises/day1/src/ex01_membrane_equation.rs\n");
    quit(terminal);
}

#[test]
fn the_file_can_be_clicked_however_its_folder_is_called() {
    let copy = Copy::new();
    let odd = target_folder().join("tmp").join("50% für & mich");
    let _ = fs::remove_file(&odd);
    symlink(copy.root(), &odd).unwrap();
    let own = odd.join("lif");
    let environment = [("CARGO_MANIFEST_DIR", own.to_str().unwrap())];
    let mut terminal = Terminal::start(&copy, &[], &environment);
    let file = "exercises/day1/src/ex01_membrane_equation.rs";
    terminal.see(file);
    let printed = terminal.printed();
    let end = printed.find(&format!("\x1b\\{file}\x1b]8;;\x1b\\"));
    let begin = printed[..end.expect("the end of a link")].rfind("\x1b]8;;");
    let address = &printed[begin.expect("its beginning")..end.unwrap()];
    assert!(address.starts_with("\x1b]8;;file://"), "{address:?}");
    let ending = format!("/tmp/50%25%20f%C3%BCr%20%26%20mich/{file}");
    assert!(address.ends_with(&ending), "{address:?}");
    quit(terminal);
    // VS Code finds files by itself.
    terminal = Terminal::start(&copy, &[], &[("TERM_PROGRAM", "vscode")]);
    terminal.see(file);
    assert!(!terminal.printed().contains("\x1b]8;"));
    quit(terminal);
}

#[test]
fn the_key_for_the_book_names_the_chapter() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    // There is no book in this copy: then its text is what there is to read.
    terminal.press("b");
    terminal.see("book/src/day1/ex01_membrane_equation.md");
    quit(terminal);
}

#[test]
fn the_compilers_other_errors_are_a_key_away() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    let errors = "let _: i32 = \"\";\n    let _: u8 = 'x' + 1.0;\n    v";
    copy.solve_but("day1/ex04", RIGHT, errors);
    terminal.see("press e");
    assert!(!terminal.text().contains("E0369"), "{}", terminal.text());
    terminal.press("e\x1b[F");
    terminal.see_if("all of them", |screen| !screen.contains("press e"));
    terminal.said("E0369");
    quit(terminal);
}

#[test]
fn every_size_of_screen_shows_what_matters() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.resize(120, 40);
    terminal.see_if("40 rows in use", |_| {
        terminal.rows().len() == 40 && terminal.rows()[39].contains("q quit")
    });
    terminal.resize(30, 10);
    terminal.see_if("10 rows in use", |_| terminal.rows()[9].contains("h hint"));
    terminal.resize(80, 24);
    terminal.see_if("24 rows in use", |_| terminal.rows()[23].contains("q quit"));
    quit(terminal);
}

#[test]
fn a_save_during_a_run_is_never_missed() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    for round in 0..6 {
        copy.solve_but("day1/ex04", RIGHT, WRONG);
        terminal.see("0 of 21 pass");
        terminal.see("✗ ");
        // Wrong again in another way, and while that is compiled or run, right.
        copy.solve_but(
            "day1/ex04",
            RIGHT,
            &format!("{round} as f64 + p.dt / p.tau_m"),
        );
        thread::sleep(Duration::from_millis(60 * round));
        copy.solve("day1/ex04");
        terminal.see("It passes.");
        thread::sleep(Duration::from_millis(300));
        assert!(
            terminal.text().contains("It passes."),
            "{}",
            terminal.text()
        );
    }
    quit(terminal);
}

#[test]
fn ways_to_save() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    let file = copy.file("day1/ex04");
    let solution = grading::find("day1/ex04").unwrap().solution;
    let wrong = solution.replace(RIGHT, WRONG);
    copy.write("day1/ex04", &wrong);
    terminal.see("The change is subtracted");
    // By renaming, with a time that is older than the last build.
    let other = file.with_extension("rs~");
    fs::write(&other, solution).unwrap();
    let past = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let handle = fs::File::options().write(true).open(&other).unwrap();
    handle.set_modified(past).unwrap();
    fs::rename(&other, &file).unwrap();
    terminal.see("It passes.");
    // The file away and back.
    fs::remove_file(&file).unwrap();
    terminal.see("is missing");
    fs::write(&file, wrong).unwrap();
    terminal.see("The change is subtracted");
    quit(terminal);
}

#[test]
fn keys_work_while_a_loop_never_ends() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("Grading what you saved");
    terminal.see_if("a probe", |_| !terminal.processes().is_empty());
    terminal.press("l");
    terminal.see("▶");
    terminal.press("l");
    // A save ends it at once.
    let start = Instant::now();
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    assert!(start.elapsed() < Duration::from_secs(30));
    // And so does quitting.
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("Grading what you saved");
    quit(terminal);
}

#[test]
fn a_loop_that_never_ends_is_named() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("day1/ex04 the Euler step: 0 of");
    assert!(terminal.text().contains("loop"), "{}", terminal.text());
    quit(terminal);
}

#[test]
fn a_killed_probe_is_no_end() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see_if("a probe that computes", |_| {
        terminal.processes().iter().any(|p| is_probe(*p))
    });
    for process in terminal.processes() {
        send_signal(process, "KILL");
    }
    terminal.see("day1/ex04 the Euler step: 0 of");
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    quit(terminal);
}

fn is_probe(process: u32) -> bool {
    let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
    String::from_utf8_lossy(&environment).contains("LIF_PROBE=")
}

#[test]
fn however_it_ends_the_terminal_is_as_before_and_no_process_is_left() {
    for way in ["ctrl-c", "TERM", "HUP", "INT"] {
        let copy = Copy::new();
        let mut terminal = watch(&copy);
        copy.solve_but("day1/ex04", RIGHT, ENDLESS);
        terminal.see("Grading what you saved");
        match way {
            "ctrl-c" => terminal.press("\x03"),
            signal => terminal.signal(signal),
        }
        terminal.end();
        terminal.is_restored();
        terminal.leaves_nothing();
    }
}

#[test]
fn a_window_that_is_closed_leaves_nothing() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("Grading what you saved");
    terminal.close();
    terminal.end();
    terminal.leaves_nothing();
}

#[test]
fn a_watch_that_is_killed_leaves_no_probe() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see_if("a probe", |_| {
        terminal.processes().iter().any(|p| is_probe(*p))
    });
    terminal.signal("KILL");
    terminal.end();
    terminal.leaves_nothing();
}

#[test]
fn without_colour_and_without_unicode() {
    let copy = Copy::new();
    let environment = [("NO_COLOR", "1"), ("LANG", "C")];
    let terminal = Terminal::start(&copy, &[], &environment);
    terminal.see("Not started");
    terminal.see_quiet();
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.see("x ");
    let printed = terminal.printed();
    assert!(printed.is_ascii(), "{printed}");
    assert!(!printed.contains("\x1b[38;5;"), "{printed:?}");
    quit(terminal);
}

#[test]
fn the_plain_watch_only_adds_lines() {
    let copy = Copy::new();
    let mut terminal = Terminal::start(&copy, &["--plain"], &[]);
    terminal.see("Type a letter");
    assert!(
        !terminal.printed().contains('\x1b'),
        "{}",
        terminal.printed()
    );
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.said("The change is subtracted");
    terminal.press("hint\n");
    terminal.said("hint 1 of 3");
    copy.solve("day1/ex04");
    terminal.said("It passes.");
    // A picture is told, not drawn.
    copy.solve("day1/ex05");
    terminal.said("It draws a chart: Input current, current (pA), time (s).");
    terminal.said("in plots/day1_ex05_plot_current.svg");
    terminal.press("\n");
    terminal.said("exercises/day1/src/ex06_plot_voltage.rs");
    terminal.press("/bloom filter\n");
    terminal.said("exercises/day2/src/bonus_bloom_filter.rs");
    terminal.press("/nothing of that kind\n");
    terminal.said("called anything like “nothing of that kind”");
    assert!(!terminal.printed().contains('\x1b'));
    terminal.press("q\n");
    assert!(terminal.end().success());
    terminal.leaves_nothing();
}

#[test]
fn a_dumb_terminal_gets_plain_ascii_and_its_end_is_the_end() {
    let copy = Copy::new();
    let mut terminal = Terminal::start(&copy, &[], &[("TERM", "dumb")]);
    terminal.said("Type a letter");
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.said("The change is subtracted");
    let printed = terminal.printed();
    assert!(printed.is_ascii() && !printed.contains('\x1b'), "{printed}");
    // The keyboard's end of file.
    terminal.press("\x04");
    assert!(terminal.end().success());
    terminal.leaves_nothing();
}

#[test]
fn every_key_is_live_during_a_run() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see_if("a probe", |_| {
        terminal.processes().iter().any(|p| is_probe(*p))
    });
    for (key, shown) in [
        ("h", "hint 1 of 3"),
        ("l", "only those to do"),
        ("l", "h hint"),
        ("s", "Show its solution anyway? y/n"),
        ("y", "yours (-) and the reference (+)"),
        ("\r", "h hint"),
        ("r", "Bring back the stub"),
        ("x", "Grading"),
        ("n", "ex05_"),
        ("N", "ex04_"),
    ] {
        terminal.press(key);
        terminal.see(shown);
    }
    quit(terminal);
}
