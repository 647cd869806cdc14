use std::borrow::Borrow;
use std::ops::Range;

/// The range of an axis that shows these values: a tenth longer at either end than from the lowest
/// to the highest, so that no point lies on the border.
///
/// It takes whatever gives numbers or references to numbers: `padded_range(&y)` for a vector or an
/// array, `padded_range(v.iter().flatten())` for a vector of vectors. There is at least one value. Of
/// values that are all equal the range is a tenth of their size to either side, and −1 to 1 of zeros.
pub fn padded_range(values: impl IntoIterator<Item = impl Borrow<f64>>) -> Range<f64> {
    let mut lowest = f64::INFINITY;
    let mut highest = f64::NEG_INFINITY;
    for value in values {
        lowest = lowest.min(*value.borrow());
        highest = highest.max(*value.borrow());
    }
    let room = if lowest < highest {
        0.1 * (highest - lowest)
    } else if lowest != 0.0 {
        0.1 * lowest.abs()
    } else {
        1.0
    };
    lowest - room..highest + room
}

#[cfg(test)]
mod tests {
    use super::padded_range;

    #[test]
    fn a_tenth_of_room_at_either_end() {
        assert_eq!(padded_range([20.0, -10.0, 0.0]), -13.0..23.0);
        assert_eq!(padded_range([-5.0, -15.0].iter()), -16.0..-4.0);
    }

    #[test]
    fn equal_values_have_room_as_well() {
        assert_eq!(padded_range([-20.0, -20.0]), -22.0..-18.0);
        assert_eq!(padded_range([0.0]), -1.0..1.0);
    }
}
