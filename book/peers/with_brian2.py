import sys

from brian2 import NeuronGroup, SpikeMonitor, defaultclock, prefs, run, seed
from brian2 import magic_network, set_device
from brian2 import Mohm, ms, mV, pA, second

n = int(sys.argv[1]) if len(sys.argv) > 1 else 500
if sys.argv[2:] == ["c++"]:  # the whole run as one compiled program
    set_device("cpp_standalone", directory=f"brian2_{n}")
else:
    prefs.codegen.target = "numpy"  # needs no C++ compiler
seed(2020)
defaultclock.dt = 1 * ms

tau_m, R, I_mean = 20 * ms, 100 * Mohm, 250 * pA
E_L, V_th, V_reset = -60 * mV, -50 * mV, -70 * mV
t_max = 150 * ms
noise = 0.1 * (t_max / defaultclock.dt) ** 0.5

neurons = NeuronGroup(
    n,
    """
    I = I_mean * (1 + noise * (2 * rand() - 1)) : amp (constant over dt)
    dV/dt = (E_L - V + R * I) / tau_m : volt (unless refractory)
    t_ref : second
    """,
    threshold="V >= V_th",
    reset="V = V_reset",
    refractory="t_ref",
    method="euler",
)
neurons.V = E_L
neurons.t_ref = "clip(10*ms + 7*ms*randn(), 0*ms, 1*second)"

spikes = SpikeMonitor(neurons)
run(t_max, profile=True)
seconds = sum(time / second for _, time in magic_network.profiling_info)

print(f"{spikes.num_spikes / (n * t_max / second):.2f} Hz")
print(f"{n * 150 / seconds / 1e6:.1f} million neuron-steps a second")
