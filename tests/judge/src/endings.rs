//! How a call ended that gave nothing, in words.

use crate::call::Call;
use crate::conditions;
use crate::exercise::Exercise;
use crate::message::Message;
use crate::panics;
use crate::process::Ending;
use crate::quiet::Panic;
use crate::sentences::says;
use crate::verdict::Fault;

/// A panic: what went in, where and why. `replaced` are exercises that stubs stand for, `answered` the
/// calls that gave something.
pub fn panicked<'a>(
    module: &str,
    replaced: &[&Exercise],
    mut answered: impl Iterator<Item = &'a Call>,
    call: &Call,
    panic: &Panic,
) -> Fault {
    let (message, place) = (&panic.message, panic.place());
    let is_in = |module: &str| place.contains(&format!("{module}.rs"));
    let own_file = is_in(module);
    if message.starts_with("not yet implemented") {
        let broken = replaced.iter().find(|e| is_in(e.module));
        return Fault::named(Message::from(match broken.map(|e| (e.spoken(), e.id)) {
            Some((spoken, id)) => {
                format!("It calls {spoken}, which does not compile: `cargo lif check {id}`.")
            }
            None if own_file => format!("`{}` is still todo!() ({place}).", call.function),
            None => format!("It calls a function that is still todo!() ({place})."),
        }));
    }
    let place = match place.contains("/src/") && !place.contains("exercises") && !own_file {
        true => String::new(),
        false => format!(" ({place})"),
    };
    // Where another empty input has its answer, it is not for the emptiness.
    let harmless = answered.any(|other| conditions::as_empty(call, other));
    let nothing = match conditions::nothing_to_work_on(call) && !harmless {
        true => says("ending empty"),
        false => "",
    };
    let message = Message::of(call)
        .says(format!("`{}` panicked{place}: {message}", call.function))
        .says(nothing)
        .says(panics::advice(message, call).unwrap_or_default());
    Fault {
        panicked: true,
        ..Fault::named(message)
    }
}

/// Why the process ended before its time, in a sentence. `during` is the call in which it did.
pub fn cut_short(during: Option<&Call>, ending: &Ending) -> Message {
    let what = during.map_or("The module".to_owned(), |call| {
        format!("`{}`", call.function)
    });
    let limit = during.and_then(|call| call.memory);
    let (how, code) = match ending {
        Ending::Finished => ("unfinished", 0),
        Ending::TimeLimit => ("time limit", 0),
        Ending::StackOverflow => ("stack", 0),
        Ending::OutOfMemory if limit.is_some() => ("own memory", 0),
        Ending::OutOfMemory => ("memory", 0),
        Ending::Exited(code) => ("exit", *code),
        Ending::Killed => ("killed", 0),
    };
    let sentence = says(&format!("ending {how}"))
        .replace('#', &what)
        .replace("{kB}", &(limit.unwrap_or(0) / 1000).to_string())
        .replace("{code}", &code.to_string());
    during
        .map_or_else(Message::default, Message::of)
        .says(sentence)
}
