"""The class of the notebook's last exercise, in numpy: arrays of neurons × steps, a column a step.

python with_numpy.py [neurons]
"""

import sys
from time import perf_counter

import numpy as np

n = int(sys.argv[1]) if len(sys.argv) > 1 else 500
rng = np.random.default_rng(2020)

t_max, dt = 150e-3, 1e-3
tau_m, r, i_mean = 20e-3, 100e6, 250e-12
e_l, v_reset, v_th = -60e-3, -70e-3, -50e-3
steps = round(t_max / dt)


class Neurons:
    def __init__(self, n):
        self.t_ref = np.maximum(10e-3 + 7e-3 * rng.standard_normal(n), 0)
        self.v = np.full(n, e_l)
        self.last_spike = -self.t_ref
        self.t = 0.0

    def step(self, i):
        self.t += dt
        self.v = self.v + dt / tau_m * (e_l - self.v + r * i)
        self.spiked = self.v >= v_th
        self.v[self.spiked] = v_reset
        self.last_spike[self.spiked] = self.t
        self.v[self.t_ref > self.t - self.last_spike] = v_reset


start = perf_counter()
i = i_mean * (1 + 0.1 * (t_max / dt) ** 0.5 * (2 * rng.random((n, steps)) - 1))
v, raster = np.zeros((n, steps)), np.zeros((n, steps))
neurons = Neurons(n)
for k in range(steps):
    neurons.step(i[:, k])
    v[:, k] = neurons.v
    raster[neurons.spiked, k] = 1
seconds = perf_counter() - start

print(f"{raster.sum() / (n * t_max):.2f} Hz")
print(f"{n * steps / seconds / 1e6:.1f} million neuron-steps a second")
