"""Talks to the C# kernel as front ends do, through jupyter_client, and checks it against the protocol's documentation:
https://jupyter-client.readthedocs.io/en/stable/messaging.html. Writes what it found as JSON: {check: error or null}.

    python3 conformance.py FOLDER RESULTS.json [CHECK ...]

FOLDER holds share/jupyter/kernels with the kernel; TORCHSHARP names TorchSharp.dll for the check that trains.
"""
import faulthandler
import json
import os
import queue
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import traceback

os.environ["JUPYTER_PATH"] = os.path.join(sys.argv[1], "share", "jupyter") if len(sys.argv) > 1 else ""

import nbformat
import zmq
from jupyter_client.manager import KernelManager
from jupyter_client.session import Session

# Whoever started this may have SIGINT ignored for it; a kernel would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
NAME = ".net-csharp"
# A machine that does something else at the same time answers later; it must answer all the same.
SLACK = min(4.0, max(1.0, os.getloadavg()[0] / os.cpu_count()))
CHECKS = {}


def check(function):
    CHECKS[function.__name__] = function
    return function


class Kernel:
    def __init__(self, **options):
        self.manager = KernelManager(kernel_name=NAME)
        for name, value in options.items():
            setattr(self.manager.session if name == "key" else self.manager, name, value)
        self.manager.start_kernel(stderr=subprocess.DEVNULL)
        self.pid = self.manager.provisioner.process.pid
        self.connect()

    def connect(self):
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=20)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def send(self, kind, content=None, channel="shell"):
        message = self.client.session.msg(kind, content or {})
        getattr(self.client, channel + "_channel").send(message)
        return message["header"]["msg_id"]

    def iopub(self, request, timeout=20):
        """What everybody is told about a request, up to its idle."""
        found = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout * SLACK)
            if message["parent_header"].get("msg_id") == request:
                message["received"] = time.monotonic()
                found.append(message)
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    return found

    def reply(self, request, channel="shell", timeout=20):
        while True:
            message = getattr(self.client, f"get_{channel}_msg")(timeout=timeout * SLACK)
            if message["parent_header"].get("msg_id") == request:
                return message

    def ask(self, kind, content=None, channel="shell", timeout=20):
        """Sends a request; gives its reply and what everybody was told, having looked at the bracket."""
        sent = time.monotonic()
        request = self.send(kind, content, channel)
        told = self.iopub(request, timeout)
        assert told[0]["msg_type"] == "status" and told[0]["content"]["execution_state"] == "busy", told[0]
        assert told[0]["received"] - sent < SLACK, f"busy after {told[0]['received'] - sent:.2f} s"
        assert sum(each["msg_type"] == "status" for each in told) == 2, told
        reply = self.reply(request, channel, timeout)
        assert reply["msg_type"] == kind.replace("_request", "_reply"), reply["msg_type"]
        assert reply["header"]["version"].startswith("5."), reply["header"]
        return reply["content"], told[1:-1]

    def run(self, code, timeout=60, **options):
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": True,
        }
        return self.ask("execute_request", {**content, **options}, timeout=timeout)

    def value(self, code):
        reply, told = self.run(code)
        assert reply["status"] == "ok", reply
        return next(each["content"]["data"]["text/plain"] for each in told if each["msg_type"] == "execute_result")


shared = None


def kernel():
    global shared
    shared = shared or Kernel()
    return shared


def of(told, kind):
    return [each["content"] for each in told if each["msg_type"] == kind]


def text(told, name="stdout"):
    return "".join(each["text"] for each in of(told, "stream") if each["name"] == name)


@check
def kernel_info_on_shell_and_control():
    for channel in ("shell", "control"):
        info, _ = kernel().ask("kernel_info_request", channel=channel)
        assert info["status"] == "ok" and info["protocol_version"] == "5.4", info
        language = info["language_info"]
        assert (language["name"], language["file_extension"]) == ("C#", ".cs"), language
        assert language["mimetype"] and language["pygments_lexer"] == "csharp" and language["codemirror_mode"], language
        assert info["implementation"] and info["implementation_version"] and info["banner"], info


