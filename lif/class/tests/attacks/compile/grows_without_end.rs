//! A macro that doubles what it gets, without end.

fn attack() {}

macro_rules! double {
    ($($all:tt)*) => { double! { $($all)* $($all)* x } };
}
double! { x }
