//! What goes between the judge's process and the probe's, as bytes: the calls, and what they gave.
//!
//! The judge works the calls out and hands them over, so the probe needs neither the checks nor the
//! reference, and a program that is nothing but a probe is linked in a fraction of the time.

use nanoserde::{DeBin, SerBin};

use crate::bounds::holds_a_record;
use crate::call::{Call, DEFAULT, Layout, PARAMETERS};
use crate::quiet;
use crate::value::Value;

/// A call, with texts and parameters in a form that can be written.
#[derive(SerBin, DeBin)]
struct Written {
    function: String,
    names: Vec<String>,
    values: Vec<Value>,
    /// As [`PARAMETERS`] lists them; empty if there are none.
    params: Vec<f64>,
    /// Its place in [`Layout::ALL`].
    layout: u8,
    memory: Option<usize>,
}

/// The calls as bytes.
pub fn to_bytes(calls: &[Call]) -> Vec<u8> {
    let written: Vec<Written> = calls.iter().map(written).collect();
    written.serialize_bin()
}

fn written(call: &Call) -> Written {
    let params = call.params.map(|p| PARAMETERS.map(|known| (known.get)(&p)));
    Written {
        function: call.function.to_owned(),
        names: call.args.iter().map(|(n, _)| (*n).to_owned()).collect(),
        values: call.args.iter().map(|(_, v)| v.clone()).collect(),
        params: params.map(Vec::from).unwrap_or_default(),
        layout: call.layout as u8,
        memory: call.memory,
    }
}

/// The calls that these bytes stand for; `None` if they are no calls.
pub fn from_bytes(bytes: &[u8]) -> Option<Vec<Call>> {
    let written = Vec::<Written>::deserialize_bin(bytes).ok()?;
    Some(written.into_iter().map(read).collect())
}

/// A probe reads one plan in its life, and then makes the calls: the names may stay for good.
fn read(written: Written) -> Call {
    let names = written.names.into_iter().map(|name| &*name.leak());
    let mut params = DEFAULT;
    for (known, value) in PARAMETERS.iter().zip(&written.params) {
        (known.set)(&mut params, *value);
    }
    Call {
        function: written.function.leak(),
        args: names.zip(written.values).collect(),
        params: (!written.params.is_empty()).then_some(params),
        layout: Layout::ALL[usize::from(written.layout) % Layout::ALL.len()],
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
    Panicked {
        message: String,
        file: String,
        line: u32,
    },
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
pub(crate) fn frame(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
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
    framed(&to_bytes(calls))
}