@check
def execute_gives_input_result_and_count():
    reply, told = kernel().run("20 + 1")
    assert reply["status"] == "ok" and reply["payload"] == [] and reply["user_expressions"] == {}, reply
    assert [each["msg_type"] for each in told] == ["execute_input", "execute_result"], told
    assert of(told, "execute_input") == [{"code": "20 + 1", "execution_count": reply["execution_count"]}]
    (result,) = of(told, "execute_result")
    assert result["execution_count"] == reply["execution_count"] and result["data"]["text/plain"] == "21", result
    assert result["metadata"] == {}
    again, _ = kernel().run("var kept = 5;")
    assert again["execution_count"] == reply["execution_count"] + 1


@check
def display_and_update():
    reply, told = kernel().run('var d = display("one"); d.Update("two");')
    assert reply["status"] == "ok", reply
    (shown,) = of(told, "display_data")
    (updated,) = of(told, "update_display_data")
    assert shown["transient"]["display_id"] and shown["transient"] == updated["transient"], (shown, updated)
    assert shown["data"]["text/plain"] == "one" and updated["data"]["text/plain"] == "two", (shown, updated)
    _, told = kernel().run('d.Update("three");')
    assert of(told, "update_display_data")[0]["transient"] == shown["transient"]


@check
def html_and_json_forms():
    _, told = kernel().run('display(HTML("<b>bold</b>"));')
    assert of(told, "display_data")[0]["data"] == {"text/html": "<b>bold</b>"}, told
    _, told = kernel().run('"{\\"a\\": [1, 2]}".DisplayAs("application/json");')
    assert of(told, "display_data")[0]["data"]["application/json"] == {"a": [1, 2]}, told


@check
def clear_output():
    _, told = kernel().run('Console.Write("first"); Console.Write("\\u001b[2J\\u001b[Hsecond");')
    kinds = [each["msg_type"] for each in told]
    assert kinds == ["execute_input", "stream", "clear_output", "stream"], kinds
    assert of(told, "clear_output") == [{"wait": True}] and text(told) == "firstsecond", told


@check
def streams_keep_their_order():
    code = 'for (var i = 0; i < 5; i++) { Console.Write($"o{i} "); Console.Error.Write($"e{i} "); } display("d"); Console.Write("end");'
    _, told = kernel().run(code)
    written = [each["text"] if "text" in each else "d" for each in (m["content"] for m in told[1:])]
    assert "".join(written) == "o0 e0 o1 e1 o2 e2 o3 e3 o4 e4 dend", written


@check
def errors_have_name_value_and_traceback():
    reply, told = kernel().run('int Deep(int n) => n == 0 ? throw new InvalidOperationException("why") : Deep(n - 1);\nDeep(2)')
    (error,) = of(told, "error")
    assert reply["status"] == "error", reply
    assert {name: reply[name] for name in error} == error, (reply, error)
    assert error["ename"].endswith("InvalidOperationException") and error["evalue"] == "why", error
    assert any("line 2" in line for line in error["traceback"]), error
    assert reply["execution_count"] > 0
    reply, _ = kernel().run("int x = ;")
    assert reply["status"] == "error" and "CS1525" in reply["evalue"], reply


@check
def completion_counts_code_points():
    kernel().run("var people = new List<string>();")
    code = 'var smile = "\U0001f600\U0001f600"; people.'
    found, _ = kernel().ask("complete_request", {"code": code + "\n// \U0001f600", "cursor_pos": len(code)})
    assert found["status"] == "ok" and "Add" in found["matches"], found["matches"][:5]
    assert found["cursor_start"] == found["cursor_end"] == len(code), found
    code = '"\U0001f600".Leng'
    found, _ = kernel().ask("complete_request", {"code": code, "cursor_pos": len(code)})
    assert found["matches"] == ["Length"] or "Length" in found["matches"], found
    assert (found["cursor_start"], found["cursor_end"]) == (4, 8), found
    types = found["metadata"]["_jupyter_types_experimental"]
    assert {"start", "end", "text", "type"} <= set(types[0]), types[0]
    found, _ = kernel().ask("complete_request", {"code": "", "cursor_pos": 99})
    assert found["status"] == "ok", found


@check
def inspection_finds_and_does_not_find():
    code = "/* \U0001f600 */ Console.WriteLine"
    for detail in (0, 1):
        found, _ = kernel().ask("inspect_request", {"code": code, "cursor_pos": len(code), "detail_level": detail})
        assert found["status"] == "ok" and found["found"] is True, found
        assert "WriteLine" in found["data"]["text/plain"], found
    missing, _ = kernel().ask("inspect_request", {"code": "noSuchThing", "cursor_pos": 5, "detail_level": 0})
    assert missing["status"] == "ok" and missing["found"] is False and missing["data"] == {}, missing


