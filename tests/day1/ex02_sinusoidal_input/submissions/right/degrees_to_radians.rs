use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    // a full turn is 360 degrees
    let degrees = 360.0 * t / PERIOD;
    return p.i_mean * (degrees.to_radians().sin() + 1.0);
}
