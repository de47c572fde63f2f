using ResNetTutorial.Bench.Peers;
using ResNetTutorial.Bench.Workloads;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench;

/// <summary>./lessons bench: every case beside its peers, as a table and a file.</summary>
internal static class ComparisonRun
{
    /// <returns>The exit code: 1 where the two sides do not do the same; how fast either is makes no difference.</returns>
    /// <exception cref="ArgumentException">There is no such case, or no such device.</exception>
    public static int Do(Options options, string command)
    {
        if (options.Device == "cuda" && !cuda.is_available())
            throw new ArgumentException(
                "--device cuda: there is no CUDA device here, or libtorch is built without it; say --device cpu."
            );
        var all = options.Device == "cuda" ? Cases.OnCuda : Cases.OnCpu(options.Quick);
        var cases = all.Where(what => Wanted(what.Name)).ToArray();
        var kernel = options.Device == "cpu" && Wanted(KernelLatency.Name);
        if (cases.Length == 0 && !kernel)
            throw new ArgumentException(
                $"--only {options.Only}: in none of the names; they are {string.Join("; ", all.Select(what => what.Name).Append(KernelLatency.Name))}."
            );

        var report = new Report(options);
        var forms = cases.SelectMany(what => what.Forms).Distinct().ToArray();
        var peers = Start(forms, report);
        try
        {
            report.Versions = peers.FirstOrDefault()?.Versions;
            var measurement = new Measurement(peers, options.Pairs, options.BlockSeconds);
            foreach (var what in cases)
            {
                if (what.NeedsTorchVision && report.Versions is { TorchVision: null })
                    Skip(
                        report,
                        $"{what.Name}: {Peer.Python} has no torchvision; apt-get install -y python3-torchvision, or name another Python with PYTHON=…"
                    );
                else
                    Measure(what, measurement, report);
            }
        }
        finally
        {
            foreach (var peer in peers)
                peer.Dispose();
        }
        if (kernel)
            Kernel(options, report);
        Console.WriteLine();
        foreach (var form in forms)
            Console.WriteLine($"{form.Name}: {form.Meaning}");
        Console.WriteLine(report.Write(command, forms));
        return report.Failed.Count == 0 ? 0 : 1;

        bool Wanted(string name) => name.Contains(options.Only, StringComparison.OrdinalIgnoreCase);
    }

    private static List<Peer> Start(PeerForm[] forms, Report report)
    {
        var peers = new List<Peer>();
        foreach (var form in forms)
        {
            try
            {
                var peer = Peer.Start(form);
                if (form.Compiled && !peer.Versions.Compiles)
                {
                    peer.Dispose();
                    Skip(
                        report,
                        $"{form.Name}: PyTorch {peer.Versions.Torch} has no torch.compile; take one from 2.0 with PYTHON=…"
                    );
                }
                else
                {
                    peers.Add(peer);
                }
            }
            catch (PeerMissingException e)
            {
                Skip(report, e.Message);
                break;
            }
        }
        return peers;
    }

    private static void Measure(Case what, Measurement measurement, Report report)
    {
        try
        {
            foreach (var line in report.Add(measurement.Take(what)))
                Console.WriteLine(line);
        }
        catch (PlatformNotSupportedException e)
        {
            Skip(report, $"{what.Name}: {e.Message}");
        }
        catch (InvalidOperationException e)
        {
            report.Failed.Add(e.Message);
            Console.Error.WriteLine($"lessons: {e.Message}");
        }
    }

    private static void Kernel(Options options, Report report)
    {
        try
        {
            Console.WriteLine();
            report.Kernel = KernelLatency.Measure(Math.Min(options.Pairs, 7));
        }
        catch (PeerMissingException e)
        {
            Skip(report, e.Message);
        }
    }

    private static void Skip(Report report, string reason)
    {
        report.Skipped.Add(reason);
        Console.WriteLine($"Skipped: {reason}");
    }
}
