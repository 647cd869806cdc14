//! All known mistakes of an exercise in one program: the solution, changed in each way, and what the
//! exercise's calls give with it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;

use curriculum::EXERCISES;
use judge::call::Call;
use judge::exercise::Exercise;
use judge::observed::{Observed, by_call};
use judge::prints::{Mark, Print, Prints, hash, hash_of_call, marks};
use judge::value::Value;
use judge::{plan, process};
use probe::wire;

use super::patch::{self, Way};
use super::trial::side_by_side;
use crate::assembly::Assembly;
use crate::needs::needed_by;
use crate::parts::Parts;
use crate::stop::Stop;
use crate::workbook::{Sources, Workbook};

/// A way of making a mistake, to be compiled.
struct Variant {
    sentence: String,
    /// File and line.
    place: String,
    /// The exercise whose solution is changed, and its changed source.
    exercise: &'static Exercise,
    source: String,
}

/// The prints of an exercise's mistakes, and what is wrong with the file of mistakes.
pub struct Made {
    pub prints: Prints,
    pub faults: Vec<String>,
}

/// Compiles and runs every way of making a mistake that an exercise knows.
///
/// # Errors
/// If the compiler or the program cannot be run.
pub fn prints(workbook: &Workbook, exercise: &'static Exercise) -> Result<Made, String> {
    let mut faults = Vec::new();
    let mut variants = Vec::new();
    collect(workbook, exercise, &mut variants, &mut faults)?;
    let calls = plan::of(exercise);
    let mut made = Prints {
        calls: calls.iter().map(hash_of_call).collect(),
        prints: Vec::new(),
    };
    if variants.is_empty() {
        return Ok(Made {
            prints: made,
            faults,
        });
    }
    let program = compiled(workbook, exercise, &mut variants, &mut faults)?;
    let want: Vec<Value> = calls.iter().map(exercise.reference).collect();
    let plan = wire::plan_of(&calls);
    let run = |k: &usize| run(&program, *k, &plan, &calls, &want);
    let numbers: Vec<usize> = (0..variants.len()).collect();
    let all = side_by_side(&numbers, run, |_, _| {})?;
    for (variant, marks) in variants.iter().zip(all) {
        let print = Print {
            sentence: hash(variant.sentence.as_bytes()),
            marks,
        };
        let right = print.marks.iter().all(Vec::is_empty);
        if variant.exercise.id != exercise.id {
            // What is wrong with it is said of its own exercise.
            if !right && !made.prints.contains(&print) {
                made.prints.push(print);
            }
            continue;
        }
        match fault(&print, &made.prints, &variants) {
            Some(fault) => faults.push(format!("{}: {fault}", variant.place)),
            None if made.prints.contains(&print) => {}
            None => made.prints.push(print),
        }
    }
    Ok(Made {
        prints: made,
        faults,
    })
}

/// The variants of an exercise's own mistakes, then of those that it inherits: the exercises that its
/// file of mistakes names in lines `# inherits day1/ex04`.
fn collect(
    workbook: &Workbook,
    exercise: &'static Exercise,
    variants: &mut Vec<Variant>,
    faults: &mut Vec<String>,
) -> Result<(), String> {
    let file = format!("{}/mistakes.txt", exercise.folder());
    let text = std::fs::read_to_string(workbook.path(&file)).map_err(|e| format!("{file}: {e}"))?;
    let blocks = patch::parse(&text).map_err(|e| format!("{file}: {e}"))?;
    for block in blocks {
        for way in block.ways {
            match changed(exercise, &way) {
                Ok(source) => variants.push(Variant {
                    sentence: block.sentence.clone(),
                    place: format!("{file}:{}", way.line),
                    exercise,
                    source,
                }),
                Err(why) => faults.push(format!("{file}:{}: {why}", way.line)),
            }
        }
    }
    for from in exercise.inherits() {
        // What is wrong in that file is said of that exercise.
        collect(workbook, from, variants, &mut Vec::new())?;
    }
    Ok(())
}

fn changed(exercise: &Exercise, way: &Way) -> Result<String, String> {
    way.apply(exercise.solution)
}

/// What is wrong with a mistake that shows like this.
fn fault(print: &Print, before: &[Print], all: &[Variant]) -> Option<String> {
    if print.marks.iter().all(Vec::is_empty) {
        return Some("this is right in every call".to_owned());
    }
    let same = before
        .iter()
        .find(|other| other.marks == print.marks && other.sentence != print.sentence)?;
    let other = all
        .iter()
        .find(|v| hash(v.sentence.as_bytes()) == same.sentence)?;
    Some(format!(
        "this gives what another sentence names: {}",
        other.sentence
    ))
}

