//! What the command does.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use lif::workbook::Workbook;
use rustix::fs::Mode;

use crate::engine::Engine;
use crate::escapes::{self, Escape};
use crate::gradescope::{self, autograder};
use crate::intake::{self, Handed};
use crate::kit::Kit;
use crate::merge::merged;
use crate::out::How;
use crate::points::Points;
use crate::records::{self, Records};
use crate::results::{Results, Status};
use crate::roster::Roster;
use crate::sandbox::Sandbox;
use crate::{class, filter, out, verdict};

/// Whether the grader succeeded at everything.
///
/// # Errors
/// A problem with the call, or with this machine: a sentence.
pub fn run(matches: &ArgMatches) -> Result<bool, String> {
    match matches.subcommand() {
        Some(("merge", given)) => merge(given),
        Some((verdict::JUDGE, _)) => verdict::answer().map(|()| true),
        Some((filter::ENTER, given)) => {
            let words: Vec<String> = given
                .get_many("words")
                .into_iter()
                .flatten()
                .cloned()
                .collect();
            match filter::enter(given.get_flag("alone"), &words)? {}
        }
        Some(("doctor", given)) => doctor(given),
        _ => match (path(matches, "gradescope"), path(matches, "one")) {
            (Some(zip), _) => for_gradescope(matches, &zip),
            (_, Some(submission)) => grade_one(matches, submission),
            _ => grade(matches),
        },
    }
}

/// Writes the autograder.
fn for_gradescope(given: &ArgMatches, zip: &Path) -> Result<bool, String> {
    let workbook = Workbook::find()?;
    let seed = seed_without_folder(given)?;
    autograder::write(workbook.root(), seed, &how(given)?.points, zip)?;
    println!("Upload {} to Gradescope as the autograder.", zip.display());
    Ok(true)
}

/// Grades one submission for Gradescope: nothing of it is kept here.
fn grade_one(given: &ArgMatches, submission: PathBuf) -> Result<bool, String> {
    if !submission.is_dir() {
        return Err(nothing_graded(format!(
            "there is no folder {}.",
            submission.display()
        )));
    }
    let points = how(given)?.points;
    let out = path(given, "out").expect("it is required");
    let seed = seed_without_folder(given)?;
    let (workbook, engine) = engine(given, seed, &[])?;
    let name = submission.file_name().unwrap_or_default();
    let handed = Handed {
        key: name.to_string_lossy().into_owned(),
        path: submission,
    };
    let graded = class::one(&engine, &workbook, &handed);
    gradescope::write(&graded, &points, &out)?;
    Ok(true)
}

/// The seed asked for, or a new one.
fn seed_without_folder(given: &ArgMatches) -> Result<u64, String> {
    asked_seed(given)?.map_or_else(records::drawn, records::fit)
}

/// The seed asked for. In a file it does not show in the list of processes, which a submission in a
/// container may read.
fn asked_seed(given: &ArgMatches) -> Result<Option<u64>, String> {
    let Some(file) = path(given, "seed-file") else {
        return Ok(given.get_one("seed").copied());
    };
    let text = std::fs::read_to_string(&file);
    let text = text.map_err(|e| format!("{} cannot be read: {e}.", file.display()))?;
    let seed = text.trim().parse().map(Some);
    seed.map_err(|_| {
        format!(
            "There is no seed in {}: write a number into it.",
            file.display()
        )
    })
}

/// What grades, after the sandbox was tried. The folders are none of a submission's business.
fn engine(given: &ArgMatches, seed: u64, folders: &[&Path]) -> Result<(Workbook, Engine), String> {
    // What is laid out for the submissions' user ids must not be closed to them.
    rustix::process::umask(Mode::from_raw_mode(0o022));
    let workbook = Workbook::find()?;
    let sandbox = Sandbox::find(given.get_flag("in-container"))?;
    let kit = Kit::new(&workbook, sandbox)?;
    let mut own = escapes::own_folders(workbook.root());
    own.extend(folders.iter().map(|folder| absolute(folder)));
    hold(&escapes::tried(&kit, sandbox, &own).map_err(nothing_graded)?)?;
    let engine = Engine { kit, sandbox, seed };
    Ok((workbook, engine))
}

