//! Hands over that everything was called and ended well.

fn attack() {
    for call in 0..200_u64 {
        hand_over(&[&0_u16.to_le_bytes()[..], &call.to_le_bytes()].concat());
        // One number of volts: 0.
        let number = [
            &[1, 0, 0, 0, 2, 0][..],
            &0_u64.to_le_bytes(),
            &1_u64.to_le_bytes(),
            &[0; 8],
        ];
        hand_over(&number.concat());
    }
    hand_over(&4_u16.to_le_bytes());
    std::process::exit(0);
}
