"""Measures the same population in numpy, numba, Brian2, NEST and this workbook, and writes table.md.

    python3 book/peers/measure.py [rounds]

All of them take turns, in each of the rounds (5 if nothing else is said), so that whatever else the machine
does meets all of them. The packages of requirements.txt go into a virtual environment in target/peers. Brian2
needs a C++ compiler. Before it measures, it looks whether the rates that the page quotes are still what the
scripts print.
"""

import datetime
import json
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent / "src" / "next.md"
ROOT = HERE.parents[1]
WORK = ROOT / "target" / "peers"
PYTHON = WORK / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
SIZES = [500, 10_000, 100_000]

# What a row says, and the script with what follows the number of neurons. All others are compared with the first.
PEERS = {
    "numpy: the notebook's class": ["with_numpy.py"],
    "numba: a compiled step, PCG64": ["with_numba.py"],
    "Brian2, in numpy": ["with_brian2.py"],
    "Brian2, in C++": ["with_brian2.py", "c++"],
    "NEST": ["with_nest.py"],
    "NEST, 2 threads": ["with_nest.py", "2"],
}
# The rows of `cargo lif race`.
OURS = {
    "class of exercise 7": "Rust: the class of day 2, exercise 7",
    "the reference": "Rust: a million neurons",
    "eight abreast": "Rust: eight neurons abreast",
}
# The scripts that the page shows, and the names by which it calls the programs.
QUOTED = {"brian2": ("Brian2", "with_brian2.py"), "nest-simulator": ("NEST", "with_nest.py")}


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    install()
    check_the_page()
    rates = {}
    for round in range(rounds):
        for n in SIZES:
            say(f"round {round + 1} of {rounds}, {n:,} neurons")
            for row, rate in one_turn(n):
                rates.setdefault((row, n), []).append(rate)
    (HERE / "table.md").write_text(table(rates, rounds), encoding="utf-8")
    say(f"{HERE / 'table.md'} is written")


def install():
    say("installing the peers into target/peers")
    if not PYTHON.exists():
        venv.create(WORK / "venv", with_pip=True)
    run([PYTHON, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt"])


def check_the_page():
    """Ends the program if the page quotes another version or another rate than there is."""
    page = PAGE.read_text(encoding="utf-8")
    versions = dict(line.split("==") for line in (HERE / "requirements.txt").read_text().split())
    for package, (name, script) in QUOTED.items():
        hertz, _ = run_peer([script], 500)
        sentence = f"Run with {name} {versions[package]}, it prints {hertz} Hz."
        if sentence not in page:
            sys.exit(f"{PAGE} does not say what {script} prints. It should say: {sentence}")


def one_turn(n):
    """What all of them reach once with n neurons: rows and rates."""
    for row, script in PEERS.items():
        yield row, run_peer(script, n)[1]
    race = json.loads(run(["cargo", "lif", "race", "--json", "--neurons", n], ROOT))
    for racer in race["racers"]:
        if racer["name"] in OURS:
            threads = racer["threads"]
            row = OURS[racer["name"]] + (f", {threads} threads" if threads > 1 else "")
            yield row, racer["results"][0]["rate"]


def run_peer(script, n):
    """The rate in Hz, as it is printed, and the million neuron-steps a second."""
    printed = run([PYTHON, HERE / script[0], n, *script[1:]])
    hertz = re.search(r"^([\d.]+) Hz$", printed, re.MULTILINE)
    rate = re.search(r"^([\d.]+) million neuron-steps a second$", printed, re.MULTILINE)
    return hertz[1], float(rate[1])


def run(command, folder=WORK):
    """What the command prints. Ends the program if it fails."""
    command = [str(part) for part in command]
    # Where these two are set, numpy is slower than it need be.
    slow = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
    environment = {name: value for name, value in os.environ.items() if name not in slow}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if ended.returncode != 0:
        sys.exit(f"{ended.stderr}\nThis failed, for the reason above: {' '.join(command)}")
    return ended.stdout


def table(rates, rounds):
    rows = list(dict.fromkeys(row for row, _ in rates))
    lines = ["| neurons | " + " | ".join(f"{n:,}" for n in SIZES) + " |", "|---|" + "---:|" * len(SIZES)]
    for row in rows:
        lines.append(f"| {row} | " + " | ".join(cell(rates, row, rows[0], n) for n in SIZES) + " |")
    today = datetime.date.today()
    return "\n".join(lines) + (
        f"\n\n*Million neuron-steps per second: the median of {rounds} rounds. In brackets, how many times the notebook's"
        f" speed: the median of the {rounds} ratios. {today.day} {today:%B %Y}, {platform.system()} on {processor()},"
        f" {os.cpu_count()} cores.*\n"
    )


def cell(rates, row, first, n):
    """The median of the rates; that of the ratios is taken within each round."""
    ratios = [rate / other for rate, other in zip(rates[row, n], rates[first, n])]
    return f"{short(statistics.median(rates[row, n]))} ({short(statistics.median(ratios))})"


def short(number):
    """With at least two digits."""
    return f"{number:.0f}" if number >= 10 else f"{number:.1f}" if number >= 1 else f"{number:.2f}"


def processor():
    try:
        cpus = pathlib.Path("/proc/cpuinfo").read_text()
        return re.search(r"^model name\s*: (.*)$", cpus, re.MULTILINE)[1]
    except (OSError, TypeError):
        return platform.processor() or platform.machine()


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
