"""One step of all neurons as a compiled loop: numba, with the draws of a step in one buffer, from PCG64.

python with_numba.py [neurons]
"""

import sys
from time import perf_counter

import numba
import numpy as np

n = int(sys.argv[1]) if len(sys.argv) > 1 else 500

t_max, dt = 150e-3, 1e-3
tau_m, r, i_mean = 20e-3, 100e6, 250e-12
e_l, v_reset, v_th = -60e-3, -70e-3, -50e-3
steps = round(t_max / dt)
noise = 0.1 * (t_max / dt) ** 0.5


@numba.njit
def step(v, free, xi, hold, k):
    """One step: how many neurons spike. `free` is the step at which a neuron is no longer held."""
    spikes = 0
    for j in range(len(v)):
        if k < free[j]:
            v[j] = v_reset
            continue
        i = i_mean * (1 + noise * (2 * xi[j] - 1))
        v[j] += dt / tau_m * (e_l - v[j] + r * i)
        if v[j] >= v_th:
            v[j] = v_reset
            free[j] = k + hold[j]
            spikes += 1
    return spikes


def run(n):
    """The spikes of all neurons at each step. One buffer takes the draws of every step."""
    rng = np.random.Generator(np.random.PCG64(2020))
    t_ref = np.maximum(10e-3 + 7e-3 * rng.standard_normal(n), 0)
    hold = np.ceil(t_ref / dt - 1e-6).astype(np.int64)
    v, free, xi = np.full(n, e_l), np.zeros(n, np.int64), np.empty(n)
    counts = []
    for k in range(1, steps):
        rng.random(out=xi)
        counts.append(step(v, free, xi, hold, k))
    return counts


run(1)  # compiles
start = perf_counter()
counts = run(n)
seconds = perf_counter() - start

print(f"{sum(counts) / (n * t_max):.2f} Hz")
print(f"{n * steps / seconds / 1e6:.1f} million neuron-steps a second")
