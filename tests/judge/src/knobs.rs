//! The knobs of an exercise: what can be turned in it, which numbers to watch, what is to be discovered.
//! They are data in the exercise's folder, `knobs.txt`; `cargo lif play` and the book's living figures
//! read the same file.
//!
//! ```text
//! # A comment.
//! question: Up to which Δt do the steps follow the curve?
//! guess: 10 ms | 20 ms | 40 ms
//!
//! knob: dt | time step | Δt | ms | 0.1 1 10 40 | 10
//! knob: i | current | I | pA | 0 to 500 by 10 | 250
//! knob: order | asked first | | | "held?" "threshold?" | "held?"
//!
//! number: error | largest error | mV | 2
//!
//! says if error > 5: With {dt} the steps are {error} off.
//! says: With {dt} the steps follow the curve.
//!
//! picture: V against time: Euler's steps, and the exact curve.
//! discovery: Half the step, half the error.
//! ```
//!
//! - A line that begins with a space continues the one before.
//! - `knob: name | label | symbol | unit | values | start`. Values are a list, `from to to by step`, or words
//!   in quotation marks, which stand for the numbers 0, 1, 2, …
//! - `number: name | label | unit | decimals`, in the order in which they are computed.
//! - `says`: the sentence for what is shown. The first one whose condition holds is said; the last has none.
//!   A name in braces stands for the knob's value or the number, with its unit.
//!
//! It needs nothing but the standard library: the book's workspace includes this file.

use std::io;

/// What `knobs.txt` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knobs {
    pub question: String,
    /// What a reader may guess before turning anything.
    pub guesses: Vec<String>,
    pub knobs: Vec<Knob>,
    pub numbers: Vec<Number>,
    pub says: Vec<Says>,
    /// What the picture shows, for those who do not see it.
    pub picture: String,
    pub discovery: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Knob {
    pub name: String,
    pub label: String,
    /// Its symbol in equations, such as `τ_m`; empty if it has none.
    pub symbol: String,
    pub unit: String,
    pub values: Values,
    /// The value at which it starts.
    pub start: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    Steps {
        from: f64,
        to: f64,
        by: f64,
    },
    List(Vec<f64>),
    /// They stand for 0, 1, 2, …
    Words(Vec<String>),
}

/// A number that is shown beside the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub name: String,
    pub label: String,
    pub unit: String,
    pub decimals: usize,
}

/// A sentence, and when it is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Says {
    /// The name of a number or knob, `<`, `=` or `>`, and what it is held against.
    pub condition: Option<(String, char, f64)>,
    pub text: String,
}

impl Knobs {
    /// Reads a file's text.
    ///
    /// # Errors
    /// The first line that is not understood, or that names what is not there, with its number.
    pub fn parse(text: &str) -> io::Result<Knobs> {
        let wrong = |line: usize, message: &str| {
            let message = format!("line {line}: {message}");
            io::Error::new(io::ErrorKind::InvalidData, message)
        };
        let mut knobs = Knobs::default();
        for (line, entry) in entries(text) {
            let taken = knobs.take(&entry);
            taken.map_err(|message| wrong(line, &message))?;
        }
        let last = knobs.says.last();
        let is_missing = [
            (knobs.question.is_empty(), "there is no question"),
            (knobs.picture.is_empty(), "there is no picture"),
            (knobs.discovery.is_empty(), "there is no discovery"),
            (knobs.knobs.is_empty(), "there is no knob"),
            (
                last.is_none_or(|last| last.condition.is_some()),
                "the last `says` has no condition, so that something is always said",
            ),
        ];
        match is_missing.into_iter().find(|(missing, _)| *missing) {
            Some((_, message)) => Err(wrong(text.lines().count(), message)),
            None => Ok(knobs),
        }
    }

    fn take(&mut self, entry: &str) -> Result<(), String> {
        let (key, value) = entry
            .split_once(':')
            .ok_or_else(|| format!("`{entry}` has no colon"))?;
        let value = value.trim();
        let fields: Vec<&str> = value.split('|').map(str::trim).collect();
        match (key.trim(), &fields[..]) {
            ("question", _) => self.question = value.to_owned(),
            ("picture", _) => self.picture = value.to_owned(),
            ("discovery", _) => self.discovery = value.to_owned(),
            ("guess", guesses) => self.guesses = guesses.iter().map(|&g| g.to_owned()).collect(),
            ("knob", [name, label, symbol, unit, values, start]) => {
                let knob = Knob::new([name, label, symbol, unit], values, start)?;
                self.knobs.push(knob);
            }
            ("number", [name, label, unit, decimals]) => self.numbers.push(Number {
                name: (*name).to_owned(),
                label: (*label).to_owned(),
                unit: (*unit).to_owned(),
                decimals: number(decimals)? as usize,
            }),
            (key, _) if key == "says" || key.starts_with("says if ") => {
                let condition = key.strip_prefix("says if ");
                let condition = condition.map(|c| self.condition(c)).transpose()?;
                self.check_names(value)?;
                let text = value.to_owned();
                self.says.push(Says { condition, text });
            }
            (key, fields) => {
                return Err(format!(
                    "`{key}` with {} fields is not understood",
                    fields.len()
                ));
            }
        }
        Ok(())
    }

