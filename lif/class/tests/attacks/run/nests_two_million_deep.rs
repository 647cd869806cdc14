//! Hands over a value two million levels deep.

fn attack() {
    let level = [&9_u16.to_le_bytes()[..], &1_u64.to_le_bytes(), &[0; 8]].concat();
    let mut record = 1_u16.to_le_bytes().to_vec();
    record.extend(level.repeat(2_000_000));
    hand_over(&record);
    std::process::exit(0);
}
