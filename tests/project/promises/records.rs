//! What hands over records may be something else than a probe.

use nanoserde::SerBin;
use probe::value::Value;
use probe::wire::{Record, framed, plan_of, read_records};

/// The file of a plan, with these bytes behind it as one record.
fn file_with(record: &[u8]) -> Vec<u8> {
    [plan_of(&[]), framed(record)].concat()
}

/// A record whose value is these bytes.
fn gave(value: &[u8]) -> Vec<u8> {
    [&1_u16.to_le_bytes(), value].concat()
}

#[test]
fn a_record_that_claims_more_than_it_holds_is_none() {
    let huge = (1_u64 << 40).to_le_bytes();
    for variant in [0_u16, 1, 2, 3, 4, 5, 6, 8, 9] {
        let mut value = variant.to_le_bytes().to_vec();
        if variant < 2 {
            value.extend([0, 0]);
        }
        value.extend(huge);
        value.extend([0; 64]);
        assert_eq!(read_records(&file_with(&gave(&value))), [], "{variant}");
    }
    let drawing = [&7_u16.to_le_bytes()[..], &[0; 8], &huge, &[0; 64]].concat();
    assert_eq!(read_records(&file_with(&gave(&drawing))), []);
}

#[test]
fn a_record_two_million_deep_is_none() {
    // A tuple of one value without a name.
    let level = [&9_u16.to_le_bytes()[..], &1_u64.to_le_bytes(), &[0; 8]].concat();
    let deep = [level.repeat(2_000_000), vec![5, 0], vec![0; 8]].concat();
    assert_eq!(read_records(&file_with(&gave(&deep))), []);
}

#[test]
fn a_text_is_read() {
    let value = Value::Text("as it should be".to_owned());
    let record = Record::Gave { value };
    let file = file_with(&record.serialize_bin());
    assert_eq!(read_records(&file), [record]);
}
