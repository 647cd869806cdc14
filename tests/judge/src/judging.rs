//! The judge: turns what a probe observed into a verdict.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

use crate::call::Call;
use crate::chart;
use crate::compare::{Difference, difference};
use crate::conditions;
use crate::diagnosis::{self, Seen};
use crate::endings;
use crate::exercise::{ChartOf, Check, Exercise, Given, Judge, Law};
use crate::kept;
use crate::message::Message;
use crate::observed::{self, Observed};
use crate::plan;
use crate::process::{Ending, Outcome};
use crate::quiet;
use crate::snapshot;
use crate::value::Value;
use crate::verdict::{CheckStatus, CheckVerdict, Fault, OwnTests, Printed, Status, Verdict};

/// Judges what the probe observed.
pub fn judge(exercise: &Exercise, outcome: &Outcome) -> Verdict {
    judge_beside(exercise, outcome, &[])
}

/// As [`judge`], where stubs stood for these other exercises, because they do not compile.
pub fn judge_beside(exercise: &Exercise, outcome: &Outcome, replaced: &[&Exercise]) -> Verdict {
    judge_checks(exercise, &exercise.every_check(), outcome, replaced)
}

/// As [`judge_beside`], with checks from any seed.
pub fn judge_checks(
    exercise: &Exercise,
    planned: &[Check],
    outcome: &Outcome,
    replaced: &[&Exercise],
) -> Verdict {
    let calls = plan::of_checks(planned);
    let observed = observed::by_call(calls.len(), &outcome.records);
    let judge = Judging {
        exercise,
        replaced,
        calls: &calls,
        observed: &observed,
        ending: &outcome.ending,
        asked_again: plan::asked_again(planned),
        wants: vec![OnceCell::new(); calls.len()],
        names: RefCell::default(),
    };
    let mut checks = Vec::new();
    let mut at = 0;
    for check in planned {
        let range = at..at + check.calls.len();
        at = range.end;
        let status = judge.check(check, range.clone());
        let title = match status {
            CheckStatus::Failed(_) => judge.title(check, range),
            _ => check.title,
        };
        checks.push(CheckVerdict { title, status });
    }
    if let Some(repeat) = judge.same_again() {
        // A second answer that differs from the first belongs to the last check that saw neither.
        if let Some(last) = checks.last_mut().filter(|c| c.fault().is_none()) {
            last.status = CheckStatus::Failed(repeat);
        }
    }
    let status = judge.status(&checks);
    let message = match checks.iter().find_map(CheckVerdict::fault) {
        Some(fault) => fault.message.clone(),
        None if status == Status::Passed => Message::default(),
        None => judge.cut_short(),
    };
    let failing = checks.iter().find_map(CheckVerdict::fault);
    let printed = judge.printed(outcome, failing.and_then(|fault| fault.call.as_ref()));
    Verdict {
        id: exercise.id,
        status,
        checks,
        message,
        printed,
        warnings: Vec::new(),
        own_tests: OwnTests::None,
    }
}

struct Judging<'a> {
    exercise: &'a Exercise,
    replaced: &'a [&'a Exercise],
    calls: &'a [Call],
    observed: &'a [Observed],
    ending: &'a Ending,
    /// The calls that are made again after all others.
    asked_again: Vec<usize>,
    /// What the reference gives in each call, once it has been asked.
    wants: Vec<OnceCell<Value>>,
    /// The mistake behind each function's answers, once it has been looked for.
    names: RefCell<BTreeMap<&'static str, Option<String>>>,
}

