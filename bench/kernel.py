"""How long the C# kernel takes to be ready, for its first cell, and for cells after that, beside ipykernel: the two take
turns, so that what disturbs the machine disturbs both. ./lessons bench kernel calls this.

    python3 bench/kernel.py CSHARP_KERNEL_PREFIX [--rounds N] [--out FOLDER]
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("prefix", help="where the C# kernel is installed")
parser.add_argument("--rounds", type=int, default=7, help="starts of each kernel (7)")
parser.add_argument("--out", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "results"), help="where the numbers go as JSON")
options = parser.parse_args()
os.environ["JUPYTER_PATH"] = os.path.join(options.prefix, "share", "jupyter")
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # ipykernel warns about frozen modules otherwise

from jupyter_client.manager import KernelManager

KERNELS = {"C#": "resnet-bench", "ipykernel": "python3"}
CELLS = 100


def measure(name):
    """One start: milliseconds to ready and for the first cell, the median of the later ones, and megabytes."""
    start = time.perf_counter()
    manager = KernelManager(kernel_name=name)
    manager.start_kernel(stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels()
    client.kernel_info()
    client.get_shell_msg(timeout=60)
    ready = time.perf_counter() - start

    def run(code):
        start = time.perf_counter()
        request = client.execute(code)
        while client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") != request:
            pass
        return 1000 * (time.perf_counter() - start)

    first = run("1 + 1")
    later = [run(f"{i} + 1") for i in range(CELLS)]
    status = open(f"/proc/{manager.provisioner.process.pid}/status").read() if os.path.exists("/proc") else ""
    memory = next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), None)
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return {"ready": 1000 * ready, "first": first, "later": statistics.median(later[20:]), "memory": memory}


found = {kernel: [] for kernel in KERNELS}
for each in KERNELS.values():
    measure(each)  # fills the caches of the disk
for _ in range(options.rounds):
    for kernel, each in KERNELS.items():
        found[kernel].append(measure(each))

median = {
    kernel: {what: statistics.median(each[what] for each in rounds) for what in ("ready", "first", "later")}
    for kernel, rounds in found.items()
}
print(f"{'':44}{'C#':>10}{'ipykernel':>12}")
rows = {"ready": "from start to kernel_info_reply, ms", "first": "first cell, from ready, ms", "later": "later trivial cells, median, ms"}
for what, title in rows.items():
    print(f"{title:44}" + "".join(f"{median[kernel][what]:{width}.1f}" for kernel, width in (("C#", 10), ("ipykernel", 12))))

ratio = statistics.median(ours["later"] / theirs["later"] for ours, theirs in zip(found["C#"], found["ipykernel"]))
aims = {
    "ready in at most ipykernel's time": median["C#"]["ready"] <= median["ipykernel"]["ready"],
    "first cell within 500 ms of ready": median["C#"]["first"] <= 500,
    f"later cells at most 1.5 times ipykernel's ({ratio:.2f})": ratio <= 1.5,
    "later cells under 9 ms": median["C#"]["later"] < 9,
}
for aim, met in aims.items():
    print(f"{'met    ' if met else 'missed '} {aim}")

processor = next((line.split(": ")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?") if os.path.exists("/proc/cpuinfo") else "?"
commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=os.path.dirname(os.path.abspath(__file__))).stdout.strip()
os.makedirs(options.out, exist_ok=True)
path = os.path.join(options.out, time.strftime("kernel-%Y%m%d-%H%M%S.json", time.gmtime()))
with open(path + ".partial", "w") as file:
    content = {
        "date": time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime()),
        "commit": commit,
        "machine": {"processor": processor, "cores": os.cpu_count(), "load": os.getloadavg()[0], "python": sys.version.split()[0]},
        "median": median,
        "medianRatioLater": ratio,
        "aims": aims,
        "rounds": found,
    }
    json.dump(content, file, indent=2)
    file.write("\n")
os.replace(path + ".partial", path)
print(path)
