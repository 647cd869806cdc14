//! Numbers as people write them at an axis.

/// The mark before the decimals. The other of the two may stand between thousands: 5.000 is five or
/// five thousand, and only the rest of the axis can say which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    Point,
    Comma,
}

/// A number at the beginning of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub value: f64,
    /// One unit of the last digit that is written.
    pub last_digit: f64,
    /// What stands behind it.
    pub rest: String,
}

/// Reads "-60", "−0.06", "2.5e-10", "2.5×10⁻¹⁰", "10^-3", "24 000", "250 pA"; `None` for anything else.
pub fn number(text: &str, decimal: Decimal) -> Option<Number> {
    let plain = text.trim().chars().map(|c| match c {
        '−' | '–' => '-',
        '·' | '*' | '⋅' => '×',
        other => other,
    });
    let plain: Vec<char> = plain.collect();
    let mut at = usize::from(matches!(plain.first(), Some('-' | '+')));
    let written = digits(&plain, &mut at, decimal)?;
    let decimals = written.split_once('.').map_or(0, |(_, d)| d.len()) as i32;
    let rest = plain[at..].iter().collect::<String>().trim().to_owned();
    let (mantissa, exponent, rest) = match power_of_ten(&rest, written == "10") {
        // 10⁻³ is a power by itself, and no ten times something.
        Some((power, behind)) if !rest.starts_with(FACTOR) => ("1", power, behind),
        Some((power, behind)) => (&written[..], power, behind),
        None => (&written[..], 0, rest),
    };
    let sign = if plain[0] == '-' { -1.0 } else { 1.0 };
    let value = sign * format!("{mantissa}e{exponent}").parse::<f64>().ok()?;
    let last_digit = 10f64.powi(exponent - decimals);
    Some(Number {
        value,
        last_digit,
        rest,
    })
}

/// Moves `at` behind the digits, which come back with a point and without marks between thousands.
fn digits(text: &[char], at: &mut usize, decimal: Decimal) -> Option<String> {
    let (mark, other) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let digit = |k: usize| text.get(k).is_some_and(char::is_ascii_digit);
    let mut written = String::new();
    while let Some(&c) = text.get(*at) {
        let between = c == other || c.is_whitespace() || matches!(c, '\'' | '’' | '_');
        let group = (1..=3).all(|k| digit(*at + k)) && !digit(*at + 4);
        let grouped = between && group && !written.contains('.') && !written.starts_with('0');
        if c.is_ascii_digit() {
            written.push(c);
        } else if c == mark && !written.contains('.') {
            written.push('.');
        } else if !grouped || written.is_empty() {
            break;
        }
        *at += 1;
    }
    // What is left of "0,25", read with a point, is no unit.
    let cut = matches!(text.get(*at), Some('.' | ','));
    (!cut && written.contains(|c: char| c.is_ascii_digit())).then_some(written)
}

/// What a power of ten that is a factor begins with.
const FACTOR: [char; 4] = ['×', 'x', 'e', 'E'];

/// Reads "×10⁻¹⁰", "×10^-10", "e-10", and, behind a lone 10, "⁻¹⁰" and "^-10".
fn power_of_ten(rest: &str, behind_ten: bool) -> Option<(i32, String)> {
    let rest = match rest.strip_prefix(['×', 'x']) {
        Some(factor) => factor.trim_start().strip_prefix("10")?,
        None => match rest.strip_prefix(['e', 'E']) {
            Some(power) => power,
            None if behind_ten => rest,
            None => return None,
        },
    };
    let rest = rest.trim_start_matches(['^', '{']);
    let digit = |c: char| match c {
        '⁻' | '-' => Some('-'),
        '+' => Some('+'),
        '⁰' => Some('0'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁴'..='⁹' => char::from_digit(c as u32 - '⁰' as u32, 10),
        '0'..='9' => Some(c),
        _ => None,
    };
    let power: String = rest.chars().map_while(digit).collect();
    let behind: String = rest.chars().skip(power.chars().count()).collect();
    let behind = behind.trim_start_matches('}').trim().to_owned();
    Some((power.parse().ok()?, behind))
}