@check
def is_complete_has_three_answers():
    def status(code):
        return kernel().ask("is_complete_request", {"code": code})[0]

    assert status("var a = 1;")["status"] == "complete"
    assert status("a + 1")["status"] == "complete"
    more = status("for (var i = 0; i < 3; i++) {")
    assert more["status"] == "incomplete" and more["indent"].strip() == "", more
    assert status("var a = ) 1;")["status"] == "invalid"


@check
def history_by_range_tail_and_search():
    with Kernel() as own:
        for code in ("var alpha = 1;", "alpha + 1", "var beta = 2;"):
            own.run(code)
        tail, _ = own.ask("history_request", {"hist_access_type": "tail", "n": 2, "output": False, "raw": True})
        assert [each[2] for each in tail["history"]] == ["alpha + 1", "var beta = 2;"], tail
        ranged = {"hist_access_type": "range", "session": 0, "start": 1, "stop": 3, "output": True, "raw": True}
        found, _ = own.ask("history_request", ranged)
        session = tail["history"][0][0]
        assert found["history"] == [[session, 1, ["var alpha = 1;", None]], [session, 2, ["alpha + 1", "2"]]], found
        search = {"hist_access_type": "search", "pattern": "*alpha*", "n": 1, "output": False, "raw": True}
        found, _ = own.ask("history_request", search)
        assert [each[2] for each in found["history"]] == ["alpha + 1"], found
        own.run("var alpha = 1;")
        unique = {**search, "pattern": "var*", "n": 9, "unique": True}
        found, _ = own.ask("history_request", unique)
        mine = [each[2] for each in found["history"] if each[0] == session]
        assert mine == ["var beta = 2;", "var alpha = 1;"], found
        silent = own.run("6 * 6", store_history=False)[0]
        assert silent["execution_count"] == 4, silent
    with Kernel() as later:
        found, _ = later.ask("history_request", {**search, "n": 9})
        assert [each[2] for each in found["history"] if each[0] == session][-1] == "var alpha = 1;", found
        earlier, _ = later.ask("history_request", {**ranged, "session": session, "output": False})
        assert [each[2] for each in earlier["history"]] == ["var alpha = 1;", "alpha + 1"], earlier


