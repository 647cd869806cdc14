//! Arguments that are special.

use crate::draws::{LARGE_SEED, MANY};
use crate::value::{Shaped, Spikes, Unit, Value, count, counts, extremes, flags};

/// The class of a count that is 0.
pub const COUNT_0: &str = "a count of 0";

/// True for the classes in which there are many of something, and so values of all kinds.
pub fn is_of_many(class: &str) -> bool {
    let many = ["above 255", "more than 255", "more than a thousand"];
    many.iter().any(|many| class.contains(many))
}

/// The whole number 0, or step 0, in place of a value of that kind.
pub fn all_0(usual: &Value) -> Option<Value> {
    match usual {
        Value::Counts { shape, .. } if shape.is_empty() => Some(count(0)),
        Value::Steps(steps) => Some(Value::Steps(vec![Some(0); steps.len()])),
        _ => None,
    }
}

/// Currents for so many steps that grow slowly, by a fifth in all.
pub fn ramp(usual: &Value, steps: usize) -> Option<Value> {
    let Value::Numbers {
        unit: Unit::Ampere,
        shape,
        values,
    } = usual
    else {
        return None;
    };
    let (_, most) = extremes(values.iter().copied());
    let rising = |k: usize| most * (1.0 + 0.2 * k as f64 / steps as f64);
    let shape = match shape[..] {
        [_] => vec![steps],
        [_, _] => vec![1, steps],
        _ => return None,
    };
    let ramp: Vec<f64> = (0..steps).map(rising).collect();
    Some(Value::of(Unit::Ampere, shape, ramp))
}

/// The classes of an argument like this one, each with a value in it.
pub fn special(name: &str, usual: &Value) -> Vec<(&'static str, Value)> {
    match usual {
        Value::Numbers {
            unit,
            shape,
            values,
        } => match shape[..] {
            [] => numbers(*unit, values[0]),
            [_] => lists(*unit, values),
            [rows, columns] => matrices(*unit, rows, columns, values),
            _ => Vec::new(),
        },
        Value::Counts { shape, .. } if shape.is_empty() => match name {
            "seed" => vec![
                ("a seed of 0", count(0)),
                ("a seed of more than 32 bits", count(LARGE_SEED)),
            ],
            _ => vec![
                (COUNT_0, count(0)),
                ("a count of 1", count(1)),
                ("a count of 2", count(2)),
                ("a count above 255", count(MANY)),
            ],
        },
        Value::Counts { values, .. } => {
            let constant = |x: usize| counts(vec![x; values.len()]);
            vec![
                ("an empty list", counts([])),
                ("whole numbers that are all 0", constant(0)),
                ("whole numbers that are all 1", constant(1)),
                ("whole numbers above 255", constant(MANY)),
            ]
        }
        Value::Flags { values, .. } => {
            let n = values.len();
            let only = |place: usize| flags((0..n).map(|k| k == place));
            let (first, last) = (only(0), only(n - 1));
            vec![
                ("a mask that is true everywhere", flags(vec![true; n])),
                ("a mask that is false everywhere", flags(vec![false; n])),
                ("a mask that is true at the first place alone", first),
                ("a mask that is true at the last place alone", last),
            ]
        }
        Value::Steps(steps) => {
            let every = (0..steps.len()).map(Some).collect();
            vec![
                ("no step known", Value::Steps(vec![None; steps.len()])),
                ("every step known", Value::Steps(every)),
            ]
        }
        Value::Spikes(spikes) => {
            let silent = spikes.keys().map(|&n| (n, Vec::new())).collect();
            let times = spikes.values().flatten().copied().next().unwrap_or(0.0);
            let many: Spikes = (0..MANY).map(|n| (n, vec![times])).collect();
            let moved = |by: fn(f64) -> f64| {
                // A time before the start is none.
                let list = |times: &Vec<f64>| times.iter().map(|&t| by(t).max(0.0)).collect();
                Value::Spikes(spikes.iter().map(|(&n, times)| (n, list(times))).collect())
            };
            vec![
                ("no neurons", Value::Spikes(Spikes::new())),
                ("neurons that are all silent", Value::Spikes(silent)),
                ("more than 255 neurons", Value::Spikes(many)),
                ("spike times one rounding unit late", moved(f64::next_up)),
                ("spike times one rounding unit early", moved(f64::next_down)),
            ]
        }
        _ => Vec::new(),
    }
}

