//! How a call ended that gave nothing, in words.

use crate::call::Call;
use crate::conditions;
use crate::exercise::Exercise;
use crate::message::Message;
use crate::panics;
use crate::process::Ending;
use crate::quiet::Panic;
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
        if let Some(broken) = replaced.iter().find(|e| is_in(e.module)) {
            let (spoken, id) = (broken.spoken(), broken.id);
            let says =
                format!("It calls {spoken}, which does not compile: `cargo lif check {id}`.");
            return Fault::named(Message::from(says));
        }
        return Fault::named(Message::from(match own_file {
            true => format!("`{}` is still todo!() ({place}).", call.function),
            false => format!("It calls a function that is still todo!() ({place})."),
        }));
    }
    let place = if place.contains("/src/") && !place.contains("exercises") && !own_file {
        String::new()
    } else {
        format!(" ({place})")
    };
    // Where another empty input has its answer, it is not for the emptiness.
    let harmless = answered.any(|other| conditions::as_empty(call, other));
    let nothing = match conditions::nothing_to_work_on(call) && !harmless {
        true => {
            "The input is empty here, which is allowed. The comment above the function says what to return then."
        }
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
    let sentence = match ending {
        Ending::Finished => "The exercise did not finish.".to_owned(),
        Ending::TimeLimit => {
            format!("{what} did not finish within the time limit. Does one of its loops never end?")
        }
        Ending::StackOverflow => {
            format!("{what} overflowed the stack. Does a function call itself without end?")
        }
        Ending::OutOfMemory => match during.and_then(|call| call.memory) {
            Some(bytes) => format!(
                "{what} asked for more than {} kB of memory. Does it keep something for every neuron and every step?",
                bytes / 1000
            ),
            None => format!(
                "{what} asked for more than 1 GB of memory. Does a vector grow without end?"
            ),
        },
        Ending::Exited(code) => format!(
            "{what} ended the whole program (exit code {code}) instead of returning. Is there a `std::process::exit` in it?"
        ),
        Ending::Killed => format!(
            "{what} ended the whole program instead of returning. Was it aborted or killed?"
        ),
    };
    during
        .map_or_else(Message::default, Message::of)
        .says(sentence)
}
