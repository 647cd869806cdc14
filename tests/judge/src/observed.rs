//! What the probe's records say of each call.

use probe::quiet::Panic;
use probe::wire::Record;

use crate::value::Value;

/// What one call came to.
#[derive(Clone, Debug)]
pub enum Observed {
    Gave(Value),
    Panicked(Panic),
    /// The process ended during this call.
    Cut,
    /// The process had ended before it.
    Never,
}

/// What each of so many calls came to.
pub fn by_call(calls: usize, records: &[Record]) -> Vec<Observed> {
    let mut observed = vec![Observed::Never; calls];
    let mut current = None;
    for record in records {
        let now = match record {
            Record::Begin { call } => {
                current = Some(*call);
                Observed::Cut
            }
            // What no probe writes counts as not written.
            Record::Gave { value } if !value.is_whole() => Observed::Cut,
            Record::Gave { value } => Observed::Gave(value.clone()),
            Record::Panicked(panic) => Observed::Panicked(panic.clone()),
            Record::TimeLimit | Record::End => continue,
        };
        if let Some(slot) = current.and_then(|call| observed.get_mut(call)) {
            *slot = now;
        }
    }
    observed
}
