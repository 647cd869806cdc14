//! Two large numbers that almost cancel, in the forms in which it is written: the result depends on the
//! order of the roundings.

use super::models::{
    CANCELS, CANCELS_WITH_N, differences, expanded, mean_times_sum, n, of_column, square_of_mean,
    sums, sums_of_all,
};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| square_of_mean(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| square_of_mean(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| sums(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| sums(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| sums_of_all(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| sums_of_all(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| mean_times_sum(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| mean_times_sum(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| differences(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| differences(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| expanded(x) / n(x)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| expanded(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (square_of_mean(x) / (n(x) - 1.0)).max(0.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (square_of_mean(x) / n(x)).max(0.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (square_of_mean(x) / (n(x) - 1.0)).abs()),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (square_of_mean(x) / n(x)).abs()),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums(x) / (n(x) - 1.0)).max(0.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums(x) / n(x)).max(0.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums(x) / (n(x) - 1.0)).abs()),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums(x) / n(x)).abs()),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums_of_all(x) / (n(x) - 1.0)).max(0.0)),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums_of_all(x) / n(x)).max(0.0)),
    },
    Mistake {
        says: CANCELS,
        model: |call| of_column(call, |x| (sums_of_all(x) / (n(x) - 1.0)).abs()),
    },
    Mistake {
        says: CANCELS_WITH_N,
        model: |call| of_column(call, |x| (sums_of_all(x) / n(x)).abs()),
    },
    Mistake {
        says: "The sign is turned round: it is ⟨V²⟩ − ⟨V⟩², and even that loses digits where the two almost cancel. Subtract the mean first, then square.",
        model: |call| of_column(call, |x| -square_of_mean(x) / n(x)),
    },
    Mistake {
        says: "The sign is turned round: it is ⟨V²⟩ − ⟨V⟩², and even that loses digits where the two almost cancel. Subtract the mean first, then square.",
        model: |call| of_column(call, |x| -square_of_mean(x) / (n(x) - 1.0)),
    },
];