    fn condition(&self, text: &str) -> Result<(String, char, f64), String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let [name, sign @ ("<" | "=" | ">"), bound] = words[..] else {
            return Err(format!("`{text}` is no condition such as `rate > 0`"));
        };
        self.check_names(&format!("{{{name}}}"))?;
        let sign = sign.chars().next().unwrap_or('=');
        Ok((name.to_owned(), sign, number(bound)?))
    }

    /// Every name in braces is that of a knob or number above.
    fn check_names(&self, text: &str) -> Result<(), String> {
        for piece in text.split('{').skip(1) {
            let name = piece.split('}').next().unwrap_or_default();
            let known = self.knobs.iter().map(|knob| &knob.name);
            let mut known = known.chain(self.numbers.iter().map(|number| &number.name));
            if !known.any(|known| known == name) {
                return Err(format!("no knob or number above is called `{name}`"));
            }
        }
        Ok(())
    }

    /// The values at which the knobs start.
    pub fn start(&self) -> Vec<f64> {
        self.knobs.iter().map(|knob| knob.start).collect()
    }

    /// The sentence for these values of the knobs and these numbers, both in the file's order.
    pub fn sentence(&self, values: &[f64], numbers: &[f64]) -> String {
        let knobs = self.knobs.iter().zip(values);
        let knobs = knobs.map(|(knob, &x)| (&knob.name, x, knob.shown(x)));
        let numbers = self.numbers.iter().zip(numbers);
        let numbers = numbers.map(|(number, &x)| (&number.name, x, number.shown(x)));
        let all: Vec<_> = knobs.chain(numbers).collect();
        let holds = |says: &&Says| {
            let Some((name, sign, bound)) = &says.condition else {
                return true;
            };
            let x = all.iter().find(|(known, ..)| *known == name);
            x.is_some_and(|(_, x, _)| match sign {
                '<' => x < bound,
                '>' => x > bound,
                _ => x == bound,
            })
        };
        let said = self.says.iter().find(holds);
        let mut text = said.map_or_else(String::new, |says| says.text.clone());
        for (name, _, shown) in &all {
            text = text.replace(&format!("{{{name}}}"), shown);
        }
        text
    }
}

impl Knob {
    fn new(texts: [&str; 4], values: &str, start: &str) -> Result<Knob, String> {
        let [name, label, symbol, unit] = texts.map(str::to_owned);
        let values = Values::parse(values)?;
        let start = match &values {
            Values::Words(words) => {
                let mut words = words.iter();
                let place = words.position(|word| word == start.trim_matches('"'));
                place.map(|place| place as f64)
            }
            _ => number(start).ok(),
        };
        let start = start.filter(|start| values.all().contains(start));
        Ok(Knob {
            start: start.ok_or_else(|| format!("`{name}` starts at none of its values"))?,
            name,
            label,
            symbol,
            unit,
            values,
        })
    }

    /// A value as a reader sees it, with its unit.
    pub fn shown(&self, value: f64) -> String {
        match &self.values {
            Values::Words(words) => words.get(value as usize).cloned().unwrap_or_default(),
            _ => with_unit(&signed(&value.to_string()), &self.unit),
        }
    }
}

impl Values {
    fn parse(text: &str) -> Result<Values, String> {
        if text.starts_with('"') {
            let words = text.split('"').skip(1).step_by(2);
            return Ok(Values::Words(words.map(str::to_owned).collect()));
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        if let [from, "to", to, "by", by] = words[..] {
            let (from, to, by) = (number(from)?, number(to)?, number(by)?);
            return Ok(Values::Steps { from, to, by });
        }
        let list: Result<_, _> = words.into_iter().map(number).collect();
        Ok(Values::List(list?))
    }

    /// All values, in their order.
    pub fn all(&self) -> Vec<f64> {
        match self {
            Values::Steps { from, to, by } => {
                // A thousandth is the finest step: so 0.1 times 3 is 0.3 here.
                let whole = |x: f64| (x * 1e3).round();
                let steps = ((to - from) / by).round() as usize;
                let value = |i| (whole(*from) + whole(*by) * i as f64) / 1e3;
                (0..=steps).map(value).collect()
            }
            Values::List(values) => values.clone(),
            Values::Words(words) => (0..words.len()).map(|i| i as f64).collect(),
        }
    }
}

impl Number {
    /// A number as a reader sees it, with its unit.
    pub fn shown(&self, value: f64) -> String {
        with_unit(&grouped(&fixed(value, self.decimals)), &self.unit)
    }
}

fn with_unit(number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        // A no-break space: the unit stays with its number.
        unit => format!("{number}\u{a0}{unit}"),
    }
}

/// A number with this many decimals, and never a negative zero.
pub(crate) fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.trim_matches(['-', '0', '.']) {
        "" => text.trim_start_matches('-').to_owned(),
        _ => text,
    }
}

/// A number with a true minus sign.
fn signed(number: &str) -> String {
    number.replace('-', "−")
}

/// A number with commas between thousands, too.
pub(crate) fn grouped(number: &str) -> String {
    let digits = number.trim_start_matches('-');
    let whole = digits.split('.').next().unwrap_or(digits).len();
    let mut text = signed(&number[..number.len() - digits.len()]);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && i < whole && (whole - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn number(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|x| x.is_finite());
    number.ok_or_else(|| format!("`{text}` is no number"))
}

/// The entries with the lines in which they begin: comments and empty lines left out, continued lines
/// joined.
fn entries(text: &str) -> Vec<(usize, String)> {
    let mut entries: Vec<(usize, String)> = Vec::new();
    for (i, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match entries.last_mut() {
            Some((_, entry)) if line.starts_with(' ') => {
                entry.push(' ');
                entry.push_str(line.trim());
            }
            _ => entries.push((i + 1, line.trim().to_owned())),
        }
    }
    entries
}