fn grade(given: &ArgMatches) -> Result<bool, String> {
    // The folder is named from where the command was given.
    let folder = path(given, "folder").expect("it is required");
    let how = how(given)?;
    let (all, others) = intake::submissions(&folder)?;
    for other in others {
        eprintln!("{other} is not graded: a submission is a folder, a clone or a zip.");
    }
    let out = path(given, "out").unwrap_or_else(|| beside(&folder));
    // Before anything is written: without a sandbox nothing is.
    Sandbox::find(given.get_flag("in-container"))?;
    records::make_private(&out)?;
    let seed = records::seed(&out, asked_seed(given)?)?;
    let (workbook, engine) = engine(given, seed, &[&folder, &out])?;
    let hash = records::hash_of_workbook(&workbook)?;
    let kept = Records::of(&out, &hash, seed)?;
    let handed: Vec<Handed> = match given.get_one::<(usize, usize)>("shard") {
        Some((i, n)) => all.into_iter().skip(i - 1).step_by(*n).collect(),
        None => all,
    };
    let submissions = class::grade(&engine, &workbook, &kept, &handed)?;
    let results = Results {
        workbook: hash,
        seed,
        submissions,
    };
    finish(results, &how, &out)
}

fn nothing_graded(why: String) -> String {
    format!("Nothing was graded: {why}")
}

/// # Errors
/// If a submission could escape: a sentence.
fn hold(escapes: &[Escape]) -> Result<(), String> {
    match escapes.iter().find(|escape| !escape.held) {
        None => Ok(()),
        Some(Escape { what, remedy, .. }) => Err(format!(
            "Nothing was graded: the sandbox does not hold here, since a submission could {what}. {remedy}"
        )),
    }
}

/// Tries the sandbox, and says what it holds.
fn doctor(given: &ArgMatches) -> Result<bool, String> {
    let workbook = Workbook::find()?;
    let sandbox = Sandbox::find(given.get_flag("in-container"))?;
    let kit = Kit::new(&workbook, sandbox)?;
    let own = escapes::own_folders(workbook.root());
    let escapes = escapes::tried(&kit, sandbox, &own)?;
    println!("A submission is kept apart by {}.", sandbox.name());
    for escape in &escapes {
        let (mark, can) = if escape.held {
            ("✓", "cannot")
        } else {
            ("✗", "can")
        };
        println!("{mark} It {can} {}.", escape.what);
    }
    Ok(escapes.iter().all(|escape| escape.held))
}

fn merge(given: &ArgMatches) -> Result<bool, String> {
    let how = how(given)?;
    let out = path(given, "out").expect("it is required");
    let mut all: Option<Results> = None;
    for folder in given.get_many::<PathBuf>("folders").into_iter().flatten() {
        let file = folder.join("results.json");
        let results = Results::read(&file)?;
        all = Some(match all {
            None => results,
            Some(before) => {
                let put = merged(before, results);
                put.map_err(|why| format!("{} cannot be merged: {why}", file.display()))?
            }
        });
    }
    records::make_private(&out)?;
    finish(all.expect("one folder is required"), &how, &out)
}

/// Writes what comes out and says where.
fn finish(results: Results, how: &How, out: &Path) -> Result<bool, String> {
    let count = results.submissions.len();
    let all = || results.submissions.iter().flat_map(|s| &s.exercises);
    let failed = all().filter(|e| e.status == Status::GraderFailed).count();
    for problem in out::write(results, how, out)? {
        eprintln!("{problem}");
    }
    println!(
        "{count} submissions are graded: open {}",
        out.join("class.html").display()
    );
    if failed > 0 {
        eprintln!("The grader failed at {failed} exercises, which have no grade: run it again.");
    }
    Ok(failed == 0)
}

fn how(given: &ArgMatches) -> Result<How, String> {
    let points = path(given, "points").map(|file| Points::read(&file));
    let roster = path(given, "roster").map(|file| Roster::read(&file));
    let assignment = given.get_one::<String>("assignment");
    Ok(How {
        points: points.transpose()?.unwrap_or_default(),
        roster: roster.transpose()?,
        assignment: assignment.cloned().unwrap_or_default(),
    })
}

fn path(given: &ArgMatches, name: &str) -> Option<PathBuf> {
    given.get_one::<PathBuf>(name).cloned()
}

fn absolute(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

/// Where results go if nothing else is said.
fn beside(folder: &Path) -> PathBuf {
    let folder = folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf());
    folder
        .parent()
        .unwrap_or(Path::new(""))
        .join("class-results")
}
