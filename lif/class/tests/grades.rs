//! Grades, as the gradebooks take them.

mod support;

use std::fs;
use std::path::PathBuf;

use lif_class::grades;
use lif_class::points::Points;
use lif_class::results::{Results, Status, Submission};
use lif_class::roster::Roster;

use support::submission;

fn results(submissions: Vec<Submission>) -> Results {
    Results {
        workbook: "00".to_owned(),
        seed: 1,
        submissions,
    }
}

/// A file with this text, for as long as the test runs.
fn file(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn roster(text: &str) -> Result<Roster, String> {
    Roster::read(&file("roster.csv", text).1)
}

const CANVAS: &str = "\u{feff}Student,ID,SIS User ID,SIS Login ID,Section,Essay (77)\r
,,,,,Manual Posting\r
    Points Possible,,,,,10\r
\"Lovelace, Ada\",101,S1,ada,Morning,9\r
\"=cmd|' /C calc'!A0\",102,S2,grace,\"A \"\"late\"\" one\",\r
\"Hodgkin, Alan\",103,S3,alan,,\r
";

#[test]
fn canvas_gets_its_own_columns_back_and_no_zero_that_is_our_fault() {
    let results = results(vec![
        submission("lovelaceada_LATE_101_9001_lif", "day1/ex04", Status::Failed),
        submission("neuron-grace", "day1/ex04", Status::GraderFailed),
    ]);
    let roster = roster(CANVAS).unwrap();
    let (csv, problems) = grades::of_roster(&results, &Points::default(), &roster, "Neuron");
    assert_eq!(
        csv,
        "Student,ID,SIS User ID,SIS Login ID,Section,Neuron\n\
         Points Possible,,,,,21\n\
         \"Lovelace, Ada\",101,S1,ada,Morning,20\n\
         '=cmd|' /C calc'!A0,102,S2,grace,\"A \"\"late\"\" one\",\n\
         \"Hodgkin, Alan\",103,S3,alan,,\n"
    );
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn moodle_gets_what_it_knows_a_learner_by() {
    let results = results(vec![
        submission("Ada Lovelace_42_assignsubmission_file", "", Status::Passed),
        submission("grace@uni.example", "day2/ex07", Status::Missing),
    ]);
    let roster = roster(
        "First name,Last name,ID number,Institution,Email address,Course total\n\
         Ada,Lovelace,7,UCL,ada@uni.example,-\n\
         Grace,Hopper,8,UCL,Grace@uni.example,-\n",
    );
    let (csv, problems) =
        grades::of_roster(&results, &Points::default(), &roster.unwrap(), "Neuron");
    assert_eq!(
        csv,
        "First name,Last name,ID number,Email address,Neuron\n\
         Ada,Lovelace,7,ada@uni.example,21\n\
         Grace,Hopper,8,Grace@uni.example,20\n"
    );
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn what_is_wrong_with_a_roster_is_said_in_a_sentence() {
    let roster = roster(CANVAS).unwrap();
    for (keys, says) in [
        (
            &["charles"][..],
            "`charles` belongs to nobody in the roster",
        ),
        (&["101_103"], "may be of Lovelace, Ada or of Hodgkin, Alan"),
        (
            &["ada", "x_101_y"],
            "Lovelace, Ada has two submissions, `ada` and `x_101_y`",
        ),
    ] {
        let results = results(
            keys.iter()
                .map(|k| submission(k, "", Status::Passed))
                .collect(),
        );
        let (csv, problems) = grades::of_roster(&results, &Points::default(), &roster, "Neuron");
        assert!(
            problems.len() == 1 && problems[0].contains(says),
            "{problems:?}"
        );
        // Points that may be another learner's are given to nobody.
        assert!(
            csv.contains("ada,Morning,\n") && csv.contains("alan,,\n"),
            "{csv}"
        );
    }
    let refused = |text: &str| self::roster(text).err().unwrap();
    assert!(refused("name,mark\nada,1\n").contains("is no gradebook"));
    let twice = refused("Student,ID\nAda,1\nGrace,2\nAlan,1\n");
    assert!(
        twice.contains("lines 2 and 4 have the same ID, `1`"),
        "{twice}"
    );
}

#[test]
fn a_file_says_which_exercises_count_and_for_how_much() {
    let text = "exercise,points\nday1/ex01,2\nday1/ex02,3\nday2/bonus,5\n";
    let points = Points::read(&file("points.csv", text).1).unwrap();
    let results = results(vec![
        submission("ada", "day1/ex02", Status::DoesNotCompile),
        submission("grace", "day1/ex03", Status::GraderFailed),
        submission("alan", "day1/ex01", Status::GraderFailed),
    ]);
    assert_eq!(
        grades::of_submissions(&results, &points),
        "submission,points,possible,day1/ex01,day1/ex02,day2/bonus\n\
         ada,7,5,2,0,5\n\
         grace,10,5,2,3,5\n\
         alan,,5,,3,5\n"
    );
    for (text, says) in [
        ("exercise\nday1/ex01\n", "has no column `points`"),
        (
            "exercise,points\nday1/ex1,1\n",
            "line 2: there is no exercise `day1/ex1`",
        ),
        (
            "exercise,points\nday1/ex01,1.5\n",
            "line 2: points are a whole number",
        ),
        (
            "exercise,points\nday1/ex01,1\nday1/ex01,1\n",
            "line 3: day1/ex01 is named for the second",
        ),
    ] {
        let problem = Points::read(&file("points.csv", text).1).unwrap_err();
        assert!(problem.contains(says), "{problem}");
    }
}
