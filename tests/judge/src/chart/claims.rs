//! What the name of a line, a band or a chart says for certain, in the usual words of some languages.

use super::units::{is_unit, numbers_in, quantities};
use super::{Axis, Chart, Series, labels};
use crate::value::{Unit, extremes};

/// What a name says of where a line is: at one of these numbers, up to the rounding of their last digit.
pub struct Claim {
    /// What gives the first of them, for the words of the feedback.
    pub says: &'static str,
    pub values: Vec<f64>,
    pub rounding: f64,
}

type Levels = fn(&Series) -> Vec<f64>;

/// Words for a level of the data, and where it is. What ends with a star is the beginning of a word.
const LEVELS: [(&str, &str, Levels); 4] = [
    (
        "the mean is",
        "mean average avg mittel* mittlere* durchschnitt* moyen* media medio média médio promedio gemiddelde ⟨ 平均 平均値",
        |series| vec![series.y.iter().sum::<f64>() / series.y.len() as f64],
    ),
    (
        "the maximum is",
        "max maximum maxima maximal* maxim* máxim* highest largest peak höchst* größt* massimo 最大 最大値 最高",
        |series| vec![extremes(series.y.iter().copied()).1],
    ),
    (
        "the minimum is",
        "min minimum minima minimal* minim* mínim* lowest smallest tiefst* niedrigst* kleinst* 最小 最小値 最低",
        |series| vec![extremes(series.y.iter().copied()).0],
    ),
    (
        "the median is",
        "median médian* mediana 中央値",
        |series| vec![median(&series.y)],
    ),
];

/// Words beside which a name still says no more than what it says without them.
const PLAIN: &str = "value values wert valeur valor level line linie ligne línea sample samples points data trace \
    all whole over und and der des du de la le el of in the über alle at";

/// Names of lines that mark something of the model.
const MARKS: &str = "threshold schwelle seuil umbral v_th vth rest ruhepotential e_l reset v_reset zero null i_mean";

/// A name with one of these does not say where a line is, but how far it is from another.
const DISTANCES: &str =
    "σ sigma std sd var dev abw ± + ∆ Δ δ ampl range spread step width every per /";

/// Words that make a number a distance, too.
const BESIDE: &str = "above below under over more less than from bar scale difference \
    über unter oberhalb unterhalb mehr weniger sous sur sobre bajo";

fn is_in(word: &str, words: &str) -> bool {
    let is_word = |entry: &str| match entry.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == entry,
    };
    words.split_whitespace().any(is_word)
}

/// The words of a name in small letters, without numbers and units.
fn words(name: &str) -> Vec<String> {
    let spaced = name.replace('⟨', " ⟨ ");
    let inside_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '⟨' | 'µ');
    let words = spaced.split(|c| !inside_word(c));
    words
        .filter(|word| word.contains(|c: char| c.is_alphabetic() || c == '⟨'))
        .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()) && !is_unit(word))
        .map(str::to_lowercase)
        .collect()
}

fn is_distance(name: &str) -> bool {
    let name = name.to_lowercase();
    DISTANCES.split(' ').any(|word| name.contains(word))
        || name.contains(" - ")
        || name.contains(" − ")
}

fn is_plain(word: &str) -> bool {
    is_in(word, PLAIN) || labels::is_quantity(word)
}

fn is_level(word: &str) -> bool {
    LEVELS.iter().any(|(_, words, _)| is_in(word, words))
}

/// True if a text is nothing but the name of a line, or a number with its unit.
pub fn is_name(text: &str, unit: Unit) -> bool {
    let words = words(text);
    let is_known = |word: &String| is_plain(word) || is_level(word) || is_in(word, MARKS);
    let names = |word: &String| is_level(word) || is_in(word, MARKS);
    words.iter().all(is_known) && (words.iter().any(names) || !quantities(text, unit).is_empty())
}

/// What a name says for certain.
pub fn of(name: &str, chart: &Chart, axis: Axis, upright: bool) -> Vec<Claim> {
    if is_distance(name) {
        return Vec::new();
    }
    let mut claims = Vec::new();
    let words = words(name);
    let said = |(_, of_level, _): &&(&str, &str, Levels)| words.iter().any(|w| is_in(w, of_level));
    let mut levels = LEVELS.iter().filter(said);
    if let (Some((says, _, values)), None) = (levels.next(), levels.next())
        && !upright
        && words.iter().all(|word| is_plain(word) || is_level(word))
    {
        claims.push(Claim {
            says,
            values: chart.series.iter().flat_map(values).collect(),
            rounding: 0.0,
        });
    }
    let numbers = quantities(name, axis.unit);
    // A time may be how long something lasts.
    let is_sure = match upright {
        true => is_name(name, axis.unit),
        false => !words.iter().any(|word| is_in(word, BESIDE)),
    };
    if is_sure && !numbers.is_empty() {
        claims.push(Claim {
            says: "its name says",
            rounding: numbers.iter().map(|n| 0.5 * n.1).fold(0.0, f64::max),
            values: numbers.into_iter().map(|n| n.0).collect(),
        });
    }
    claims
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len();
    0.5 * (sorted[(n - 1) / 2] + sorted[n / 2])
}

/// True if a name says ± σ, and neither a multiple of it nor something else beside it.
pub fn says_one_sigma(name: &str) -> bool {
    const SIGMA: &str =
        "σ sigma std sd stdev deviation standardabweichung écart desviación deviazione";
    const OTHER: &str =
        "error fehler erreur sem se ci confidence range min max half variance varianz";
    let words = words(&name.replace('1', " "));
    let is_number = |c: char| c.is_ascii_digit() && c != '1' || "%√²½".contains(c);
    words.iter().any(|word| is_in(word, SIGMA))
        && !words.iter().any(|word| is_in(word, OTHER))
        && !name.contains(is_number)
}

/// How many spikes a text says that there are: "74 spikes", "spikes: 74". Not if other words in it may
/// mean a part of them.
pub fn number_of_spikes(text: &str) -> Option<usize> {
    const SPIKES: &str =
        "spike spikes aktionspotential* aktionspotenzial* potentiels espigas disparos potenciales";
    const PLAIN: &str = "raster plot rasterplot rasterdiagramm diagramm diagram diagramme diagrama chart \
        population network ensemble activity the of in and with from by a an all total number count n \
        neuron neurons neuronen neurones neuronas action d acción \
        der die das von mit und aus alle anzahl de des du et avec dans y con en el los";
    let lower = text.to_lowercase();
    let is_known = |word: &String| is_in(word, SPIKES) || is_in(word, PLAIN);
    let of_one = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let of_one_neuron = lower.split("neuron ").skip(1).any(of_one);
    if !words(text).iter().all(is_known)
        || of_one_neuron
        || lower.contains(['/', '~', '≈', '<', '>'])
    {
        return None;
    }
    let no_letter = |c: char| !c.is_alphanumeric();
    let are_spikes = |word: Option<&str>| word.is_some_and(|word| is_in(word, SPIKES));
    let mut counts = numbers_in(&lower).filter(|(at, number)| {
        let before = lower[..*at].trim_end();
        let name = before.trim_end_matches([':', '=', '(']);
        let is_named =
            name.len() < before.len() && are_spikes(name.trim_end().rsplit(no_letter).next());
        let behind = number.rest.split(no_letter).next();
        (number.value.fract(), number.last_digit) == (0.0, 1.0)
            && (are_spikes(behind) || (is_named && behind == Some("")))
    });
    counts.next().map(|(_, number)| number.value as usize)
}
