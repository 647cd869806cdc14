use grading::call::Call;
use grading::value::Value;

pub fn probe(call: &Call) -> Value {
    unreachable!("there is no function {}", call.function)
}
