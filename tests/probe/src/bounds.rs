//! Looks a record through before anything is allocated for it.
//!
//! Records may come from something else than a probe. A list that claims 2⁴⁰ numbers, or values two million
//! deep, would end the process that reads them, where no panic could be caught.

use nanoserde::DeBin;

/// How deep values may lie in each other. The workbook's functions give two levels.
const DEEPEST: usize = 8;

/// True if these bytes are no shorter than the record that they claim to be, and not too deep.
pub fn holds_a_record(mut bytes: &[u8]) -> bool {
    step_over(&mut bytes, &RECORD, 0).is_some()
}

/// What may lie in the bytes.
enum Kind {
    /// So many bytes, whatever they say.
    Bytes(usize),
    /// One thing behind the other.
    All(&'static [Kind]),
    /// A list of such things.
    List(&'static Kind),
    /// Nothing, or such a thing.
    Option(&'static Kind),
    /// An enum: what lies in each of its variants.
    Enum(&'static [Kind]),
    /// A value, one level deeper.
    Value,
}

use Kind::{All, Bytes, Enum, List};

// They must know every variant of [`Record`](crate::wire::Record) and of what is in it. One that they do not
// know fails the grading of the solutions.

const RECORD: Kind = Enum(&[
    Bytes(8),
    Kind::Value,
    All(&[TEXT, TEXT, Bytes(4)]),
    Bytes(0),
    Bytes(0),
]);
const VALUE: Kind = Enum(&[
    All(&[UNIT, NUMBERS, NUMBERS]),
    All(&[UNIT, List(&NUMBERS)]),
    All(&[NUMBERS, NUMBERS]),
    All(&[NUMBERS, TEXT]),
    List(&Kind::Option(&Bytes(8))),
    TEXT,
    List(&All(&[Bytes(8), NUMBERS])),
    All(&[Bytes(8), List(&MARK)]),
    TEXT,
    List(&All(&[TEXT, Kind::Value])),
]);
const MARK: Kind = Enum(&[
    Bytes(8 + INK),
    Bytes(16 + INK),
    Bytes(17 + INK),
    All(&[NUMBERS, Bytes(INK)]),
    All(&[NUMBERS, Bytes(INK)]),
    Bytes(13 + INK),
    All(&[TEXT, Bytes(8 + 2 + 2 + 8 + INK)]),
    All(&[Bytes(16), TEXT]),
]);
/// Eight bytes each: numbers, and places on a canvas.
const NUMBERS: Kind = List(&Bytes(8));
/// A byte each: text, and yes and no.
const TEXT: Kind = List(&Bytes(1));
const UNIT: Kind = Bytes(2);
/// Three colours, opacity, width.
const INK: usize = 3 + 8 + 4;

/// Goes on behind a thing of this kind; `None` if there is none.
fn step_over(bytes: &mut &[u8], kind: &Kind, depth: usize) -> Option<()> {
    match kind {
        Bytes(n) => *bytes = bytes.get(*n..)?,
        All(each) => {
            for one in *each {
                step_over(bytes, one, depth)?;
            }
        }
        List(each) => {
            let length: usize = read(bytes)?;
            match each {
                Bytes(n) => *bytes = bytes.get(length.checked_mul(*n)?..)?,
                each => (0..length).try_for_each(|_| step_over(bytes, each, depth))?,
            }
        }
        Kind::Option(some) => {
            if read::<u8>(bytes)? != 0 {
                step_over(bytes, some, depth)?;
            }
        }
        Enum(variants) => {
            let variant: u16 = read(bytes)?;
            step_over(bytes, variants.get(usize::from(variant))?, depth)?;
        }
        Kind::Value if depth > DEEPEST => return None,
        Kind::Value => step_over(bytes, &VALUE, depth + 1)?,
    }
    Some(())
}

fn read<T: DeBin>(bytes: &mut &[u8]) -> Option<T> {
    let mut at = 0;
    let read = T::de_bin(&mut at, bytes).ok()?;
    *bytes = bytes.get(at..)?;
    Some(read)
}
