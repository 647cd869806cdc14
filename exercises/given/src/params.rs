/// The parameters of a leaky integrate-and-fire neuron and of a simulation run.
///
/// Every value is in an SI unit: seconds, volts, amperes, ohms. So a leak potential of −60 mV is
/// `-60e-3`, never `-60.0`.
///
/// You fill this struct in exercise 1; every later function gets one as `p: &Params` and takes its
/// numbers from there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Params {
    /// t_max, the duration of a run, in seconds.
    pub t_max: f64,
    /// Δt, the time step, in seconds.
    pub dt: f64,
    /// τ_m, the membrane time constant, in seconds.
    pub tau_m: f64,
    /// E_L, the leak potential, in volts.
    pub e_l: f64,
    /// V_reset, the reset potential, in volts: below V_th.
    pub v_reset: f64,
    /// V_th, the firing threshold, in volts.
    pub v_th: f64,
    /// R, the membrane resistance, in ohms.
    pub r: f64,
    /// I_mean, the mean input current, in amperes.
    pub i_mean: f64,
}

impl Params {
    /// The number of samples of a run, n = round(t_max / Δt): steps 0 to n − 1, step k at t = k·Δt.
    ///
    /// It rounds, because a quotient such as 0.043 / 0.001 comes out as 42.99999999999999.
    pub fn steps(&self) -> usize {
        (self.t_max / self.dt).round() as usize
    }
}