@check
def comms_are_none():
    info, _ = kernel().ask("comm_info_request", {})
    assert info == {"status": "ok", "comms": {}}, info
    request = kernel().send("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    told = kernel().iopub(request)
    assert of(told, "comm_close") == [{"comm_id": "c1", "data": {}}], told
    assert kernel().value("1 + 1") == "2"


@check
def silent_cells_are_silent():
    before = kernel().run("1")[0]["execution_count"]
    reply, told = kernel().run('var quiet = 7; Console.WriteLine("x"); quiet', silent=True)
    assert reply["status"] == "ok" and told == [], (reply, told)
    reply, told = kernel().run("throw new Exception();", silent=True)
    assert reply["status"] == "error" and told == [], (reply, told)
    reply, told = kernel().run("quiet", store_history=False)
    assert reply["execution_count"] == before and of(told, "execute_result")[0]["data"]["text/plain"] == "7", told
    tail, _ = kernel().ask("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True})
    assert tail["history"][-1][2] == "1", tail


@check
def user_expressions():
    reply, _ = kernel().run("var e = 6;", user_expressions={"good": "e * 7", "bad": "nothing", "void": "e = 1;"})
    values = reply["user_expressions"]
    assert values["good"]["status"] == "ok" and values["good"]["data"]["text/plain"] == "42", values
    assert values["good"]["metadata"] == {}
    assert values["bad"]["status"] == "error" and "CS0103" in values["bad"]["evalue"], values
    assert values["void"]["status"] == "error", values


def queue_three(stop_on_error):
    content = {"silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
    requests = [
        kernel().send("execute_request", {**content, "code": code, "stop_on_error": stop_on_error})
        for code in ("throw new Exception();", "var after = 1;", "var last = 2;")
    ]
    info = kernel().send("kernel_info_request")
    told = [kernel().iopub(request) for request in requests + [info]]
    replies = [kernel().reply(request)["content"]["status"] for request in requests + [info]]
    for each in told:
        assert each[0]["content"]["execution_state"] == "busy" and each[-1]["content"]["execution_state"] == "idle"
    return replies, told


@check
def an_error_aborts_what_is_queued():
    replies, told = queue_three(True)
    assert replies == ["error", "aborted", "aborted", "ok"], replies
    assert len(told[1]) == len(told[2]) == 2, told
    assert kernel().run("after")[0]["status"] == "error"
    assert kernel().value("3 + 4") == "7"


@check
def without_stop_on_error_the_rest_runs():
    replies, _ = queue_three(False)
    assert replies == ["error", "ok", "ok", "ok"], replies
    assert kernel().value("after + last") == "3"


@check
def input_is_asked_for():
    content = {"silent": False, "store_history": True, "user_expressions": {}, "stop_on_error": True}
    code = 'Console.Write("Name? "); var name = Console.ReadLine(); Console.Write($"[{name}]");'
    request = kernel().send("execute_request", {**content, "code": code, "allow_stdin": True})
    asked = kernel().client.get_stdin_msg(timeout=30 * SLACK)
    assert asked["msg_type"] == "input_request" and asked["parent_header"]["msg_id"] == request, asked
    assert set(asked["content"]) == {"prompt", "password"} and asked["content"]["password"] is False, asked
    kernel().client.input("Ada \U0001f600")
    assert text(kernel().iopub(request)) == "Name? [Ada \U0001f600]"
    assert kernel().reply(request)["content"]["status"] == "ok"
    reply, _ = kernel().run("Console.ReadLine()", allow_stdin=False)
    assert reply["status"] == "error" and "allow_stdin" in reply["evalue"], reply
    request = kernel().send("execute_request", {**content, "code": "Console.ReadLine()", "allow_stdin": True})
    kernel().client.get_stdin_msg(timeout=30 * SLACK)
    interrupted(request)


def interrupted(request, by_signal=False):
    """Interrupts the request and sees that it ends in time and that the next cell runs."""
    start = time.monotonic()
    if by_signal:
        os.kill(kernel().pid, signal.SIGINT)
    else:
        assert kernel().ask("interrupt_request", channel="control")[0] == {"status": "ok"}
    told = kernel().iopub(request)
    reply = kernel().reply(request)["content"]
    took = time.monotonic() - start
    assert reply["status"] == "error" and reply["ename"] == "Stopped", reply
    assert took < SLACK, f"stopped after {took:.2f} s"
    assert kernel().value("2 + 3") == "5"
    return told


def started(code):
    """Sends a cell and waits until it has written something."""
    content = {"silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
    request = kernel().send("execute_request", {**content, "code": code, "stop_on_error": True})
    while True:
        message = kernel().client.get_iopub_msg(timeout=20 * SLACK)
        if message["msg_type"] == "error":
            raise AssertionError(message["content"])
        if message["msg_type"] == "stream" and message["parent_header"].get("msg_id") == request:
            return request


@check
def interrupt_stops_loops_and_waits():
    for body in ("while (true) { }", "Thread.Sleep(60000);", "await Task.Delay(60000);", "while (true) Console.Write('x');"):
        interrupted(started(f'using System.Threading; Console.WriteLine("on"); {body}'))
    interrupted(started('Console.WriteLine("on"); while (true) { }'), by_signal=True)
    assert kernel().ask("interrupt_request", channel="control")[0] == {"status": "ok"}
    assert kernel().value("3 + 3") == "6"


@check
def interrupts_leave_whole_messages():
    """A client refuses a message with a frame too few or a wrong signature: none may come, wherever a cell is stopped."""
    for _ in range(25):
        interrupted(started("using System.Threading; for (var i = 0; ; i++) { Console.Error.Write(i); Console.Write(i); display(i); if (i % 4 == 0) Thread.Sleep(5); }"))


@check
def interrupt_stops_training():
    library = os.environ.get("TORCHSHARP")
    assert library, "TORCHSHARP names no TorchSharp.dll"
    reply, _ = kernel().run(f'#r "{library}"\nusing TorchSharp; using static TorchSharp.torch; using static TorchSharp.torch.nn;')
    assert reply["status"] == "ok", reply
    train = """
        var net = Sequential(Linear(64, 256), ReLU(), Linear(256, 10));
        var adam = optim.SGD(net.parameters(), learningRate: 0.01);
        for (var step = 0; ; step++)
        {
            using var scope = NewDisposeScope();
            var loss = functional.cross_entropy(net.call(randn(128, 64)), randint(10, new long[] { 128 }, dtype: ScalarType.Int64));
            adam.zero_grad();
            loss.backward();
            adam.step();
            if (step % 20 == 0) Console.WriteLine(loss.ToSingle());
        }
        """
    interrupted(started(train))
    assert float(kernel().value("(double)net.call(ones(1, 64)).sum().ToSingle() * 0 + 1.5")) == 1.5


@check
def shutdown_ends_the_process():
    own = Kernel()
    reply, told = own.ask("shutdown_request", {"restart": False}, channel="control")
    assert reply == {"status": "ok", "restart": False}, reply
    assert of(told, "shutdown_reply") == [{"status": "ok", "restart": False}], told
    assert own.manager.provisioner.process.wait(timeout=10 * SLACK) == 0
    own.client.stop_channels()
    own.manager.cleanup_resources()
    own = Kernel()
    own.send("execute_request", {"code": "while (true) { }", "silent": False})
    own.ask("shutdown_request", {"restart": True}, channel="control")
    own.manager.provisioner.process.wait(timeout=10 * SLACK)
    own.client.stop_channels()
    own.manager.cleanup_resources()


@check
def restart_forgets():
    with Kernel() as own:
        own.run("var before = 1;")
        own.client.stop_channels()
        own.manager.restart_kernel(stderr=subprocess.DEVNULL)
        own.connect()
        reply, _ = own.run("before")
        assert reply["status"] == "error" and reply["execution_count"] == 1, reply


@check
def signals_and_orphans_end():
    own = Kernel()
    own.client.stop_channels()
    os.kill(own.pid, signal.SIGTERM)
    own.manager.provisioner.process.wait(timeout=10 * SLACK)
    own.manager.cleanup_resources()
    code = f"""
import os, sys
sys.argv = ['x', {sys.argv[1]!r}]
from jupyter_client.manager import KernelManager
manager = KernelManager(kernel_name={NAME!r})
manager.start_kernel()
client = manager.client(); client.start_channels(); client.wait_for_ready(timeout=20)
print(manager.provisioner.process.pid, flush=True)
os._exit(0)
"""
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120)
    pid = int(done.stdout)
    deadline = time.monotonic() + 10 * SLACK
    while os.path.exists(f"/proc/{pid}") and time.monotonic() < deadline:
        if open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[0] == "Z":
            return
        time.sleep(0.1)
    assert not os.path.exists(f"/proc/{pid}"), "it outlives its parent"


def raw(port, frames):
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.linger = 1000
    socket.connect(f"tcp://127.0.0.1:{port}")
    socket.send_multipart(frames)
    return socket


@check
def wrong_signatures_are_dropped():
    info = kernel().client.get_connection_info()
    stranger = Session(key=b"not the key", signature_scheme="hmac-sha256")
    content = {"code": "var broken = 1;", "silent": False}
    frames = stranger.serialize(stranger.msg("execute_request", content))
    bare = Session(key=b"").serialize(Session(key=b"").msg("execute_request", content))
    for port in (info["shell_port"], info["control_port"]):
        for message in (frames, bare):
            socket = raw(port, message)
            assert socket.poll(300) == 0, "it was answered"
            socket.close()
    assert kernel().run("broken")[0]["status"] == "error"
    assert kernel().value("4 + 4") == "8"


@check
def malformed_messages_are_dropped():
    info = kernel().client.get_connection_info()
    session = kernel().client.session

    def signed(*parts):
        return [b"<IDS|MSG>", session.sign(list(parts)), *parts]

    header = json.dumps(session.msg_header("execute_request"), default=str).encode()
    bad = [
        [b""],
        [b"no delimiter", b"at all"],
        [b"<IDS|MSG>"],
        [b"<IDS|MSG>", b"", b"{}"],
        signed(b"not json", b"{}", b"{}", b"{}"),
        signed(b"{}", b"{}", b"{}", b"{}"),
        signed(header, b"{}", b"{}", b"[1, 2"),
        signed(header, b"{}", b"{}", b"[]"),
        signed(b"\xff\xfe", b"{}", b"{}", b"{}"),
    ]
    for port in (info["shell_port"], info["control_port"], info["stdin_port"]):
        for frames in bad:
            raw(port, frames).close()
    request = kernel().send("no_such_request", {"anything": 1})
    assert len(kernel().iopub(request)) == 2
    reply, _ = kernel().run(None)
    assert reply["status"] == "ok"
    assert kernel().value("5 + 5") == "10"


@check
def an_empty_key_signs_nothing():
    with Kernel(key=b"") as own:
        assert own.value("1 + 2") == "3"


@check
def fifty_megabytes_arrive():
    kernel().run('var big = new string(\'x\', 50_000_000) + "\U0001f600";')
    reply, told = kernel().run('big.DisplayAs("text/plain");', timeout=120)
    (shown,) = of(told, "display_data")
    assert shown["data"]["text/plain"] == "x" * 50_000_000 + "\U0001f600"
    reply, told = kernel().run("Console.Write(big);", timeout=120)
    assert text(told) == "x" * 50_000_000 + "\U0001f600"
    assert kernel().value("big.Length") == "50000002"


@check
def ten_thousand_lines_arrive_in_order():
    _, told = kernel().run('for (var i = 0; i < 10_000; i++) Console.WriteLine($"line {i}");')
    assert text(told) == "".join(f"line {i}\n" for i in range(10_000))
    assert len(of(told, "stream")) < 1000, len(of(told, "stream"))


@check
def unicode_travels_both_ways():
    assert kernel().value('"\U0001f600 ✓ äöü".Length') == "8"
    _, told = kernel().run('Console.Write("\\uD83D\\uDE00 \\uD83D \\u2028 </script>");')
    assert text(told) == "\U0001f600 \ufffd \u2028 </script>", text(told)


@check
def two_hundred_cells_do_not_pile_up():
    with Kernel() as own:

        def memory():
            return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{own.pid}/status").read())[1]) / 1024

        times = []
        for i in range(200):
            start = time.perf_counter()
            assert own.value(f"var v{i} = {i}; v{i} + 1") == str(i + 1)
            times.append(time.perf_counter() - start)
            if i == 49:
                early = memory()
        first, last = statistics.median(times[10:60]), statistics.median(times[150:])
        # Not a speed: whether a cell costs more the more there were before it.
        assert last < 4 * first * SLACK, f"{1000 * first:.1f} ms at first, {1000 * last:.1f} ms in the end"
        assert memory() - early < 150, f"{memory() - early:.0f} MB more"


@check
def sockets_are_this_machines_own():
    inodes = set()
    for handle in os.listdir(f"/proc/{kernel().pid}/fd"):
        try:
            found = re.match(r"socket:\[(\d+)\]", os.readlink(f"/proc/{kernel().pid}/fd/{handle}"))
        except FileNotFoundError:
            continue
        if found:
            inodes.add(found[1])
    listening = []
    for table, own in (("tcp", "0100007F"), ("tcp6", "00000000000000000000000001000000")):
        for line in open(f"/proc/net/{table}").read().splitlines()[1:]:
            fields = line.split()
            if fields[9] in inodes and fields[3] == "0A":
                listening.append(fields[1])
                assert fields[1].split(":")[0] == own, fields[1]
    assert len(listening) == 5, listening


@check
def the_connection_file_is_only_read():
    with Kernel() as own:
        path = own.manager.connection_file
        before = (open(path, "rb").read(), os.stat(path).st_mtime_ns, os.stat(path).st_ino)
        own.run("1 + 1")
        own.ask("shutdown_request", {"restart": True}, channel="control")
        own.manager.provisioner.process.wait(timeout=10 * SLACK)
        assert before == (open(path, "rb").read(), os.stat(path).st_mtime_ns, os.stat(path).st_ino)


@check
def two_kernels_do_not_meet():
    with Kernel() as one, Kernel() as two:
        one.run("var mine = 1;")
        assert two.run("mine")[0]["status"] == "error"
        content = {"silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        requests = [
            (each, each.send("execute_request", {**content, "code": f'foreach (var i in Enumerable.Range(0, 500)) Console.Write("{word}");'}))
            for each, word in ((one, "a"), (two, "b"))
        ]
        written = [text(each.iopub(request)) for each, request in requests]
        assert written == ["a" * 500, "b" * 500]


@check
def the_heartbeat_beats_while_a_cell_runs():
    request = started('Console.WriteLine("on"); while (true) { }')
    info = kernel().client.get_connection_info()
    socket = zmq.Context.instance().socket(zmq.REQ)
    socket.connect(f"tcp://127.0.0.1:{info['hb_port']}")
    for beat in (b"ping", b"pong"):
        socket.send(beat)
        assert socket.poll(1000 * SLACK) and socket.recv() == beat
    socket.close(0)
    info, _ = kernel().ask("kernel_info_request", channel="control")
    assert info["status"] == "ok"
    interrupted(request)


@check
def a_bad_connection_file_is_one_line():
    spec = json.load(open(os.path.join(sys.argv[1], "share", "jupyter", "kernels", NAME, "kernel.json")))
    with tempfile.TemporaryDirectory() as folder:
        good = kernel().client.get_connection_info()
        good["key"] = good["key"].decode()
        cases = {
            "missing": (None, 2),
            "broken": ("{", 2),
            "empty": ("{}", 2),
            "world": (json.dumps({**good, "ip": "0.0.0.0"}), 2),
            "scheme": (json.dumps({**good, "signature_scheme": "hmac-md5"}), 2),
            "taken": (json.dumps(good), 3),
        }
        for name, (content, code) in cases.items():
            path = os.path.join(folder, name + ".json")
            if content is not None:
                with open(path, "w") as file:
                    file.write(content)
            command = [path if each == "{connection_file}" else each for each in spec["argv"]]
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=20 * SLACK)
            assert done.returncode == code, (name, done)
            assert done.stdout == "" and len(done.stderr.strip().splitlines()) == 1, (name, done)


def notebook(name):
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), name)


