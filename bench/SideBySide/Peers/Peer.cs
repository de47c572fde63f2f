using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResNetTutorial.Bench.Peers;

/// <summary>PyTorch in a process of its own (bench/peer), which waits while others work.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private Peer(PeerForm form, Process process, Task<string> errors, PeerVersions versions) =>
        (Form, _process, _errors, Versions) = (form, process, errors, versions);

    public static string Python => Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";

    public PeerForm Form { get; }

    public PeerVersions Versions { get; }

    /// <summary>Starts one.</summary>
    /// <exception cref="PeerMissingException">There is no such Python, or it has no PyTorch.</exception>
    public static Peer Start(PeerForm form)
    {
        var start = new ProcessStartInfo(Python, ["-u", Path.Combine(AppContext.BaseDirectory, "peer", "peer.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in form.Environment)
            start.Environment[name] = value;
        string reason;
        try
        {
            var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            if (process.StandardOutput.ReadLine() is { } line)
                return new Peer(form, process, errors, JsonSerializer.Deserialize<PeerVersions>(line, Json.Options)!);
            reason = errors.Result.Trim().Split('\n')[^1];
            process.Dispose();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            reason = e.Message;
        }
        throw new PeerMissingException(
            $"PyTorch: does not start with {Python} ({reason}); apt-get install -y python3-torch, or name another with PYTHON=…"
        );
    }

    /// <summary>Makes it ready for some work.</summary>
    public void Load(IReadOnlyDictionary<string, object?> request, int threads) =>
        Ask(
            new Dictionary<string, object?>(request)
            {
                ["do"] = "start",
                ["threads"] = threads,
                ["channelsLast"] = Form.ChannelsLast,
                ["compiled"] = Form.Compiled,
                ["workers"] = Form.Workers,
            }
        );

    public Block Run(int steps)
    {
        var answer = Ask(new() { ["do"] = "run", ["steps"] = steps });
        return new Block(
            steps,
            (double)answer["seconds"]!,
            (double)answer["processorSeconds"]!,
            (double?)answer["check"]
        );
    }

    /// <summary>The most memory the process ever held, in bytes.</summary>
    public long Peak() => (long)Ask(new() { ["do"] = "peak" })["bytes"]!;

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill();
        _process.Dispose();
    }

    private JsonNode Ask(Dictionary<string, object?> request)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine();
        if (line is null)
            throw new InvalidOperationException(
                $"PyTorch ({Form.Name}): ended at {request["do"]} ({_errors.Result.Trim().Split('\n')[^1]}); see bench/peer."
            );
        var answer = JsonNode.Parse(line)!;
        if ((string?)answer["error"] is { } error)
            throw new InvalidOperationException($"PyTorch ({Form.Name}): {error}");
        return answer;
    }
}
