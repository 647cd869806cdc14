//! The learner's program, asked for what a setting gives.

use given::Drawing;
use judge::asked::asked;
use judge::play::Settings;

use super::Game;
use crate::additions::Additions;
use crate::assembly::Assembly;
use crate::grade::{Answers, Grader};
use crate::stop::Stop;
use crate::workbook::{FileState, Workbook};

/// What the learner wrote, compiled once.
pub struct Program<'a> {
    game: &'a Game,
    assembly: Assembly,
}

/// What a setting gives.
pub struct Shown {
    pub values: Vec<f64>,
    /// In the order of `knobs.txt`; there are none if the functions gave nothing.
    pub numbers: Option<Vec<f64>>,
    /// What there is to see, or why there is nothing.
    pub sentence: String,
    /// True if the sentence says what is wrong.
    pub is_problem: bool,
    pub picture: Option<Drawing>,
}

impl<'a> Program<'a> {
    /// Compiles it. It need not pass.
    ///
    /// # Errors
    /// If nothing is written yet, or it does not compile: a sentence.
    pub fn of(game: &'a Game, workbook: &Workbook, stop: &Stop) -> Result<Self, String> {
        let exercise = game.exercise;
        let (id, file) = (exercise.id, exercise.file());
        let sources = workbook.sources();
        match FileState::of(exercise, &sources[id]) {
            FileState::Untouched => {
                return Err(format!(
                    "{id} is not started, so there is nothing to play with: open {file}."
                ));
            }
            FileState::Unreadable(why) => return Err(why),
            FileState::Begun => {}
        }
        let answers = Answers {
            sources: &sources,
            additions: &Additions::of(workbook),
            stop,
            rewarded: &[],
        };
        let (assembly, broken) = Grader::new(workbook, false).program_of(&answers, exercise)?;
        if broken.contains_key(id) {
            return Err(format!(
                "{id} does not compile: `cargo lif check {id}` shows what the compiler says."
            ));
        }
        Ok(Program { game, assembly })
    }

    /// What these values of the knobs give.
    pub fn turn(&self, values: &[f64], stop: &Stop) -> Shown {
        let (program, exercise) = (self.assembly.program(), self.game.exercise);
        let knobs = &self.game.knobs;
        let played = (self.game.play.run)(&Settings::new(knobs, values), &mut |calls| {
            asked(program, exercise, calls, &|| stop.is_stopped())
        });
        let values = values.to_vec();
        match played {
            Ok(played) => {
                let odd = self.odd(&played.numbers);
                Shown {
                    is_problem: odd.is_some(),
                    sentence: odd.unwrap_or_else(|| knobs.sentence(&values, &played.numbers)),
                    numbers: Some(played.numbers),
                    picture: Some(played.picture),
                    values,
                }
            }
            Err(sentence) => Shown {
                values,
                numbers: None,
                sentence,
                is_problem: true,
                picture: None,
            },
        }
    }

    /// A sentence about the first number that is none.
    fn odd(&self, numbers: &[f64]) -> Option<String> {
        let mut each = self.game.knobs.numbers.iter().zip(numbers);
        let (number, value) = each.find(|(_, value)| !value.is_finite())?;
        let label = &number.label;
        Some(match value.is_nan() {
            true => format!(
                "There is no {label}: your functions give NaN, which is not a number. Is something divided by 0?"
            ),
            false => format!("There is no {label}: your functions give numbers that are infinite."),
        })
    }
}
