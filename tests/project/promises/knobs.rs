//! `knobs.txt` in the exercises' folders: what can be turned in them.

use curriculum::EXERCISES;
use judge::knobs::{Knobs, Values};

#[test]
fn every_file_is_understood_and_says_something_at_every_value() {
    for exercise in EXERCISES {
        let Some(play) = &exercise.play else { continue };
        let name = exercise.id;
        let knobs = Knobs::parse(play.knobs).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        assert!(knobs.guesses.len() >= 3, "{name} asks for no guess");
        assert!(!knobs.numbers.is_empty(), "{name} shows no number");
        for (place, knob) in knobs.knobs.iter().enumerate() {
            let all = knob.values.all();
            assert!(all.len() >= 2, "{name}: {} has one value", knob.name);
            for value in all {
                let mut values = knobs.start();
                values[place] = value;
                let said = knobs.sentence(&values, &vec![0.0; knobs.numbers.len()]);
                let complete = said.len() > 20 && !said.contains(['{', '}']);
                assert!(complete, "{name}: {said}");
            }
        }
    }
}

const SMALL: &str = "\
question: Where?
guess: here | there
knob: dt | time step | Δt | ms | 0.1 1 10 | 1
knob: i | current | I | pA | -0.3 to 0.3 by 0.1 | 0
knob: order | order | | | \"held first\" \"threshold first\" | \"held first\"
number: spikes | spikes | | 0
number: error | error | mV | 2
says if spikes > 1000: {spikes} with {i}
  and {order}.
says: {error} at {dt}.
picture: Dots.
discovery: There.
";

#[test]
fn values_numbers_and_sentences_are_those_of_the_file() {
    let knobs = Knobs::parse(SMALL).unwrap();
    assert_eq!(knobs.start(), [1.0, 0.0, 0.0]);
    assert_eq!(
        knobs.knobs[1].values.all(),
        [-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3]
    );
    assert!(
        matches!(&knobs.knobs[2].values, Values::Words(words) if words[1] == "threshold first")
    );
    let said = knobs.sentence(&[10.0, -0.1, 1.0], &[-4316.0, -0.001]);
    assert_eq!(said, "0.00\u{a0}mV at 10\u{a0}ms.");
    let said = knobs.sentence(&[10.0, -0.1, 1.0], &[1_234_567.0, 0.0]);
    assert_eq!(said, "1,234,567 with −0.1\u{a0}pA and threshold first.");
}

/// What is put in another's place, and what is said of it.
const WRONG: &str = "\
question: Where? => question Where? => line 1: `question Where?` has no colon
| ms | 0.1 => | 0.1 => line 3: `knob` with 5 fields is not understood
0.1 1 10 | 1 => 0.1 1 10 | 2 => line 3: `dt` starts at none of its values
0.1 1 10 => 0.1 x 10 => line 3: `x` is no number
error | mV | 2 => error | mV | two => line 7: `two` is no number
if spikes > => if spike > => line 8: no knob or number above is called `spike`
spikes > 1000 => spikes 1000 => line 8: `spikes 1000` is no condition such as `rate > 0`
{error} at => {err} at => line 10: no knob or number above is called `err`
says: => says if error > 1: => line 12: the last `says` has no condition, so that something is always said
picture: Dots. =>  => line 12: there is no picture";

#[test]
fn what_is_wrong_with_a_file_is_named_with_its_line() {
    for line in WRONG.lines() {
        let mut parts = line.split(" => ");
        let [right, wrong, message] = [(); 3].map(|()| parts.next().expect("three parts"));
        let text = SMALL.replacen(right, wrong, 1);
        assert_ne!(text, SMALL, "{right}");
        assert_eq!(Knobs::parse(&text).unwrap_err().to_string(), message);
    }
}
