//! The judge: turns what a probe observed into a verdict.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;

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
use crate::quiet::{self, Panic};
use crate::sentences::says;
use crate::value::Value;
use crate::verdict::{CheckStatus, CheckVerdict, Fault, OwnTests, Printed, Status, Verdict};

/// Judges what the probe observed.
pub fn judge(exercise: &Exercise, outcome: &Outcome) -> Verdict {
    judge_checks(exercise, &exercise.every_check(), outcome, &[])
}

/// As [`judge`], with checks from any seed, and where stubs stood for the exercises in `replaced`, because they
/// do not compile.
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
    // A second answer that differs from the first belongs to the last check that saw neither.
    if let Some(repeat) = judge.same_again()
        && let Some(last) = checks.last_mut().filter(|c| c.fault().is_none())
    {
        last.status = CheckStatus::Failed(repeat);
    }
    let status = judge.status(&checks);
    let failing = checks.iter().find_map(CheckVerdict::fault);
    let message = match failing {
        Some(fault) => fault.message.clone(),
        None if status == Status::Passed => Message::default(),
        None => judge.cut_short(),
    };
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

/// Calls are named by their numbers in the plan.
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
    fn title(&self, check: &Check, mut range: Range<usize>) -> &'static str {
        let wrong = |k: &usize| self.given(*k).is_none() || self.difference(*k).is_some();
        match range.find(wrong).map_or("", |k| self.calls[k].class) {
            "" => check.title,
            class => class,
        }
    }

    fn check(&self, check: &Check, range: Range<usize>) -> CheckStatus {
        let without = range.clone().find(|k| self.given(*k).is_none());
        let given = range.start..without.unwrap_or(range.end);
        let fault = match without.map(|k| (k, &self.observed[k])) {
            Some((_, Observed::Never)) => return CheckStatus::NotRun,
            Some((k, Observed::Cut)) => Some(Fault::named(self.cut_short()).of(&self.calls[k])),
            // What was given before the panic may already be wrong, and says more.
            Some((k, Observed::Panicked(panic))) => self
                .fault(check, given)
                .or_else(|| Some(self.panic_in_check(k, panic))),
            Some((_, Observed::Gave(_))) | None => self.fault(check, given),
        };
        fault.map_or(CheckStatus::Passed, CheckStatus::Failed)
    }

    /// What is wrong with what a check's calls gave, up to the first that gave nothing.
    ///
    /// The records may come from something else than the probe: what cannot even be judged is wrong.
    fn fault(&self, check: &Check, given: Range<usize>) -> Option<Fault> {
        quiet::catch(|| self.fault_in(check, given)).unwrap_or_else(|_| {
            let message = "What came back is not what this function gives: it cannot be judged.";
            Some(Fault {
                named: false,
                ..Fault::named(Message::from(message))
            })
        })
    }

    fn fault_in(&self, check: &Check, given: Range<usize>) -> Option<Fault> {
        let complete = given.len() == check.calls.len();
        match check.judge {
            Judge::Reference => self.different(given),
            Judge::Chart(chart_of) => self.chart_fault(chart_of, given),
            Judge::Law(law) if complete => self.broken_law(law, given),
            // It says nothing of a part of the calls.
            Judge::Law(_) => None,
        }
    }

    /// The first call that gave something else than the reference.
    fn different(&self, mut given: Range<usize>) -> Option<Fault> {
        given.find_map(|k| {
            let (call, difference) = (&self.calls[k], self.difference(k)?);
            let name = self.name(call.function);
            let message = worded(call, &difference, name.as_deref());
            Some(Fault {
                named: name.is_some(),
                ..Fault::named(message).of(call)
            })
        })
    }

    fn broken_law(&self, law: Law, given: Range<usize>) -> Option<Fault> {
        let pair = |k: usize| Some((self.calls[k].clone(), self.given(k)?.clone()));
        let pairs: Vec<Given> = given.clone().filter_map(pair).collect();
        let broken = law(&pairs).err()?;
        let wrong = given.filter(|k| self.difference(*k).is_some());
        let wrong: Vec<&Call> = wrong.map(|k| &self.calls[k]).collect();
        // Of the wrong calls, the one that the law speaks of.
        let told = wrong.iter().find(|call| broken.is_about(call));
        let wrong = told.or(wrong.first()).copied();
        let name = wrong.and_then(|call| self.name(call.function));
        // The law may have said it already.
        let name = name.filter(|name| !broken.has_said(name));
        // A law says what is wrong in its own words.
        Some(Fault {
            call: wrong.cloned(),
            ..Fault::named(broken.says(name.unwrap_or_default()))
        })
    }

    fn chart_fault(&self, chart_of: ChartOf, mut given: Range<usize>) -> Option<Fault> {
        given.find_map(|k| {
            let call = &self.calls[k];
            let fault = match (self.given(k)?, self.want(k)) {
                (Value::Drawing(drawing), _) => chart::judge(drawing, &chart_of(call)).err()?,
                (Value::Error(error), _) => {
                    format!("The function gave back the error \"{error}\".")
                }
                // Of the calls in a snapshot, some may draw and others not.
                (_, want) if !matches!(want, Value::Drawing(_)) => return self.different(k..k + 1),
                _ => "Nothing was drawn.".to_owned(),
            };
            Some(Fault::named(Message::of(call).says(fault)).of(call))
        })
    }

    /// What a call gave, if it gave anything.
    fn given(&self, call: usize) -> Option<&Value> {
        match &self.observed[call] {
            Observed::Gave(value) => Some(value),
            _ => None,
        }
    }

    /// How what a call gave differs from what the reference gives.
    fn difference(&self, call: usize) -> Option<Difference> {
        difference(self.given(call)?, self.want(call))
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
        let of_function = (0..self.calls.len()).filter(|&k| self.calls[k].function == function);
        let seen = of_function.filter_map(|k| {
            Some(Seen {
                call: self.calls[k].clone(),
                got: self.given(k)?.clone(),
                want: self.want(k).clone(),
            })
        });
        let seen: Vec<Seen> = seen.collect();
        // If answers depend on earlier calls, nothing else can be told from them.
        let name = kept::name(&seen).or_else(|| diagnosis::name(self.exercise, &seen));
        self.names.borrow_mut().insert(function, name.clone());
        name
    }

    /// A panic in the call of this number; where the function panics in some of its calls only, under which
    /// condition.
    fn panic_in_check(&self, call: usize, panic: &Panic) -> Fault {
        let called = &self.calls[call];
        let of_function = |panicked: bool| -> Vec<&Call> {
            let all = self.calls.iter().zip(self.observed);
            let own = all.filter(|(call, observed)| {
                let panics = matches!(observed, Observed::Panicked(_));
                call.function == called.function && panics == panicked
            });
            own.map(|(call, _)| call).collect()
        };
        let only_where = conditions::of_panics(&of_function(true), &of_function(false));
        self.panicked(called, panic)
            .says(only_where.unwrap_or_default())
    }

    fn panicked(&self, call: &Call, panic: &Panic) -> Fault {
        let module = self.exercise.module;
        let answered = (0..self.calls.len()).filter(|k| self.given(*k).is_some());
        let answered = answered.map(|k| &self.calls[k]);
        endings::panicked(module, self.replaced, answered, call, panic).of(call)
    }

    /// Why the process ended before its time, in a sentence.
    fn cut_short(&self) -> Message {
        let mut observed = self.observed.iter();
        let during = observed.position(|o| matches!(o, Observed::Cut));
        endings::cut_short(during.map(|k| &self.calls[k]), self.ending)
    }

    /// A function that gives another answer the second time keeps something between its calls.
    fn same_again(&self) -> Option<Fault> {
        let repeats_from = self.calls.len() - self.asked_again.len();
        self.asked_again.iter().enumerate().find_map(|(k, &first)| {
            let (call, before) = (&self.calls[first], self.given(first)?);
            let after = match &self.observed[repeats_from + k] {
                Observed::Gave(after) => after,
                Observed::Panicked(panic) => {
                    return Some(self.panicked(call, panic).says(says("again panics")));
                }
                // Why the process has ended is said elsewhere; that it has finished cannot be.
                Observed::Cut | Observed::Never => {
                    let finished = *self.ending == Ending::Finished;
                    return finished.then(|| Fault::named(self.cut_short()));
                }
            };
            let difference = difference(after, before)?;
            let message = worded(call, &difference, Some(says("answer another")));
            Some(Fault::named(message).of(call))
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
    Message::of(call)
        .expected(difference.expected_there())
        .got(difference.got.clone())
        .says(name.unwrap_or(&difference.note))
}
