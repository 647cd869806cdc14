import sys
from time import perf_counter

import nest

n = int(sys.argv[1]) if len(sys.argv) > 1 else 500
nest.resolution = 1.0  # ms
nest.rng_seed = 2020
nest.local_num_threads = int(sys.argv[2]) if len(sys.argv) > 2 else 1

neurons = nest.Create("iaf_psc_delta", n, {
    "tau_m": 20.0,     # ms
    "C_m": 200.0,      # pF: tau_m / R
    "E_L": -60.0,      # mV
    "V_m": -60.0,
    "V_th": -50.0,
    "V_reset": -70.0,
    "t_ref": nest.math.max(nest.random.normal(10.0, 7.0), 0.0),  # ms
})

# White noise of the same variance as ours: 250 pA · 0.1 · sqrt(150) / sqrt(3)
noise = nest.Create("noise_generator", {"mean": 250.0, "std": 176.8, "dt": 1.0})
spikes = nest.Create("spike_recorder")
nest.Connect(noise, neurons)
nest.Connect(neurons, spikes)

start = perf_counter()
nest.Simulate(150.0)
seconds = perf_counter() - start

print(f"{spikes.n_events / (n * 0.150):.2f} Hz")
print(f"{n * 150 / seconds / 1e6:.1f} million neuron-steps a second")
