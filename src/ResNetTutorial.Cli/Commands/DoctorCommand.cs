using System.CommandLine;
using ResNetTutorial.Cli.Data;
using ResNetTutorial.Cli.Lessons;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Jupyter;
using ResNetTutorial.Notebooks.Running;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons doctor</c>: what this machine has and lacks, with the command that mends each lack.</summary>
internal static class DoctorCommand
{
    private const string Install = "apt-get install -y --no-install-recommends";

    public static Command Create()
    {
        var command = new Command("doctor", "Say what this machine has and what it lacks, and how to mend that.");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    /// <param name="Name">What was looked at.</param>
    /// <param name="Finding">What was found.</param>
    /// <param name="Mend">The command that mends a lack; null when all is well.</param>
    /// <param name="Needed">False for what only some lessons use.</param>
    private sealed record Check(string Name, string Finding, string? Mend = null, bool Needed = true);

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        var lacks = false;
        await foreach (var check in ChecksAsync(cancel).ConfigureAwait(false))
        {
            var (mark, colour) =
                check.Mend is null ? ("ok", "green")
                : check.Needed ? ("lacks", "red")
                : ("-", "yellow");
            var mend = check.Mend is null ? "" : $"; {check.Mend}";
            Terminal.Out.MarkupLineInterpolated($"[{colour}]{mark, -6}[/] {check.Name, -14} {check.Finding}{mend}");
            lacks |= check is { Mend: not null, Needed: true };
        }
        return lacks ? ExitCode.Machine : ExitCode.Done;
    }

    private static async IAsyncEnumerable<Check> ChecksAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        var sdk = await Tool.RunAsync("dotnet", ["--version"], cancel).ConfigureAwait(false);
        yield return sdk.Ok
            ? new Check(".NET SDK", sdk.Text.Trim())
            : new Check(".NET SDK", "not found", "install the .NET 10 SDK: https://dot.net");

        var record = Path.Combine(Repository.Artifacts, "packages.txt");
        var packages = File.Exists(record) ? File.ReadAllText(record).Trim() : null;
        yield return packages is null
            ? new Check("packages", "not chosen yet", "./lessons run asks the feed")
            : new Check(
                "packages",
                packages == "nuget"
                    ? "nuget: TorchSharp and Plotly.NET from the feed"
                    : "local: the stand-ins of this repository"
            );

        foreach (var (program, package) in new[] { ("g++", "g++"), ("npm", "npm") })
        {
            var found = await Tool.RunAsync(program, ["--version"], cancel).ConfigureAwait(false);
            var needed = program == "npm" || packages != "nuget";
            yield return found.Ok
                ? new Check(program, found.Text.Split('\n')[0].Trim())
                : new Check(
                    program,
                    needed ? "not found" : "not found, and not needed",
                    needed ? $"{Install} {package}" : null
                );
        }

        var web = Path.Combine(Repository.Web, "plotly.min.js");
        yield return File.Exists(web)
            ? new Check("plotly.js", Path.GetRelativePath(Repository.Root, web))
            : new Check("plotly.js", "not fetched yet", "./lessons run fetches it");

        yield return await TorchAsync(cancel).ConfigureAwait(false);

        var jupyter = await Tool.RunAsync("jupyter-notebook", ["--version"], cancel).ConfigureAwait(false);
        var kernel = KernelSpecs.Find().FirstOrDefault(each => each.IsOurs);
        yield return jupyter.Ok && kernel is not null
            ? new Check("Jupyter", $"{jupyter.Text.Trim().Split('\n')[^1]}, with our kernel as {kernel.Name}")
            : new Check(
                "Jupyter",
                (jupyter.Ok ? "without our kernel" : "not here") + " (only ./lessons open needs it)",
                "./lessons open sets it up",
                Needed: false
            );

        var cifar = Path.Combine(Repository.Data, CifarFiles.Folder);
        yield return Cifar(cifar);

        var free = new DriveInfo(Repository.Root).AvailableFreeSpace / 1e9;
        yield return free > 1
            ? new Check("disk", $"{free:0.0} GB free")
            : new Check("disk", $"{free:0.0} GB free", "free some space: a run needs up to 1 GB");
    }

    private static Check Cifar(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new Check(
                "cifar10",
                "not here (only --data cifar10 needs it)",
                "./lessons data get cifar10",
                Needed: false
            );
        }
        try
        {
            CifarFiles.Check(folder, folder);
            return new Check("cifar10", Path.GetRelativePath(Repository.Root, folder));
        }
        catch (UserException problem)
        {
            return new Check("cifar10", problem.Message, "./lessons data get cifar10", Needed: false);
        }
    }

    /// <summary>Loads libtorch the way a lesson does: in a worker, by <c>#r</c>.</summary>
    private static async Task<Check> TorchAsync(CancellationToken cancel)
    {
        var library = Path.Combine(Repository.Artifacts, "lessons", "TorchSharp.dll");
        if (!File.Exists(library))
        {
            return new Check("libtorch", "the library is not built yet", "./lessons run builds it");
        }
        var code = $$"""
            #r "{{library}}"
            using TorchSharp;
            var sum = torch.ones(2, 3).sum().ToSingle();
            $"{torch.__version__}, {torch.get_num_threads()} threads, " + (torch.cuda.is_available() ? $"{torch.cuda.device_count()} CUDA devices" : "no CUDA device")
            """;
        await using var engine = WorkerEngine.Start(LessonRunner.Worker, Repository.Root);
        var text = "";
        var result = await engine
            .RunAsync(
                new CellSubmission(code, "doctor"),
                output => text = output is ExecuteResult { Data: { } data } ? data.Text("text/plain") ?? "" : text,
                cancel
            )
            .ConfigureAwait(false);
        return result.Error is { } error
            ? new Check(
                "libtorch",
                error.Message.ReplaceLineEndings(" "),
                $"{Install} libtorch-dev, then ./lessons run"
            )
            : new Check("libtorch", text);
    }
}
