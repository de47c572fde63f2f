using System.CommandLine;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons bench</c>: how fast training is here, beside PyTorch.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var rest = new Argument<string[]>("arguments")
        {
            Description = "Passed on to bench/Throughput; -- --help shows what it takes.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("bench", "Measure training throughput, side by side with PyTorch.") { rest };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (parsed, cancel) =>
            {
                var project = Path.Combine(Repository.Root, "bench", "Throughput");
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
}
