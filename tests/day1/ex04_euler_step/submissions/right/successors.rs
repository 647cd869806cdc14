use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut currents = i.iter();
    std::iter::successors(Some(p.e_l), |&v| Some(euler_step(v, *currents.next()?, p)))
        .take(i.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty() {
        let p = crate::ex01_membrane_equation::params();
        assert!(integrate(&[], &p).is_empty());
    }
}
