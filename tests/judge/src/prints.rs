//! The prints of known mistakes: what a function with each of them gives, in a few characters a call.
//!
//! The maintainers' command applies each change in `mistakes.txt` to the solution, makes the exercise's
//! calls with it and writes down, for each call and field, whether it is right, and else a hash of what is
//! discrete (shape, whole numbers, text, places of NaN and infinities) and a weighted sum of the numbers.
//! So a learner's answers can be held against all known mistakes, and no wrong function has to run.

mod text;

use std::collections::BTreeSet;
use std::fmt::Write;

use nanoserde::SerBin;

use crate::call::{Call, Layout, PARAMETERS};
use crate::compare::{TOLERANCE, agree};
use crate::value::Value;

/// What one field of what a call gave looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    Right,
    /// The function panicked, or was stopped.
    Nothing,
    Wrong {
        /// Of what is discrete; 0 where that is right.
        discrete: u32,
        sum: f64,
    },
}

/// How a mistake shows: for each call, for each field. A call that is right has no marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Print {
    /// The hash of the sentence.
    pub sentence: u32,
    pub marks: Vec<Vec<Mark>>,
}

/// All prints of an exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prints {
    /// The hashes of the calls, in the order of the marks.
    pub calls: Vec<u32>,
    pub prints: Vec<Print>,
}

/// FNV-1a, folded to 32 bits.
pub fn hash(bytes: &[u8]) -> u32 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let mix = |h: u64, b: &u8| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
    let hash = bytes.iter().fold(start, mix);
    (hash ^ (hash >> 32)) as u32
}

/// The hash of a call: of its function and of all that goes in.
pub fn hash_of_call(call: &Call) -> u32 {
    let mut bytes = call.function.as_bytes().to_vec();
    for (name, value) in &call.args {
        bytes.extend(name.as_bytes());
        value.ser_bin(&mut bytes);
    }
    if let Some(p) = &call.params {
        PARAMETERS.map(|known| (known.get)(p)).ser_bin(&mut bytes);
    }
    if call.layout != Layout::RowMajor {
        bytes.push(call.layout as u8);
    }
    hash(&bytes)
}

/// What a call gave, field by field; `got` is `None` where it gave nothing.
pub fn marks(got: Option<&Value>, want: &Value) -> Vec<Mark> {
    let fields = fields(got, want).into_iter();
    fields.map(|field| field.mark).collect()
}

fn fields(got: Option<&Value>, want: &Value) -> Vec<Field> {
    let Value::Fields(wanted) = want else {
        return vec![field(got, want)];
    };
    let of = |(name, want): &(String, Value)| field(got.and_then(|got| got.field(name)), want);
    wanted.iter().map(of).collect()
}

fn field(got: Option<&Value>, want: &Value) -> Field {
    let (mark, room) = match got {
        None => (Mark::Nothing, 0.0),
        Some(got) if agree(got, want) => (Mark::Right, 0.0),
        Some(got) => {
            let ((of_got, sum, room), (of_want, ..)) = (reduced(got), reduced(want));
            // Four characters of six bits hold it.
            let other = (of_got | 1) & 0xff_ffff;
            let discrete = if of_got == of_want { 0 } else { other };
            let sum = shortened(sum);
            (Mark::Wrong { discrete, sum }, room)
        }
    };
    Field { mark, room }
}

/// The hash of a value's discrete part, the weighted sum of its numbers, and how far two right sums may lie
/// apart.
fn reduced(value: &Value) -> (u32, f64, f64) {
    let mut text = outline(value);
    let (mut n, mut sum, mut largest) = (0, 0.0, 0.0_f64);
    value.each_number(&mut |unit, x| {
        if x.is_finite() {
            sum += weight(n) * x;
            largest = largest.max(unit.scale()).max(x.abs());
        } else {
            let _ = write!(text, "{n}:{x} ");
        }
        n += 1;
    });
    let room = TOLERANCE * largest * (n as f64).sqrt().max(1.0);
    (hash(text.as_bytes()), sum, room)
}

