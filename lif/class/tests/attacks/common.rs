
// What the attacks have in common: it is laid under each that has a function `attack`.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

/// The file that holds the plan and takes the records.
fn records() -> std::fs::File {
    let path = std::env::var("LIF_PROBE").unwrap();
    let mut options = std::fs::File::options();
    options.read(true).append(true).open(path).unwrap()
}

/// Appends a record.
fn hand_over(record: &[u8]) {
    use std::io::Write as _;
    let mut file = records();
    let length = (record.len() as u64).to_le_bytes();
    file.write_all(&length).unwrap();
    file.write_all(record).unwrap();
}
