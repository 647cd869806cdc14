//! Draws the book's figures from the solutions, and checks the numbers in its text.
//!
//! ```sh
//! cargo run --manifest-path book/Cargo.toml -p book-figures            # writes book/src/figures/
//! cargo run --manifest-path book/Cargo.toml -p book-figures -- --check # names what is stale
//! cargo run --manifest-path book/Cargo.toml -p book-figures -- numbers # names what the text gets wrong
//! ```

mod choices;
mod day1_ensemble;
mod day1_traces;
mod day2_refractory;
mod day2_spikes;
mod numbers;
mod runs;
mod style;
mod svg;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use choices::{Distribution, tent_height};
use day2_refractory::Pause;
use given::{Area, Canvas, PlotResult};
use style::FINE;

struct Figure {
    /// The name of its file, without the ending.
    name: &'static str,
    /// Its width and height in units.
    size: (u32, u32),
    draw: fn(&Area) -> PlotResult,
}

impl Figure {
    const fn new(name: &'static str, height: u32, draw: fn(&Area) -> PlotResult) -> Figure {
        let size = (640, height);
        Figure { name, size, draw }
    }

    /// A picture to choose in a question: some stand side by side.
    const fn choice(name: &'static str, draw: fn(&Area) -> PlotResult) -> Figure {
        let size = (340, 240);
        Figure { name, size, draw }
    }
}

const FIGURES: &[Figure] = &[
    Figure::new("day1_ex02_sine_current", 330, day1_traces::sine_input),
    Figure::new("day1_ex03_aliasing", 330, day1_traces::aliasing),
    Figure::new("day1_ex04_tangents", 380, day1_traces::euler_tangents),
    Figure::new(
        "day1_ex04_euler_stability",
        380,
        day1_traces::euler_stability,
    ),
    Figure::new("day1_ex05_plot_current", 330, day1_traces::current_dots),
    Figure::new("day1_ex06_lag", 420, day1_traces::lag),
    Figure::new("day1_ex06_plot_voltage", 380, day1_traces::sine_response),
    Figure::new("day1_ex06_low_pass", 330, day1_traces::low_pass),
    Figure::new("day1_ex07_noise", 520, day1_traces::noise),
    Figure::new("day1_ex08_ensemble", 400, day1_ensemble::traces),
    Figure::new("day1_ex09_sample_mean", 400, day1_ensemble::mean),
    Figure::new("day1_ex10_spread", 340, day1_ensemble::spread),
    Figure::new("day1_ex11_autocovariance", 380, day1_ensemble::tent),
    Figure::new("day1_ex12_goal", 380, day1_ensemble::goal),
    Figure::new("day1_ex13_matrix", 400, day1_ensemble::matrix_rows),
    Figure::new(
        "day1_ex14_ensemble_statistics",
        380,
        day1_ensemble::mean_and_band,
    ),
    Figure::new(
        "day1_ex14_autocovariance",
        600,
        day1_ensemble::covariance_map,
    ),
    Figure::new("day2_ex01_histograms", 380, day2_spikes::histograms),
    Figure::new("day2_ex02_spikes", 760, day2_spikes::population),
    Figure::new("day2_ex03_mask", 380, day2_spikes::mask),
    Figure::new(
        "day2_bonus_false_positives",
        340,
        day2_spikes::false_positives,
    ),
    Figure::new("day2_ex04_binary_raster", 420, day2_spikes::grid),
    Figure::new("day2_ex05_rates", 560, day2_refractory::with_and_without),
    Figure::new("day2_ex05_f_i_curve", 380, day2_refractory::f_i_curve),
    Figure::new("day2_ex06_periods", 340, day2_refractory::periods_histogram),
    Figure::new("day2_ex06_raster", 720, day2_refractory::sorted_raster),
    Figure::new("day2_ex07_going_on", 360, day2_refractory::going_on),
    Figure::new("day2_summary_rasters", 800, day2_refractory::three_rasters),
    Figure::choice("day1_ex04_choice_1_ms", |area| choices::steps(area, 1.0)),
    Figure::choice("day1_ex04_choice_10_ms", |area| choices::steps(area, 10.0)),
    Figure::choice("day1_ex04_choice_30_ms", |area| choices::steps(area, 30.0)),
    Figure::choice("day1_ex11_choice_narrow", |area| {
        choices::tents(area, tent_height(10e-3), 10e-3)
    }),
    Figure::choice("day1_ex11_choice_as_high", |area| {
        choices::tents(area, 1.0, 40e-3)
    }),
    Figure::choice("day1_ex11_choice_lower", |area| {
        choices::tents(area, tent_height(40e-3), 40e-3)
    }),
    Figure::choice("day2_ex01_choice_cut", |area| {
        choices::potentials(area, Distribution::Cut)
    }),
    Figure::choice("day2_ex01_choice_bell", |area| {
        choices::potentials(area, Distribution::Moved(25e-3))
    }),
    Figure::choice("day2_ex01_choice_reset", |area| {
        choices::potentials(area, Distribution::WithReset)
    }),
    Figure::choice("day2_ex06_choice_equal", |area| {
        choices::raster(area, Pause::Equal)
    }),
    Figure::choice("day2_ex06_choice_none", |area| {
        choices::raster(area, Pause::None)
    }),
    Figure::choice("day2_ex06_choice_random", |area| {
        choices::raster(area, Pause::Random)
    }),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [] => figures(false),
        ["--check"] => figures(true),
        ["numbers"] => numbers::check(&source()),
        _ => Err("usage: book-figures [--check | numbers]".to_owned()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// The folder of the book's chapters.
fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src")
}

/// Writes every figure that is not as it should be, and removes files that no figure makes; with
/// `check`, only names them. Gives back whether all was, or now is, well.
fn figures(check: bool) -> Result<bool, String> {
    let folder = source().join("figures");
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let mut there: BTreeMap<PathBuf, String> = BTreeMap::new();
    fs::create_dir_all(&folder).map_err(|e| failed(&folder, e))?;
    for entry in fs::read_dir(&folder).map_err(|e| failed(&folder, e))? {
        let path = entry.map_err(|e| failed(&folder, e))?.path();
        let text = fs::read_to_string(&path).map_err(|e| failed(&path, e))?;
        there.insert(path, text);
    }
    let mut stale = 0;
    for Figure { name, size, draw } in FIGURES {
        let path = folder.join(format!("{name}.svg"));
        let canvas = Canvas::new(size.0 * FINE, size.1 * FINE);
        draw(&canvas.area()).map_err(|e| format!("{name}: {e}"))?;
        let text = svg::svg(&canvas.drawing()).map_err(|e| format!("{name}: {e}"))?;
        if there.remove(&path).is_some_and(|old| old == text) {
            continue;
        }
        stale += 1;
        println!("book/src/figures/{name}.svg");
        if !check {
            fs::write(&path, text).map_err(|e| failed(&path, e))?;
        }
    }
    for path in there.keys() {
        stale += 1;
        let name = path.file_name().unwrap_or_default().display();
        println!("book/src/figures/{name}, which no figure makes");
        if !check {
            fs::remove_file(path).map_err(|e| failed(path, e))?;
        }
    }
    match (check, stale) {
        (true, 0) => println!("{} figures are as the solutions draw them", FIGURES.len()),
        (true, _) => println!("stale: {stale}. The same command without --check writes them anew."),
        (false, _) => println!(
            "written or removed: {stale}, figures in all: {}",
            FIGURES.len()
        ),
    }
    Ok(!check || stale == 0)
}
