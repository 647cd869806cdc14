//! One line with thousands of mistakes: for each the compiler repeats the line.

fn attack() {
    MISTAKES
}