fn numbers(unit: Unit, x: f64) -> Vec<(&'static str, Value)> {
    vec![
        ("a number that is 0", 0.0.into_value(unit)),
        ("a number of the other sign", (-x).into_value(unit)),
        ("a tiny number", (1e-6 * x).into_value(unit)),
        ("a huge number", (1e3 * x).into_value(unit)),
    ]
}

fn lists(unit: Unit, x: &[f64]) -> Vec<(&'static str, Value)> {
    let of = |values: Vec<f64>| values.into_value(unit);
    let many: Vec<f64> = x.iter().copied().cycle().take(MANY).collect();
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let falling = sorted.iter().rev().copied().collect();
    let mut all = vec![
        ("an empty list", of(Vec::new())),
        ("a list of one value", of(x[..1].to_vec())),
        ("a list of two values", of(x[..2].to_vec())),
        ("a list of more than 255 values", of(many)),
        ("two neighbours that are equal", of([&x[..1], x].concat())),
        ("values in order of size", of(sorted)),
        ("values from the largest to the smallest", of(falling)),
    ];
    let changed = contents(x, x.len()).into_iter();
    all.extend(changed.map(|(class, values)| (class, of(values))));
    all
}

fn matrices(unit: Unit, rows: usize, columns: usize, x: &[f64]) -> Vec<(&'static str, Value)> {
    let of = |rows, columns, values: Vec<f64>| Value::of(unit, vec![rows, columns], values);
    let cut = |rows: usize, columns: usize| {
        let at = |k: usize| x[k % x.len()];
        of(rows, columns, (0..rows * columns).map(at).collect())
    };
    let equal = of(rows + 1, columns, [&x[..columns], x].concat());
    let mut all = vec![
        ("no rows", of(0, columns, Vec::new())),
        ("a single row", cut(1, columns)),
        ("two rows", cut(2, columns)),
        ("more than 255 rows", cut(MANY, columns)),
        ("more than a thousand rows", cut(4 * MANY, 2)),
        ("two rows that are equal", equal),
        ("no columns", of(rows, 0, Vec::new())),
        ("a single column", cut(rows, 1)),
        ("two columns", cut(rows, 2)),
        ("more than 255 columns", cut(rows, MANY)),
    ];
    let changed = contents(x, columns).into_iter();
    all.extend(changed.map(|(class, values)| (class, of(rows, columns, values))));
    let value = |k: usize| if k < columns { x[0] } else { x[k] };
    let still = of(rows, columns, (0..x.len()).map(value).collect());
    all.push(("a first row that never changes", still));
    // Only among so many can one be more than five standard deviations from the mean.
    let (least, most) = extremes(x.iter().copied());
    let mut far: Vec<f64> = x.iter().copied().cycle().take(80).collect();
    far[40..42].fill(most + 10.0 * (most - least));
    all.push(("one row of forty far from all others", of(40, 2, far)));
    all
}

/// The same number of values, in rows of so many, with something special among them.
fn contents(x: &[f64], columns: usize) -> Vec<(&'static str, Vec<f64>)> {
    let n = x.len();
    let zeros = |at: &dyn Fn(usize) -> bool| -> Vec<f64> {
        let value = |(k, &x): (usize, &f64)| if at(k) { 0.0 } else { x };
        x.iter().enumerate().map(value).collect()
    };
    // One value far from the others, by ten times what they differ.
    let (least, most) = extremes(x.iter().copied());
    let mut outlier = x.to_vec();
    outlier[n / 2] = most + 10.0 * (most - least);
    // Each after its opposite, so that no sum is rounded.
    let cancelling = |k: usize| match (k % 2, k + 1 == n) {
        (0, true) => 0.0,
        (0, false) => x[k],
        _ => -x[k - 1],
    };
    let times = |factor: f64| x.iter().map(|x| factor * x).collect();
    let is_low = |k: usize| (columns / 8..columns / 4).contains(&(k % columns));
    let dip = |k: usize| if is_low(k) { -10.0 * x[k].abs() } else { x[k] };
    vec![
        ("values that are all equal", vec![x[0]; n]),
        ("values that are all 0", vec![0.0; n]),
        ("a 0 at the beginning", zeros(&|k| k == 0)),
        ("a 0 in the middle", zeros(&|k| k == n / 2)),
        ("a 0 at the end", zeros(&|k| k == n - 1)),
        ("one value far from all others", outlier),
        ("zeros in the first half", zeros(&|k| k < n / 2)),
        ("values that add up to 0", (0..n).map(cancelling).collect()),
        ("values a thousand times as large", times(1000.0)),
        ("large values of the other sign", times(-300.0)),
        (
            "values far below the others for a while",
            (0..n).map(dip).collect(),
        ),
    ]
}
