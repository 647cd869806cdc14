//! Hands over a record that claims 2⁴⁰ numbers.

fn attack() {
    let value = [
        &[1, 0, 0, 0, 0, 0][..],
        &(1_u64 << 40).to_le_bytes(),
        &[0; 64],
    ]
    .concat();
    hand_over(&value);
}