@check
def nbclient_runs_every_feature():
    from nbclient import NotebookClient

    document = nbformat.read(notebook("all-features.ipynb"), as_version=4)
    NotebookClient(document, timeout=120, kernel_name=NAME, resources={"metadata": {"path": sys.argv[1]}}).execute()
    seen = {cell["id"]: cell.get("outputs", []) for cell in document.cells}
    for cell in document.cells:
        wanted = cell.metadata.get("expected")
        if wanted is not None:
            found = [
                output.get("text") or output.get("evalue") or " ".join(map(str, output["data"].values()))
                for output in seen[cell["id"]]
            ]
            assert len(found) == len(wanted), (cell["id"], found)
            for part, whole in zip(wanted, found):
                assert part in whole, (cell["id"], part, whole)
    nbformat.validate(document)


@check
def nbconvert_executes():
    with tempfile.TemporaryDirectory() as folder:
        command = ["/usr/bin/jupyter-nbconvert", "--to", "notebook", "--execute", "--output-dir", folder, notebook("all-features.ipynb")]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=200)
        assert done.returncode == 0, done.stdout[-2000:]
        executed = nbformat.read(os.path.join(folder, "all-features.ipynb"), as_version=4)
        assert executed.metadata.language_info.name == "C#", executed.metadata
        assert all(cell.execution_count for cell in executed.cells if cell.cell_type == "code" and cell.source.strip())


