//! From a saved file to a verdict: on the screen of a watch, and by the command that judges once.

use std::process::Stdio;
use std::time::Duration;

use crate::rivals::{Answer, Rival, Rustlings, Workbook};
use crate::sample::{self, Sample, Whose};
use crate::support::Copy;
use crate::support::terminal::Terminal;

const PATIENCE: Duration = Duration::from_secs(120);

/// The quotient that each is to stay below.
const WATCH_AIM: f64 = 0.6;
const CHECK_AIM: f64 = 1.2;

/// Measures everything this often, in turns, and prints what came of it.
pub fn measure(rounds: usize) {
    let ours = Workbook { copy: Copy::new() };
    let theirs = Rustlings::new();
    let rivals: [&dyn Rival; 2] = [&ours, &theirs];
    let mut number = 0;
    let watched = watches(rivals, rounds, &mut number);
    let checked = checks(rivals, rounds, &mut number);
    println!("\nseconds, the medians of {rounds} rounds: wall clock (CPU)\n");
    println!(
        "{:<36} {:>14} {:>14} {:>14}",
        "", "cargo lif", "rustlings", "ratio"
    );
    for (what, samples, aim) in [
        ("watch, save to screen", watched, WATCH_AIM),
        ("one check", checked, CHECK_AIM),
    ] {
        for (answer, pair) in ANSWERS.into_iter().zip(samples) {
            print_line(&format!("{what}, {answer:?} answer"), &pair, aim);
        }
    }
}

/// The answers in the order in which they are saved; a watch starts with a wrong one.
const ANSWERS: [Answer; 2] = [Answer::Right, Answer::Wrong];

/// The samples of the two rivals.
type Pair = [Vec<Sample>; 2];

/// Saves to watches that stand side by side. Gives the samples for each answer.
fn watches(rivals: [&dyn Rival; 2], rounds: usize, number: &mut usize) -> [Pair; 2] {
    let terminals = rivals.map(|rival| rival.watch());
    in_turns(rounds, |answer, k| {
        *number += 1;
        let (rival, terminal) = (rivals[k], &terminals[k]);
        sample::pause();
        let whose = Whose::Process(terminal.process());
        let sample = sample::of(whose, || {
            rival.save(answer, *number);
            await_sign(rival, answer, terminal);
        });
        // What still goes on is none of the other's business.
        terminal.see_quiet();
        sample
    })
}

fn await_sign(rival: &dyn Rival, answer: Answer, terminal: &Terminal) {
    let sign = rival.sign(answer);
    let seen = terminal.sees(PATIENCE, |screen| screen.contains(sign));
    assert!(
        seen,
        "{} did not show {sign:?}:\n{}",
        rival.name(),
        terminal.text()
    );
}

/// Saves, and runs the command that judges once.
fn checks(rivals: [&dyn Rival; 2], rounds: usize, number: &mut usize) -> [Pair; 2] {
    in_turns(rounds, |answer, k| {
        *number += 1;
        rivals[k].save(answer, *number);
        sample::pause();
        let mut command = rivals[k].check();
        command.stdout(Stdio::null()).stderr(Stdio::null());
        sample::of(Whose::Children, || {
            let passed = command.status().unwrap().success();
            assert_eq!(passed, answer == Answer::Right, "{}", rivals[k].name());
        })
    })
}

/// Takes samples of one and the other, right and wrong answers in turn. A first round does not
/// count: it finds files not yet read and crates not yet built.
fn in_turns(rounds: usize, mut take: impl FnMut(Answer, usize) -> Sample) -> [Pair; 2] {
    let mut samples: [Pair; 2] = Default::default();
    for round in 0..=rounds {
        for (a, answer) in ANSWERS.into_iter().enumerate() {
            for (k, taken) in samples[a].iter_mut().enumerate() {
                let sample = take(answer, k);
                if round > 0 {
                    taken.push(sample);
                }
            }
        }
    }
    samples
}

fn print_line(what: &str, [ours, theirs]: &Pair, aim: f64) {
    let wall = |samples: &[Sample]| sample::median(samples.iter().map(|s| s.wall));
    let cpu = |samples: &[Sample]| sample::median(samples.iter().map(|s| s.cpu));
    let cell = |samples: &[Sample]| format!("{:.3} ({:.2})", wall(samples), cpu(samples));
    let ratio = wall(ours) / wall(theirs);
    let ratios = format!("{ratio:.2} ({:.2})", cpu(ours) / cpu(theirs));
    let verdict = if ratio <= aim { "reached" } else { "missed" };
    println!(
        "{what:<36} {:>14} {:>14} {ratios:>14}  aim {aim}: {verdict}",
        cell(ours),
        cell(theirs)
    );
}
