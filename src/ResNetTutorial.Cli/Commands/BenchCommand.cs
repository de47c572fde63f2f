using System.CommandLine;
using ResNetTutorial.Notebooks.Jupyter;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons bench</c>: how fast everything is here, beside PyTorch.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var rest = new Argument<string[]>("arguments")
        {
            Description = "Passed on to bench/SideBySide; -- --help shows what it takes.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("bench", "Measure speed and memory, side by side with PyTorch.") { rest };
        command.TreatUnmatchedTokensAsErrors = false;
        command.Add(Kernel());
        command.SetAction(
            async (parsed, cancel) =>
            {
                var project = Path.Combine(Repository.Root, "bench", "SideBySide");
                if (!Directory.Exists(project))
                {
                    throw new UserException(
                        ExitCode.Usage,
                        $"{project}: no such project; check out the repository again."
                    );
                }
                string[] passed = [.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens];
                return await Tool.PassAsync(
                        "dotnet",
                        ["run", "--project", project, "-c", "Release", "-v", "q", "--", .. passed],
                        cancel
                    )
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static Command Kernel()
    {
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each kernel is started.",
            DefaultValueFactory = _ => 7,
        };
        var command = new Command("kernel", "Measure how fast the C# kernel answers, side by side with ipykernel.")
        {
            rounds,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                const string python = "/usr/bin/python3";
                const string imports = "import jupyter_client, ipykernel";
                var libraries = await Tool.RunAsync(python, ["-c", imports], cancel).ConfigureAwait(false);
                if (!libraries.Ok)
                {
                    throw new UserException(
                        ExitCode.Machine,
                        $"{python}: has no jupyter_client and ipykernel; run: apt-get install -y --no-install-recommends python3-jupyter-client python3-ipykernel"
                    );
                }
                var prefix = Directory.CreateTempSubdirectory("bench-kernel").FullName;
                try
                {
                    KernelSpecs.Install(KernelSpecs.PrefixFolder(prefix), Repository.Kernel, "resnet-bench");
                    var script = Path.Combine(Repository.Root, "bench", "kernel.py");
                    var count = parsed.GetValue(rounds).ToString(System.Globalization.CultureInfo.InvariantCulture);
                    return await Tool.PassAsync(python, [script, prefix, "--rounds", count], cancel)
                        .ConfigureAwait(false);
                }
                finally
                {
                    Directory.Delete(prefix, recursive: true);
                }
            }
        );
        return command;
    }
}