@check
def parameters_can_be_injected():
    from nbclient import NotebookClient

    document = nbformat.read(notebook("all-features.ipynb"), as_version=4)
    at = next(i for i, cell in enumerate(document.cells) if "parameters" in cell.metadata.get("tags", []))
    injected = nbformat.v4.new_code_cell('scale = "paper";\nseed = 7;', metadata={"tags": ["injected-parameters"]})
    document.cells = document.cells[: at + 1] + [injected, nbformat.v4.new_code_cell('$"{scale} {seed}"')]
    NotebookClient(document, timeout=120, kernel_name=NAME, resources={"metadata": {"path": sys.argv[1]}}).execute()
    assert document.cells[-1].outputs[0].data["text/plain"] == "paper 7", document.cells[-1].outputs


def main():
    # A kernel that says nothing more must not hold up the tests for ever.
    faulthandler.dump_traceback_later(240, exit=True)
    results = {}
    names = sys.argv[3:] or list(CHECKS)
    for name in names:
        start = time.monotonic()
        try:
            CHECKS[name]()
            results[name] = None
        except queue.Empty:
            results[name] = "no message came in time\n" + traceback.format_exc(limit=5)
        except Exception:
            results[name] = traceback.format_exc(limit=-4)
        print(f"{time.monotonic() - start:6.1f} s  {'ok' if results[name] is None else 'FAILED'}  {name}", flush=True)
        if results[name]:
            print(results[name], flush=True)
            # What a broken conversation leaves behind must not fail the next check.
            global shared
            if shared:
                shared.__exit__()
                shared = None
    if shared:
        shared.__exit__()
    with open(sys.argv[2], "w") as file:
        json.dump(results, file)
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        print("\n".join(CHECKS))
    else:
        main()
