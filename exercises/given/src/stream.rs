use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// The random numbers of neuron number `neuron` in the run with this `seed`.
///
/// Each neuron has a ChaCha8 stream of its own, so its numbers depend neither on how many neurons
/// there are nor on the order in which they are simulated.
pub fn stream(seed: u64, neuron: usize) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(neuron as u64);
    rng
}
