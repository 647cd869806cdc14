//! What goes between the judge's process and the probe's, as bytes: the calls, and what they gave.
//!
//! The judge works the calls out and hands them over, so the probe needs neither the checks nor the
//! reference, and a program that is nothing but a probe is linked in a fraction of the time.

use nanoserde::{DeBin, SerBin};

use crate::bounds::holds_a_record;
use crate::call::{Call, DEFAULT, Layout, PARAMETERS};
use crate::quiet::{self, Panic};
use crate::value::Value;

/// A call, with texts and parameters in a form that can be written.
#[derive(SerBin, DeBin)]
struct Written {
    function: String,
    args: Vec<(String, Value)>,
    /// As [`PARAMETERS`] lists them.
    params: Option<[f64; PARAMETERS.len()]>,
    layout: Layout,
    memory: Option<usize>,
}

fn written(call: &Call) -> Written {
    let args = call.args.iter().cloned();
    Written {
        function: call.function.to_owned(),
        args: args.map(|(name, value)| (name.to_owned(), value)).collect(),
        params: call.params.map(|p| PARAMETERS.map(|known| (known.get)(&p))),
        layout: call.layout,
        memory: call.memory,
    }
}

/// A probe reads one plan in its life, and then makes the calls: the names may stay for good.
fn read(written: Written) -> Call {
    let args = written.args.into_iter();
    let params = |values| {
        let each = PARAMETERS.iter().zip(values);
        each.fold(DEFAULT, |p, (known, value)| known.with(p, value))
    };
    Call {
        function: written.function.leak(),
        args: args.map(|(name, value)| (&*name.leak(), value)).collect(),
        params: written.params.map(params),
        layout: written.layout,
        // What is special about a call is the judge's to know.
        class: "",
        memory: written.memory,
    }
}

/// A line of the protocol between the probe and the judge.
#[derive(Clone, Debug, PartialEq, SerBin, DeBin)]
pub enum Record {
    /// Call number `call` of the plan begins.
    Begin { call: usize },
    /// It gave this.
    Gave { value: Value },
    /// It panicked.
    Panicked(Panic),
    /// Time is up.
    TimeLimit,
    /// All calls were made.
    End,
}

/// Bytes with their number before them.
pub fn framed(body: &[u8]) -> Vec<u8> {
    let mut bytes = (body.len() as u64).to_le_bytes().to_vec();
    bytes.extend(body);
    bytes
}

/// The first framed piece of these bytes, and the rest; `None` if it is cut short.
fn frame(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<8>()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    rest.split_at_checked(length)
}

/// Reads the records behind the plan until the file ends, or something is no whole record.
pub fn read_records(bytes: &[u8]) -> Vec<Record> {
    let mut records = Vec::new();
    let mut bytes = frame(bytes).map_or(&[][..], |(_, records)| records);
    while let Some((body, rest)) = frame(bytes).filter(|(body, _)| holds_a_record(body)) {
        let Ok(Ok(record)) = quiet::catch(|| Record::deserialize_bin(body)) else {
            break;
        };
        records.push(record);
        bytes = rest;
    }
    records
}

/// What a new file is to hold: the calls to make.
pub fn plan_of(calls: &[Call]) -> Vec<u8> {
    let written: Vec<Written> = calls.iter().map(written).collect();
    framed(&written.serialize_bin())
}

/// The calls that a file tells to make; `None` if it begins with no plan.
pub(crate) fn read_plan(bytes: &[u8]) -> Option<Vec<Call>> {
    let (body, _) = frame(bytes)?;
    let written = Vec::<Written>::deserialize_bin(body).ok()?;
    Some(written.into_iter().map(read).collect())
}
