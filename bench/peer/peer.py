"""The PyTorch side of bench/SideBySide. Speaks with the C# side through its standard input and output, a JSON object a line:

    {"do": "start", "work": "training", …}    makes the work ready
    {"do": "run", "steps": 3}                 answers with the seconds, the processor's seconds (all threads), and the last loss
    {"do": "peak"}                            answers with the most memory that the process ever held, in bytes
"""

import json
import sys
import time

import torch
from networks import Inference, Training

try:
    import torchvision

    vision = torchvision.__version__
except ImportError:
    vision = None


class Calls:
    """Calls of an operator on eight numbers, where little but the call itself takes time."""

    def __init__(self, request):
        a, b = torch.ones(8), torch.ones(8)
        self.run = {"add": lambda steps: self.add(a, b, steps), "relu": lambda steps: self.relu(a, steps)}[request["operator"]]

    @staticmethod
    def add(a, b, steps):
        for _ in range(steps):
            a + b

    @staticmethod
    def relu(a, steps):
        for _ in range(steps):
            a.relu()


def start(request):
    torch.set_num_threads(request["threads"] or default_threads)
    if request["work"] == "pipeline":
        from pipeline import Pipeline

        return Pipeline(request)
    return {"training": Training, "inference": Inference, "calls": Calls}[request["work"]](request)


def timed(work, steps):
    begin, used = time.perf_counter(), time.process_time()
    check = work.run(steps)
    return {"seconds": time.perf_counter() - begin, "processorSeconds": time.process_time() - used, "check": check}


def peak():
    with open("/proc/self/status") as status:
        return {"bytes": next(1024 * int(line.split()[1]) for line in status if line.startswith("VmHWM"))}


def answer(**values):
    print(json.dumps(values), flush=True)


default_threads = torch.get_num_threads()
answer(
    torch=torch.__version__,
    torchvision=vision,
    python=sys.version.split()[0],
    threads=default_threads,
    cuda=torch.cuda.is_available(),
    compiles=hasattr(torch, "compile"),
)
work = None
for line in sys.stdin:
    request = json.loads(line)
    try:
        if request["do"] == "start":
            work = None  # the last one's memory goes first
            work = start(request)
            answer(started=True)
        elif request["do"] == "run":
            answer(**timed(work, request["steps"]))
        elif request["do"] == "peak":
            answer(**peak())
    except Exception as e:
        answer(error=f"{type(e).__name__}: {e}".splitlines()[0])
