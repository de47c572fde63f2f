using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using ResNetTutorial.Cli.Lessons;
using ResNetTutorial.Notebooks.Jupyter;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons open</c>: a lesson in Jupyter, with the C# kernel.</summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var lesson = new Argument<string?>("lesson")
        {
            Description = "A lesson by number (3, 03) or name, or a notebook file; default: the list of lessons.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var noBrowser = new Option<bool>("--no-browser")
        {
            Description = "Open no browser; Jupyter prints the address to open.",
        };
        var port = new Option<int?>("--port") { Description = "The port to serve on; default: one that is free." };
        port.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && int.TryParse(result.Tokens[0].Value, out var value)
                && value is < 1 or > 65535
            )
            {
                result.AddError($"--port {value}: not a port; give a number from 1 to 65535.");
            }
        });
        var command = new Command("open", "Open a lesson in Jupyter, on this machine only. Ctrl+C ends it.")
        {
            lesson,
            noBrowser,
            port,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(parsed.GetValue(lesson), !parsed.GetValue(noBrowser), parsed.GetValue(port), cancel)
        );
        return command;
    }

    private static async Task<int> RunAsync(string? lesson, bool browser, int? port, CancellationToken cancel)
    {
        var file = lesson is null ? null : LessonCatalogue.Resolve([lesson], Repository.Notebooks)[0];
        var folder = Path.GetDirectoryName(file) ?? Repository.Notebooks;
        var jupyter = await FindAsync(cancel).ConfigureAwait(false);
        InstallKernel();
        var name = file is null ? "the lessons" : Path.GetFileNameWithoutExtension(file);
        Terminal.Out.MarkupLineInterpolated($"opening {name} in {jupyter.Name} {jupyter.Version}; Ctrl+C ends it");
        return await ServeAsync(jupyter.Program, jupyter.Arguments(folder, file, browser, port), cancel)
            .ConfigureAwait(false);
    }

    /// <summary>The Jupyter of this machine.</summary>
    /// <param name="Name">Notebook or Lab.</param>
    /// <param name="Program">What starts it.</param>
    /// <param name="Version">Its version.</param>
    private sealed record Jupyter(string Name, string Program, Version Version)
    {
        public IEnumerable<string> Arguments(string folder, string? file, bool browser, int? port)
        {
            // Notebook 6 is its own server; from 7 on, as in Lab, the server is a program of its own.
            var app = Program == "jupyter-notebook" && Version.Major < 7 ? "NotebookApp" : "ServerApp";
            var page = Program == "jupyter-lab" ? "/lab/tree/" : "/notebooks/";
            yield return $"--notebook-dir={folder}";
            yield return $"--{app}.ip=127.0.0.1";
            if (file is not null)
            {
                yield return $"--{app}.default_url={page}{Uri.EscapeDataString(Path.GetFileName(file))}";
            }
            if (port is { } number)
            {
                yield return $"--port={number}";
                // The port that was asked for or none.
                yield return $"--{app}.port_retries=0";
            }
            if (!browser)
            {
                yield return "--no-browser";
            }
            if (OperatingSystem.IsLinux() && Environment.UserName == "root")
            {
                yield return "--allow-root";
            }
            // Ctrl+C ends it without a question.
            yield return "-y";
        }
    }

    private static async Task<Jupyter> FindAsync(CancellationToken cancel)
    {
        foreach (
            var (program, name) in new[] { ("jupyter-notebook", "Jupyter Notebook"), ("jupyter-lab", "JupyterLab") }
        )
        {
            var found = await Tool.RunAsync(program, ["--version"], cancel).ConfigureAwait(false);
            var line = found.Text.Split('\n').Select(each => each.Trim()).LastOrDefault(each => each.Length > 0);
            if (found.Ok && Version.TryParse(line, out var version))
            {
                return new Jupyter(name, program, version);
            }
        }
        throw new UserException(
            ExitCode.Machine,
            "jupyter: not found; install it with apt-get install -y jupyter-notebook, or pip install notebook."
        );
    }

    private static void InstallKernel()
    {
        try
        {
            var kernel = KernelSpecs.Install(
                KernelSpecs.UserFolder,
                Repository.Kernel,
                plotly: Path.Combine(Repository.Web, "plotly.min.js")
            );
            if (kernel.Name != KernelSpecs.UsualName)
            {
                Terminal.Out.MarkupLineInterpolated(
                    $"{KernelSpecs.UsualName}: another kernel has that name, and the lesson opens with it; Kernel, Change kernel, {kernel.DisplayName} chooses ours."
                );
            }
        }
        catch (JupyterException problem)
        {
            throw new UserException(ExitCode.Usage, problem.Message);
        }
    }

    private static async Task<int> ServeAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        Process server;
        try
        {
            server = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root })!;
        }
        catch (Win32Exception problem)
        {
            throw new UserException(
                ExitCode.Machine,
                $"{program}: cannot be started ({problem.Message}); install it again."
            );
        }
        using (server)
        {
            try
            {
                await server.WaitForExitAsync(cancel).ConfigureAwait(false);
                return server.ExitCode == 0
                    ? ExitCode.Done
                    : throw new UserException(
                        ExitCode.Machine,
                        $"{program}: ended with exit code {server.ExitCode}; its last lines above say why."
                    );
            }
            catch (OperationCanceledException)
            {
                // Asked to end, it ends its kernels first.
                await EndAsync(server).ConfigureAwait(false);
                return ExitCode.Done;
            }
        }
    }

    private static async Task EndAsync(Process server)
    {
        if (!OperatingSystem.IsWindows())
        {
            await Tool.RunAsync("kill", ["-TERM", $"{server.Id}"], CancellationToken.None).ConfigureAwait(false);
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await server.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            server.Kill(entireProcessTree: true);
        }
    }
}
