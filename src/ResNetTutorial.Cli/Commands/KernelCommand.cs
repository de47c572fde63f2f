using System.CommandLine;
using ResNetTutorial.Notebooks.Jupyter;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons kernel</c>: makes the C# kernel known to Jupyter.</summary>
internal static class KernelCommand
{
    public static Command Create()
    {
        var user = new Option<bool>("--user") { Description = "For this user only (the default)." };
        var prefix = new Option<string?>("--prefix")
        {
            Description = "Into a prefix, such as a virtual environment or /usr/local.",
            HelpName = "DIR",
        };
        var name = new Option<string?>("--name")
        {
            Description = "The name notebooks call the kernel by; default .net-csharp, what C# notebooks name.",
        };

        var install = new Command("install", "Make the C# kernel known to Jupyter.") { user, prefix, name };
        install.SetAction(parsed =>
            Install(Folder(parsed.GetValue(user), parsed.GetValue(prefix)), parsed.GetValue(name))
        );
        var uninstall = new Command("uninstall", "Take it away again.") { user, prefix, name };
        uninstall.SetAction(parsed =>
            Uninstall(Folder(parsed.GetValue(user), parsed.GetValue(prefix)), parsed.GetValue(name))
        );
        var list = new Command("list", "Say where it is installed.") { prefix };
        list.SetAction(parsed => List(Folder(false, parsed.GetValue(prefix))));

        // Only named here for the help: Program goes past this, since every moment of a kernel's start counts.
        var run = new Command("run", "Serve one notebook; what Jupyter calls.")
        {
            new Argument<string>("connection-file") { Description = "The file that Jupyter wrote." },
        };
        return new Command("kernel", "The C# kernel for Jupyter: install, uninstall, list.")
        {
            install,
            uninstall,
            list,
            run,
        };
    }

    /// <summary>Serves a connection file.</summary>
    public static int Run(string connectionFile)
    {
        try
        {
            KernelHost.Run(connectionFile);
            return ExitCode.Done;
        }
        catch (JupyterException problem)
        {
            Console.Error.WriteLine($"lessons: {problem.Message}");
            return problem.IsMachine ? ExitCode.Machine : ExitCode.Usage;
        }
    }

    private static string Folder(bool user, string? prefix) =>
        prefix is null ? KernelSpecs.UserFolder
        : user ? throw new UserException(ExitCode.Usage, "--user, --prefix: two places; choose one of them.")
        : KernelSpecs.PrefixFolder(prefix);

    /// <summary>Makes the kernel known, and says where.</summary>
    public static int Install(string folder, string? name)
    {
        try
        {
            var plotly = Path.Combine(Repository.Web, "plotly.min.js");
            var kernel = KernelSpecs.Install(folder, Repository.Kernel, name, plotly);
            if (name is null && kernel.Name != KernelSpecs.UsualName)
            {
                Terminal.Out.MarkupLineInterpolated(
                    $"{KernelSpecs.UsualName}: another kernel has that name; this one is {kernel.Name} (choose it in Jupyter's Kernel menu)."
                );
            }
            Terminal.Out.MarkupLineInterpolated(
                $"installed {kernel.Name}, \"{kernel.DisplayName}\", in {kernel.Folder}"
            );
            return ExitCode.Done;
        }
        catch (JupyterException problem)
        {
            throw new UserException(ExitCode.Usage, problem.Message);
        }
    }

    private static int Uninstall(string folder, string? name)
    {
        var ours = KernelSpecs
            .Find(folder)
            .Where(kernel => kernel.IsOurs && Path.GetDirectoryName(kernel.Folder) == Path.Combine(folder, "kernels"))
            .Where(kernel => name is null || kernel.Name == name)
            .ToList();
        if (ours.Count == 0 && name is not null)
        {
            throw new UserException(
                ExitCode.Usage,
                $"--name {name}: no kernel of ours in {folder}; ./lessons kernel list shows them."
            );
        }
        foreach (var kernel in ours)
        {
            KernelSpecs.Uninstall(kernel);
            Terminal.Out.MarkupLineInterpolated($"uninstalled {kernel.Name} from {kernel.Folder}");
        }
        if (ours.Count == 0)
        {
            Terminal.Out.MarkupLineInterpolated($"nothing to uninstall in {folder}");
        }
        return ExitCode.Done;
    }

    private static int List(string folder)
    {
        var ours = KernelSpecs.Find(folder).Where(kernel => kernel.IsOurs).ToList();
        foreach (var kernel in ours)
        {
            var state = File.Exists(kernel.Program) ? "" : "; its program is gone: ./lessons kernel install mends that";
            Terminal.Out.MarkupLineInterpolated($"{kernel.Name, -16} {kernel.DisplayName, -24} {kernel.Folder}{state}");
        }
        if (ours.Count == 0)
        {
            Terminal.Out.MarkupLineInterpolated($"not installed; ./lessons kernel install makes it known to Jupyter");
        }
        return ExitCode.Done;
    }
}
