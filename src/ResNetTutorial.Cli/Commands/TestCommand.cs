using System.CommandLine;
using System.Diagnostics;
using ResNetTutorial.Cli.Testing;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons test</c>: the formatter, the build, every test project, every cell of every notebook.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var projects = new Argument<string[]>("project")
        {
            Description =
                "Test projects by name, such as Notebooks.Tests; default: the formatter's check and all of them.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("test", "Run all tests; the last line counts them.") { projects };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(projects) ?? [], cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] names, CancellationToken cancel)
    {
        var projects = Projects(names);
        var totals = names.Length == 0 ? await CheckFormatAsync(cancel).ConfigureAwait(false) : new TestTotals(0, 0, 0);
        var built = await BuildAsync(names.Length == 0 ? null : projects, cancel).ConfigureAwait(false);
        totals += built;
        if (built.Failed == 0)
        {
            foreach (var project in projects)
            {
                totals += await RunAsync(project, cancel).ConfigureAwait(false);
            }
        }
        // Alone on its line, and last: what a caller reads.
        Console.WriteLine($"{totals.Passed} passed, {totals.Failed} failed, {totals.Skipped} skipped");
        return totals.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>The folders of test projects; the samples hold one for teachers.</summary>
    private static IReadOnlyList<string> Projects(string[] names)
    {
        var all = new[] { "tests", "samples" }
            .Select(folder => Path.Combine(Repository.Root, folder))
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".csproj")))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .ToList();
        var unknown = names.FirstOrDefault(name => !all.Any(folder => IsNamed(folder, name)));
        if (unknown is not null)
        {
            throw new UserException(
                ExitCode.Usage,
                $"{unknown}: no such test project; choose one of {string.Join(", ", all.Select(Path.GetFileName))}."
            );
        }
        return names.Length == 0 ? all : [.. all.Where(folder => names.Any(name => IsNamed(folder, name)))];
    }

    private static bool IsNamed(string folder, string name) =>
        string.Equals(Path.GetFileName(folder), name, StringComparison.OrdinalIgnoreCase);

    private static async Task<TestTotals> CheckFormatAsync(CancellationToken cancel)
    {
        var restored = await Tool.RunAsync("dotnet", ["tool", "restore"], cancel).ConfigureAwait(false);
        if (!restored.Ok)
        {
            Terminal.Out.MarkupLineInterpolated($"[yellow]format: the feed has no csharpier; not checked[/]");
            return new TestTotals(0, 0, 1);
        }
        var check = await Tool.RunAsync("dotnet", ["csharpier", "check", "."], cancel).ConfigureAwait(false);
        if (check.Ok)
        {
            Terminal.Out.MarkupLineInterpolated($"format: as CSharpier writes it");
            return new TestTotals(1, 0, 0);
        }
        Terminal.Out.MarkupLineInterpolated(
            $"[red]format: not as CSharpier writes it; run dotnet csharpier format .[/]"
        );
        foreach (
            var line in check
                .Text.Split('\n')
                .Where(line => line.Contains("Was not formatted", StringComparison.Ordinal))
        )
        {
            Terminal.Out.MarkupLineInterpolated($"    {line.Trim()}");
        }
        return new TestTotals(0, 1, 0);
    }

    private static async Task<TestTotals> BuildAsync(IReadOnlyList<string>? projects, CancellationToken cancel)
    {
        var targets =
            projects?.Select(folder => Path.GetRelativePath(Repository.Root, folder)).ToList()
            ?? ["ResNetTutorial.sln"];
        foreach (var target in targets)
        {
            var clock = Stopwatch.StartNew();
            Terminal.Out.MarkupLineInterpolated($"build: {target}");
            var build = await Tool.RunAsync("dotnet", ["build", target, "-c", "Release", "-v", "q", "--nologo"], cancel)
                .ConfigureAwait(false);
            if (!build.Ok)
            {
                foreach (
                    var line in build
                        .Text.Split('\n')
                        .Where(line => line.Contains("error", StringComparison.Ordinal))
                        .Distinct()
                )
                {
                    Terminal.Out.MarkupLineInterpolated($"[red]{line.Trim()}[/]");
                }
                return new TestTotals(0, 1, 0);
            }
            Terminal.Out.MarkupLineInterpolated($"build: {target} in {clock.Elapsed.TotalSeconds:0} s");
        }
        return new TestTotals(0, 0, 0);
    }

    private static async Task<TestTotals> RunAsync(string folder, CancellationToken cancel)
    {
        var project = Path.GetFileName(folder);
        var assembly = Path.Combine(Repository.Artifacts, "bin", project, "release", project + ".dll");
        var results = Path.Combine(Repository.Artifacts, "test-results", project + ".xml");
        Directory.CreateDirectory(Path.GetDirectoryName(results)!);
        File.Delete(results);
        var clock = Stopwatch.StartNew();
        var run = await Tool.RunAsync("dotnet", ["exec", assembly, "-noColor", "-noLogo", "-xml", results], cancel)
            .ConfigureAwait(false);
        if (!File.Exists(results))
        {
            Terminal.Out.MarkupLineInterpolated(
                $"[red]{project}: ended with exit code {run.ExitCode} and no results[/]"
            );
            Terminal.Out.WriteLine(run.Text);
            return new TestTotals(0, 1, 0);
        }
        var totals = TestTotals.Read(results);
        foreach (var failure in totals.Failures)
        {
            Terminal.Out.MarkupLineInterpolated($"[red]failed[/] {project}: {failure}");
        }
        var colour = totals.Failed > 0 ? "red" : "green";
        var counts =
            $"{totals.Passed} passed, {totals.Failed} failed, {totals.Skipped} skipped in {clock.Elapsed.TotalSeconds:0.0} s";
        Terminal.Out.MarkupLineInterpolated($"{project}: [{colour}]{counts}[/]");
        return totals;
    }
}