/// One program with all variants that compile; the others are taken out and named.
fn compiled(
    workbook: &Workbook,
    exercise: &'static Exercise,
    variants: &mut Vec<Variant>,
    faults: &mut Vec<String>,
) -> Result<Assembly, String> {
    let parts = Parts::of_workbook(workbook, false, &Stop::never())?;
    loop {
        let assembly = Assembly::of_solutions(workbook, parts.clone())?;
        let mut main = String::new();
        for (k, variant) in variants.iter().enumerate() {
            declare(workbook, exercise, k, variant, &assembly, &mut main)?;
        }
        let probes: Vec<String> = (0..variants.len())
            .map(|k| format!("v{k}::probe::probe"))
            .collect();
        let _ = write!(
            main,
            "#[global_allocator]
static MEMORY: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);
const PROBES: &[::probe::Probe] = &[{}];
fn main() {{
    let number = std::env::args().nth(1).and_then(|number| number.parse::<usize>().ok());
    ::probe::serve::main(PROBES[number.expect(\"a number\")], &MEMORY);
}}
",
            probes.join(", ")
        );
        assembly.write_root(&main)?;
        let errors = assembly.link()?;
        if errors.is_empty() {
            return Ok(assembly);
        }
        let mut out = BTreeSet::new();
        for error in &errors {
            let number = |file: &String| number_in(file);
            if let Some(k) = error.files.iter().find_map(number)
                && out.insert(k)
            {
                faults.push(format!("{}: {}", variants[k].place, error.rendered));
            }
        }
        if out.is_empty() {
            return Err(format!("{}: {}", exercise.id, errors[0].rendered));
        }
        let mut k = 0;
        variants.retain(|_| {
            k += 1;
            !out.contains(&(k - 1))
        });
    }
}

/// The number of the variant that a file is of: `…/v17_ex04_euler_step.rs`.
fn number_in(file: &str) -> Option<usize> {
    let name = PathBuf::from(file)
        .file_name()?
        .to_string_lossy()
        .into_owned();
    name.strip_prefix('v')?.split('_').next()?.parse().ok()
}

/// Writes the modules of a variant, and declares them: the changed one, all that the exercise needs on the
/// way to it, and the probe over them.
fn declare(
    workbook: &Workbook,
    exercise: &'static Exercise,
    k: usize,
    variant: &Variant,
    assembly: &Assembly,
    main: &mut String,
) -> Result<(), String> {
    let solutions = |e: &&'static Exercise| (e.id, Ok(e.solution.as_bytes().to_vec()));
    let sources: Sources = EXERCISES.iter().map(solutions).collect();
    let day = exercise.day();
    let mut modules = String::new();
    for module in needed_by(exercise, &sources) {
        let source = match module.id == variant.exercise.id {
            true => &variant.source,
            false => module.solution,
        };
        let source = source.replace("crate::", &format!("crate::v{k}::workbook::{day}::"));
        let file = format!("v{k}_{}.rs", module.module);
        assembly.write_file(&file, &source)?;
        let path = assembly.path_of(&file);
        let _ = writeln!(modules, "#[path = {path:?}] pub mod {};", module.module);
    }
    let probe = workbook.path(exercise.folder()).join("probe.rs");
    let probe = std::fs::read_to_string(&probe).map_err(|e| format!("{}: {e}", probe.display()))?;
    let probe = probe.replace("crate::workbook::", &format!("crate::v{k}::workbook::"));
    let file = format!("v{k}_probe.rs");
    assembly.write_file(&file, &probe)?;
    let path = assembly.path_of(&file);
    let _ = writeln!(
        main,
        "mod v{k} {{ #[path = {path:?}] pub mod probe; pub mod workbook {{ pub mod {day} {{ pub use solutions_{day}::*;\n{modules}}} }} }}"
    );
    Ok(())
}

/// What a variant gives, call by call.
fn run(
    program: &Assembly,
    k: usize,
    plan: &[u8],
    calls: &[Call],
    want: &[Value],
) -> Result<Vec<Vec<Mark>>, String> {
    let outcome = process::observe_plan(program.program(), &k.to_string(), plan, &|| false)
        .map_err(|e| format!("{}: {e}", program.program().display()))?;
    let observed = by_call(calls.len(), &outcome.records);
    let marks = observed.iter().zip(want).map(|(observed, want)| {
        let got = match observed {
            Observed::Gave(value) => Some(value),
            _ => None,
        };
        let marks = marks(got, want);
        match marks.iter().all(|mark| *mark == Mark::Right) {
            true => Vec::new(),
            false => marks,
        }
    });
    Ok(marks.collect())
}

/// True if two texts hold the same prints, up to rounding.
pub fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (Prints::from_text(one), Prints::from_text(other));
    let same = |(a, b): (&Mark, &Mark)| match (a, b) {
        (
            Mark::Wrong { discrete, sum },
            Mark::Wrong {
                discrete: d,
                sum: s,
            },
        ) => discrete == d && (sum - s).abs() <= 1e-8 * sum.abs().max(s.abs()),
        _ => a == b,
    };
    let same_print = |(a, b): (&Print, &Print)| {
        a.sentence == b.sentence
            && a.marks.len() == b.marks.len()
            && a.marks
                .iter()
                .zip(&b.marks)
                .all(|(a, b)| a.len() == b.len() && a.iter().zip(b).all(same))
    };
    one.calls == other.calls
        && one.prints.len() == other.prints.len()
        && one.prints.iter().zip(&other.prints).all(same_print)
}
