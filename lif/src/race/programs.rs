//! The programs that race, built in release, and what takes part.

use std::path::PathBuf;

use curriculum::find;

use super::rounds::{Racer, measured};
use crate::cargo;
use crate::progress;
use crate::stop::Stop;
use crate::workbook::{FileState, Workbook};

pub struct Programs {
    reference: PathBuf,
    /// None if the learner's cannot take part.
    learners: Option<PathBuf>,
    /// Why it cannot.
    pub remarks: Vec<String>,
}

/// So many neurons show whether the learner's counts are right.
const FEW: usize = 500;

impl Programs {
    /// # Errors
    /// If the reference cannot be built, or when stopped.
    pub fn built(workbook: &Workbook, stop: &Stop) -> Result<Self, String> {
        progress::show(0, 1, "compiling: a minute or two, the first time");
        let reference = built(workbook, "solutions", stop)?.map_err(|said| {
            format!("The race cannot be built (`cargo lif doctor` looks for the cause):\n{said}")
        })?;
        let exercise = find("day2/million").expect("it is in the list");
        let absent = |why: String| (None, vec![format!("Yours is not in the race: {why}")]);
        let (learners, remarks) = match workbook.state_of(exercise) {
            FileState::Untouched => absent(format!("{} is still the stub.", exercise.file())),
            FileState::Unreadable(why) => absent(why),
            FileState::Begun => match built(workbook, "exercises", stop)? {
                Ok(program) => (Some(program), Vec::new()),
                Err(_) => absent(format!(
                    "exercises/{day} does not compile. `cargo lif check {day}` says where.",
                    day = exercise.day()
                )),
            },
        };
        Ok(Programs {
            reference,
            learners,
            remarks,
        })
    }

    /// All that take part. Of the learner's functions those that count as the reference does.
    ///
    /// # Errors
    /// When stopped.
    pub fn racers(&self, remarks: &mut Vec<String>, stop: &Stop) -> Result<Vec<Racer>, String> {
        let reference = |name: &str, way, threads| Racer::new(name, &self.reference, way, threads);
        let right = measured(&reference("", "alone", 1), FEW, stop)?;
        let mut racers = vec![
            reference("class of exercise 7", "class", 1),
            reference("its currents alone", "currents", 1),
        ];
        for (way, function, threads) in [
            ("alone", "spike_counts", vec![1]),
            ("shared", "spike_counts_on", several()),
        ] {
            let Some(program) = &self.learners else {
                continue;
            };
            // Three threads do not divide the neurons.
            let tried = Racer::new("", program, way, 3);
            match measured(&tried, FEW, stop)? {
                Some(got) if right.as_ref().is_some_and(|right| right.counts == got.counts) => {
                    racers.extend(threads.iter().map(|&t| Racer::new("yours", program, way, t)));
                }
                _ => remarks.push(format!(
                    "Your `{function}` is not in the race: it does not count as the reference does. `cargo lif check day2/million` says more."
                )),
            }
        }
        racers.push(reference("the reference", "alone", 1));
        racers.extend(
            several()
                .iter()
                .map(|&t| reference("the reference", "shared", t)),
        );
        let abreast = |&t: &usize| reference("eight abreast", "abreast", t);
        racers.extend([1].iter().chain(&several()).map(abreast));
        racers.push(reference("noise alone", "noise", 1));
        Ok(racers)
    }
}

/// Numbers of threads above one: doubled up to all that the machine runs at once.
fn several() -> Vec<usize> {
    let all = std::thread::available_parallelism().map_or(1, usize::from);
    let doubled = std::iter::successors(Some(2), |threads| Some(threads * 2));
    let mut several: Vec<usize> = doubled.take_while(|&threads| threads < all).collect();
    if all > 1 {
        several.push(all);
    }
    several
}

/// The program over these crates, or what cargo says of them.
fn built(
    workbook: &Workbook,
    crates: &str,
    stop: &Stop,
) -> Result<Result<PathBuf, String>, String> {
    let program = format!("race-{crates}");
    let arguments = [
        "build",
        "--release",
        "--package",
        "race",
        "--bin",
        &program,
        "--features",
        crates,
    ];
    let built = cargo::run(workbook.root(), &arguments, stop)?;
    Ok(match built.program.filter(|_| built.success) {
        Some(program) => Ok(program),
        None => Err(built
            .errors
            .first()
            .map_or(built.said, |e| e.rendered.clone())),
    })
}
