//! Makes the file of records as large as it can, with a hole in it.

fn attack() {
    for size in (20..60).rev() {
        let _ = records().set_len(1 << size);
    }
    hand_over(&[4, 0]);
}