impl Judging<'_> {
    /// The title of a check that has failed: where inputs are special, what is special about the first that
    /// is answered wrongly.
    fn title(&self, check: &Check, range: std::ops::Range<usize>) -> &'static str {
        let wrong = |k: &usize| match &self.observed[*k] {
            Observed::Gave(got) => difference(got, self.want(*k)).is_some(),
            _ => true,
        };
        let class = range.into_iter().find(wrong).map(|k| self.calls[k].class);
        class
            .filter(|class| !class.is_empty())
            .unwrap_or(check.title)
    }

    fn check(&self, check: &Check, range: std::ops::Range<usize>) -> CheckStatus {
        let mut given: Vec<Given> = Vec::new();
        let first = range.start;
        for k in range {
            match &self.observed[k] {
                Observed::Gave(value) => given.push((self.calls[k].clone(), value.clone())),
                Observed::Panicked { message, place } => {
                    // What was given before the panic may already be wrong, and says more.
                    let before = self.fault(check, first, &given);
                    let fault = before.unwrap_or_else(|| self.panic_in_check(k, message, place));
                    return CheckStatus::Failed(fault);
                }
                Observed::Cut => {
                    let fault = Fault::named(self.cut_short());
                    return CheckStatus::Failed(fault.of(&self.calls[k]));
                }
                Observed::Never => return CheckStatus::NotRun,
            }
        }
        match self.fault(check, first, &given) {
            Some(fault) => CheckStatus::Failed(fault),
            None => CheckStatus::Passed,
        }
    }

    /// What is wrong with what a check's calls gave. The calls are those from number `first` on, up
    /// to the first that gave nothing.
    ///
    /// The records may come from something else than the probe: what cannot even be judged is wrong.
    fn fault(&self, check: &Check, first: usize, given: &[Given]) -> Option<Fault> {
        quiet::catch(|| self.fault_in(check, first, given)).unwrap_or_else(|_| {
            let message = "What came back is not what this function gives: it cannot be judged.";
            Some(Fault {
                named: false,
                ..Fault::named(Message::from(message))
            })
        })
    }

    fn fault_in(&self, check: &Check, first: usize, given: &[Given]) -> Option<Fault> {
        let complete = given.len() == check.calls.len();
        match check.judge {
            Judge::Reference => self.different(first, given),
            Judge::Law(law) if complete => self.broken_law(law, first, given),
            Judge::Chart(chart_of) => self.chart_fault(chart_of, first, given),
            Judge::Snapshot(chart) if complete => self.snapshot_fault(check, chart, first, given),
            // A law or a snapshot says nothing of a part of the calls.
            Judge::Law(_) | Judge::Snapshot(_) => None,
        }
    }

    /// The first call that gave something else than the reference.
    fn different(&self, first: usize, given: &[Given]) -> Option<Fault> {
        given.iter().enumerate().find_map(|(k, (call, got))| {
            let difference = difference(got, self.want(first + k))?;
            let name = self.name(call.function);
            let message = worded(call, &difference, name.as_deref());
            let named = name.is_some();
            let fault = Fault::named(message).of(call);
            Some(Fault { named, ..fault })
        })
    }

    fn broken_law(&self, law: Law, first: usize, given: &[Given]) -> Option<Fault> {
        let broken = law(given).err()?;
        let wrong: Vec<&Call> = given
            .iter()
            .enumerate()
            .filter(|(k, (_, got))| difference(got, self.want(first + k)).is_some())
            .map(|(_, (call, _))| call)
            .collect();
        // Of the wrong calls, the one that the law speaks of.
        let told = wrong.iter().find(|call| broken.is_about(call));
        let wrong = told.or(wrong.first()).copied();
        let function = wrong.map(|call| call.function);
        let name = function.and_then(|function| self.name(function));
        // The law may have said it already.
        let name = name.filter(|name| !broken.has_said(name));
        // A law says what is wrong in its own words.
        let fault = Fault::named(broken.says(name.unwrap_or_default()));
        Some(match wrong {
            Some(call) => fault.of(call),
            None => fault,
        })
    }

    fn chart_fault(&self, chart_of: ChartOf, first: usize, given: &[Given]) -> Option<Fault> {
        given.iter().enumerate().find_map(|(k, (call, got))| {
            let fault = match (got, self.want(first + k)) {
                (Value::Drawing(drawing), _) => chart::judge(drawing, &chart_of(call)).err()?,
                (Value::Error(error), _) => {
                    format!("The function gave back the error \"{error}\".")
                }
                // Of the calls in a snapshot, some may draw and others not.
                (_, want) if !matches!(want, Value::Drawing(_)) => {
                    return self.different(first + k, &given[k..=k]);
                }
                _ => "Nothing was drawn.".to_owned(),
            };
            Some(Fault::named(Message::of(call).says(fault)).of(call))
        })
    }

    fn snapshot_fault(
        &self,
        check: &Check,
        chart: Option<ChartOf>,
        first: usize,
        given: &[Given],
    ) -> Option<Fault> {
        let values: Vec<&Value> = given.iter().map(|(_, value)| value).collect();
        let got = snapshot::render(check, &values);
        let want = snapshot::contents(self.exercise.snapshot);
        if got == want {
            return None;
        }
        // The exact comparison words the difference better than two rounded texts do.
        match chart {
            Some(chart_of) => self.chart_fault(chart_of, first, given),
            None => self.different(first, given),
        }
    }

    /// What the reference gives in a call.
    fn want(&self, call: usize) -> &Value {
        self.wants[call].get_or_init(|| (self.exercise.reference)(&self.calls[call]))
    }

    /// The mistake that explains all that a function gave.
    fn name(&self, function: &'static str) -> Option<String> {
        if let Some(known) = self.names.borrow().get(function) {
            return known.clone();
        }
        let seen: Vec<Seen> = (0..self.calls.len())
            .filter(|&k| self.calls[k].function == function)
            .filter_map(|k| match &self.observed[k] {
                Observed::Gave(got) => Some(Seen {
                    call: self.calls[k].clone(),
                    got: got.clone(),
                    want: self.want(k).clone(),
                }),
                _ => None,
            })
            .collect();
        // If answers depend on earlier calls, nothing else can be told from them.
        let name = kept::name(&seen).or_else(|| diagnosis::name(self.exercise, &seen));
        self.names.borrow_mut().insert(function, name.clone());
        name
    }

    /// Under which condition a function panics, if it does so in some of its calls only.
    fn panics_only_where(&self, function: &str) -> Option<String> {
        let of_function = (0..self.calls.len()).filter(|&k| self.calls[k].function == function);
        let (mut panicking, mut others) = (Vec::new(), Vec::new());
        for k in of_function {
            match &self.observed[k] {
                Observed::Panicked { .. } => panicking.push(&self.calls[k]),
                _ => others.push(&self.calls[k]),
            }
        }
        conditions::of_panics(&panicking, &others)
    }

    /// A panic in the call of this number.
    fn panic_in_check(&self, call: usize, message: &str, place: &str) -> Fault {
        let call = &self.calls[call];
        let mut fault = self.panicked(call, message, place);
        let only_where = self.panics_only_where(call.function);
        fault.message = fault.message.says(only_where.unwrap_or_default());
        fault
    }

    fn panicked(&self, call: &Call, message: &str, place: &str) -> Fault {
        let module = self.exercise.module;
        let calls = self.calls.iter().zip(self.observed);
        let gave = calls.filter(|(_, observed)| matches!(observed, Observed::Gave(_)));
        let answered = gave.map(|(call, _)| call);
        endings::panicked(module, self.replaced, answered, call, message, place).of(call)
    }

    /// Why the process ended before its time, in a sentence.
    fn cut_short(&self) -> Message {
        let during = self
            .observed
            .iter()
            .position(|o| matches!(o, Observed::Cut))
            .map(|k| &self.calls[k]);
        endings::cut_short(during, self.ending)
    }

    /// A function that gives another answer the second time keeps something between its calls.
    fn same_again(&self) -> Option<Fault> {
        let repeats_from = self.calls.len() - self.asked_again.len();
        self.asked_again.iter().enumerate().find_map(|(k, &first)| {
            let Observed::Gave(before) = &self.observed[first] else {
                return None;
            };
            let after = match &self.observed[repeats_from + k] {
                Observed::Gave(after) => after,
                Observed::Panicked { message, place } => {
                    let mut fault = self.panicked(&self.calls[first], message, place);
                    fault.message = fault.message.says("It did so the second time, not the first: is something kept between the calls?");
                    return Some(fault);
                }
                // Why the process has ended is said elsewhere; that it has finished cannot be.
                Observed::Cut | Observed::Never => {
                    let finished = *self.ending == Ending::Finished;
                    return finished.then(|| Fault::named(self.cut_short()));
                }
            };
            let difference = difference(after, before)?;
            let message = worded(&self.calls[first], &difference, Some(kept::ANOTHER_ANSWER));
            Some(Fault::named(message).of(&self.calls[first]))
        })
    }

    /// What the calls printed: the beginning, and what the failing one did.
    fn printed(&self, outcome: &Outcome, failing: Option<&Call>) -> Vec<Printed> {
        let mut room = KEPT_OUTPUT;
        let calls = outcome.printed.by_call().filter_map(|(k, text)| {
            let call = self.calls.get(k)?.clone();
            Some(Printed { call, text })
        });
        calls
            .filter(|printed| {
                let fits = printed.text.len() <= room;
                room = if fits { room - printed.text.len() } else { 0 };
                fits || failing == Some(&printed.call)
            })
            .collect()
    }

    fn status(&self, checks: &[CheckVerdict]) -> Status {
        match self.ending {
            Ending::TimeLimit => return Status::TimeLimit,
            Ending::Finished => {}
            _ => return Status::Crashed,
        }
        match checks.iter().find(|check| !check.passed()) {
            None => Status::Passed,
            Some(first) if first.fault().is_some_and(|fault| fault.panicked) => Status::Crashed,
            Some(_) => Status::Failed,
        }
    }
}

/// How much of what the learner's code prints is shown at all.
const KEPT_OUTPUT: usize = 16 * 1024;

/// What went in, what was expected, what came out; then the mistake, or what is known of the
/// difference.
fn worded(call: &Call, difference: &Difference, name: Option<&str>) -> Message {
    let place = match difference.place.as_str() {
        "" => String::new(),
        place => format!(" ({place})"),
    };
    Message::of(call)
        .expected(format!("{}{place}", difference.expected))
        .got(difference.got.clone())
        .says(name.unwrap_or(&difference.note))
}
