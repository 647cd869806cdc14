//! Every line of the table is compiled, against the crates that learners use.

use std::collections::BTreeMap;
use std::fs;

use judge::message::{Message, Part};

use super::{TABLE, explained, read};
use crate::cargo::{self, CompileError};
use crate::parts::Parts;
use crate::stop::Stop;
use crate::workbook::Workbook;

/// What stands around a line; in the first is what it may use.
const AROUND: [&str; 2] = [
    "use std::collections::BTreeMap;
use given::{Canvas, Params, PlotResult, stream};
use ndarray::{Array1, Array2, Axis, s};
use plotters::prelude::*;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
pub fn f(
    x: f64, n: usize, k: usize, v: &[f64], t_ref: Vec<f64>, p: &Params, a: &Array2<f64>,
    row: &Array1<f64>, mask: &Array1<bool>, rng: &mut ChaCha8Rng, canvas: &Canvas,
) {
    ",
    "\n}\n",
];

/// Compiles these lines; what is said of each, by its place.
///
/// They are modules of one crate. The compiler stops after the step in which it finds errors, so those
/// that have one are taken out, until all have had theirs.
fn compiled(lines: &[&str]) -> BTreeMap<usize, Vec<CompileError>> {
    let workbook = Workbook::find().unwrap();
    let parts = Parts::of_workbook(&workbook, false, &Stop::never()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (k, line) in lines.iter().enumerate() {
        let file = folder.path().join(format!("line{k}.rs"));
        fs::write(file, AROUND.join(line)).unwrap();
    }
    let mut said: BTreeMap<usize, Vec<CompileError>> = BTreeMap::new();
    loop {
        let left = (0..lines.len()).filter(|k| !said.contains_key(k));
        let modules: String = left.map(|k| format!("mod line{k};\n")).collect();
        fs::write(folder.path().join("lib.rs"), modules).unwrap();
        let mut rustc = parts.compiler().command();
        rustc.current_dir(folder.path());
        rustc.args(["--edition=2024", "--crate-type=lib", "--emit=metadata"]);
        rustc.args(["-Awarnings", "lib.rs"]);
        for (name, library) in parts.of_day("day2") {
            rustc
                .arg("--extern")
                .arg(format!("{name}={}", library.display()));
        }
        for place in parts.searched() {
            rustc.args(["-L", place]);
        }
        let errors = cargo::rustc(&mut rustc, &Stop::never()).unwrap();
        if errors.errors.is_empty() {
            return said;
        }
        for error in errors.errors {
            let number =
                |file: &String| file.strip_prefix("line")?.strip_suffix(".rs")?.parse().ok();
            let line = error.files.iter().find_map(number).expect("a line");
            said.entry(line).or_default().push(error);
        }
    }
}

/// What is said of each line after its first error.
fn sentences(lines: &[&str]) -> Vec<(String, Message)> {
    let said = compiled(lines);
    let each = lines.iter().enumerate();
    each.map(|(k, line)| {
        let errors = said.get(&k).unwrap_or_else(|| panic!("{line} compiles"));
        let message = explained(Message::default(), errors.iter());
        let sentence = match message.parts().get(1) {
            Some(Part::Sentence(sentence)) => sentence.clone(),
            _ => String::new(),
        };
        (sentence, message)
    })
    .collect()
}

#[test]
fn every_line_of_the_table_gets_its_sentence() {
    let table = read(TABLE);
    let all = table.iter().flat_map(|idiom| {
        let tries = idiom.tries.iter();
        tries.map(move |line| (idiom.sentence, *line))
    });
    let all: Vec<(&str, &str)> = all.collect();
    let lines: Vec<&str> = all.iter().map(|(_, line)| *line).collect();
    let mut wrong = String::new();
    for ((sentence, line), (said, message)) in all.into_iter().zip(sentences(&lines)) {
        if !said.starts_with(sentence) {
            wrong.push_str(&format!(
                "{line}\n  wanted: {sentence}\n  said: {said}\n{message}\n\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Mistakes that have nothing to do with the table, or of which the compiler says all that there is to say.
#[test]
fn nothing_is_said_of_other_lines() {
    let lines = [
        "let y: usize = \"3\";",
        "let y = missing + 1.0;",
        "let y = x.sin(2.0);",
        "let y = x + 2.0 let z = 3;",
        "if missing == 3 { return; }",
        "let y = Params { t_max: 1.0 };",
        "let y = p.tau;",
        "fn g(x: f64) -> f64 { x } g();",
        "let w: &Vec<f64> = { let w = vec![1.0]; &w };",
        "let y: [f64; 3] = [1.0, 2.0];",
        "let y = match n { 0 => 1.0 };",
        "let y = v.iter().map(|q| q + 1.0;",
        "let mut w = a.clone(); let y = w[[x, 0]];",
        "let y = missing; // x in [:, 0], elif, lambda x",
        "let y = 10mV;",
        "let s = format!(\"{} {}\", x);",
        "let y = v.index(x);",
    ];
    for (line, (said, message)) in lines.iter().zip(sentences(&lines)) {
        assert_eq!(said, "", "{line}\n{message}");
    }
}

#[test]
fn entries_have_all_that_they_need_and_name_headings_that_are_there() {
    let page = Workbook::find().unwrap().path("book/src/numpy.md");
    let page = fs::read_to_string(page).unwrap();
    let headings: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| line.trim_start_matches('#').trim())
        .collect();
    for idiom in read(TABLE) {
        assert!(
            !idiom.cases.is_empty() && !idiom.tries.is_empty(),
            "{idiom:?}"
        );
        assert!(
            idiom.page.is_none_or(|page| headings.contains(&page)),
            "{idiom:?}"
        );
    }
}

/// The error that says most is the first, wherever it is in the file.
#[test]
fn the_telling_error_comes_first() {
    let line = "let y = Params(t_max=150e-3, dt=1e-3, tau_m=20e-3);";
    let (_, message) = sentences(&[line]).remove(0);
    let Some(Part::Compiler(first)) = message.parts().first() else {
        panic!("{message}");
    };
    assert!(first.starts_with("error[E0423]"), "{message}");
    assert_eq!(
        message.parts().len(),
        5,
        "four errors, one sentence: {message}"
    );
}
