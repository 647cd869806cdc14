//! Hands over a record that claims 2⁴⁰ numbers.

use std::io::Write;

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    let value = [
        &[1, 0, 0, 0, 0, 0][..],
        &(1_u64 << 40).to_le_bytes(),
        &[0; 64],
    ]
    .concat();
    hand_over(&value);
}

/// The file that holds the plan and takes the records.
fn records() -> std::fs::File {
    let path = std::env::var("LIF_PROBE").unwrap();
    std::fs::File::options()
        .read(true)
        .write(true)
        .append(true)
        .open(path)
        .unwrap()
}

/// Appends a record.
fn hand_over(record: &[u8]) {
    let mut file = records();
    file.write_all(&(record.len() as u64).to_le_bytes())
        .unwrap();
    file.write_all(record).unwrap();
}