/// A weight from 0.5 to 1.5 for the number at an index.
fn weight(index: usize) -> f64 {
    let mut x = (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^= x >> 27;
    0.5 + (x >> 11) as f64 / (1_u64 << 53) as f64
}

/// All of a value but its numbers.
fn outline(value: &Value) -> String {
    match value {
        Value::Numbers { shape, .. } => format!("{shape:?} "),
        Value::Ragged { rows, .. } => rows.iter().map(|row| format!("{} ", row.len())).collect(),
        Value::Spikes(spikes) => {
            let train = |(n, times): (&usize, &Vec<f64>)| format!("{n}:{} ", times.len());
            spikes.iter().map(train).collect()
        }
        Value::Fields(fields) => {
            let field = |(name, value): &(String, Value)| name.clone() + &outline(value);
            fields.iter().map(field).collect()
        }
        // A drawing has a judge of its own.
        Value::Drawing(_) => "drawing".to_owned(),
        other => format!("{other:?}"),
    }
}

/// The number with as many of its bits as a print holds.
fn shortened(x: f64) -> f64 {
    f64::from_bits(x.to_bits() & !((1 << DROPPED) - 1))
}

/// The last bits of a sum, which a print does not hold: it has seven characters of six bits.
const DROPPED: u32 = 64 - 42;

/// A call, as the prints need it, and what it came to.
pub struct Shown {
    hash: u32,
    /// True if it is at an edge, where a learner may have thought of more, or of less, than the mistake.
    edge: bool,
    fields: Vec<Field>,
}

/// What a field looks like, and how far from its sum another may lie that is equal.
struct Field {
    mark: Mark,
    room: f64,
}

impl Field {
    fn is_right(&self) -> bool {
        self.mark == Mark::Right
    }

    fn fits(&self, print: &Mark) -> bool {
        let parts = |mark: &Mark| match mark {
            Mark::Wrong { discrete, sum } => Some((*discrete, *sum)),
            _ => None,
        };
        let (Some((kind, sum)), Some((seen_kind, seen))) = (parts(print), parts(&self.mark)) else {
            return *print == self.mark;
        };
        kind == seen_kind && (sum - seen).abs() <= self.room + 1e-8 * sum.abs()
    }
}

impl Shown {
    pub fn new(call: &Call, edge: bool, got: &Value, want: &Value) -> Self {
        Shown {
            hash: hash_of_call(call),
            edge,
            fields: fields(Some(got), want),
        }
    }
}

/// What a mistake must explain to be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    All,
    /// All of those fields that are wrong anywhere.
    WrongFields,
    /// Some of what is wrong, completely, and nothing that is right may contradict it. What is not explained may
    /// be so many times as much.
    AGoodPart(usize),
}

/// How a print fits what was seen: how many wrong calls it explains, how many answers of the learner's own
/// there are at edges, and how many wrong calls it does not explain.
#[derive(Default)]
struct Fit {
    explained: usize,
    /// What those gave, each once.
    answers: BTreeSet<(u32, u64)>,
    own: usize,
    unexplained: usize,
}

impl Prints {
    /// The hash of the sentence of the first mistake that explains what was seen; of those that explain a
    /// part, that which explains most.
    pub fn explaining(&self, seen: &[Shown], what: Explained) -> Option<u32> {
        let counts = |field: usize| {
            let wrong = |shown: &Shown| shown.fields.get(field).is_some_and(|f| !f.is_right());
            what != Explained::WrongFields || seen.iter().any(wrong)
        };
        let places = seen.iter().filter_map(|shown| {
            let place = self.calls.iter().position(|hash| *hash == shown.hash)?;
            Some((shown, place))
        });
        let places: Vec<(&Shown, usize)> = places.collect();
        let mut fits = self.prints.iter().filter_map(|print| {
            let fit = fit(print, &places, &counts)?;
            Some((fit, print.sentence))
        });
        let best = match what {
            Explained::AGoodPart(times) => fits
                .filter(|(fit, _)| {
                    // Few different answers may be those of another mistake, too; a yes or a no has no more.
                    let telling = times == 1 || fit.answers.len() >= 3;
                    fit.explained >= 3 && telling && times * fit.explained >= fit.unexplained
                })
                .reduce(|best, next| match next.0.explained > best.0.explained {
                    true => next,
                    false => best,
                }),
            // With answers of the learner's own at the edges, two that fit may be a coincidence.
            Explained::All | Explained::WrongFields => fits.find(|(fit, _)| {
                let enough = if fit.own == 0 { 1 } else { 3 };
                fit.unexplained == 0 && fit.explained >= enough
            }),
        };
        best.map(|(_, sentence)| sentence)
    }
}

/// How a print fits; `None` if something that is right contradicts it.
fn fit(print: &Print, places: &[(&Shown, usize)], counts: &dyn Fn(usize) -> bool) -> Option<Fit> {
    let mut all = Fit::default();
    for (shown, place) in places {
        for (k, field) in shown.fields.iter().enumerate().filter(|(k, _)| counts(*k)) {
            let mark = print.marks[*place].get(k).unwrap_or(&Mark::Right);
            let own_answer = shown.edge && (field.is_right() || *mark == Mark::Nothing);
            match field.fits(mark) {
                true => {
                    all.explained += usize::from(!field.is_right());
                    if let Mark::Wrong { discrete, sum } = mark {
                        all.answers.insert((*discrete, sum.to_bits()));
                    }
                }
                false if own_answer => all.own += 1,
                false if field.is_right() => return None,
                false => all.unexplained += 1,
            }
        }
    }
    Some(all)
}
