//! How many are above the threshold, step by step.

use crate::kit::*;
use crate::workbook::{day1::ex13_matrices::integrate_all, day2::ex02_spikes::simulate};
use judge::play::{AskAll, Played, Settings, counts, each, number};
use judge::reward::{BLUE, Figure, GREY, ORANGE, POPULATION};

const BINS: usize = 50;
/// The first bin that is not below the threshold.
const ABOVE: usize = 22;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let i = currents(POPULATION, SEED);
    let v = match settings.get("reset") == 1.0 {
        true => simulate(&i, &DEFAULT).0,
        false => integrate_all(&i, &DEFAULT),
    };
    let v = v.column(settings.whole("step")).to_vec();
    let histogram = super::of_volts(v.clone(), -72e-3, -22e-3, BINS);
    let share = super::share(v.clone(), DEFAULT.v_th);
    let [bars, share] = each(ask, [histogram, share])?;
    let (bars, share) = (counts(&bars, BINS)?, number(&share)?);

    let high = if bars.iter().any(|&n| n > 100) {
        500.0
    } else {
        100.0
    };
    let figure = Figure::new(
        "V now; the line is the threshold",
        ("V (mV)", &[-72.0, -62.0, -52.0, -42.0, -32.0, -22.0]),
        ("neurons", &[0.0, high / 2.0, high]),
    );
    let (below, above) = bars.split_at(ABOVE);
    Ok(Played {
        numbers: vec![share * 100.0, v.iter().sum::<f64>() / v.len() as f64 * 1e3],
        picture: figure
            .bars(BLUE, -72.0, 1.0, below)
            .bars(ORANGE, -50.0, 1.0, above)
            .upright(GREY, -50.0)
            .drawn(),
    })
}
