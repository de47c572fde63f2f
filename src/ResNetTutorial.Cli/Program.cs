using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using ResNetTutorial.Cli;
using ResNetTutorial.Cli.Commands;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

// The worker is on the way to every first cell: it goes past everything that only people need.
if (args is ["worker"])
{
    return await WorkerHost.RunAsync(static () => CSharpEngine.Warming());
}
if (args is ["kernel", "run", var connectionFile])
{
    return KernelCommand.Run(connectionFile);
}

// Not a RootCommand, which is named after the program's file: people call ./lessons.
var root = new Command("./lessons", "Lessons on how networks became deep.")
{
    new HelpOption(),
    RunCommand.Create(),
    TestCommand.Create(),
    OpenCommand.Create(),
    PublishCommand.Create(),
    ProgressCommand.Create(),
    DataCommand.Create(),
    BenchCommand.Create(),
    KernelCommand.Create(),
    DoctorCommand.Create(),
};
if (args.Length == 0)
{
    root.Parse(["--help"]).Invoke();
    return ExitCode.Usage;
}
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine($"lessons: {UsageError.Of(parsed, root)}");
    return ExitCode.Usage;
}

using var interrupted = new CancellationTokenSource();
void Interrupt(PosixSignalContext context)
{
    context.Cancel = true;
    if (interrupted.IsCancellationRequested)
    {
        // Asked twice: now. Workers end when this process does.
        Environment.Exit(ExitCode.Interrupted);
    }
    interrupted.Cancel();
}
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
try
{
    var configuration = new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
    return await parsed.InvokeAsync(configuration, interrupted.Token);
}
catch (UserException problem)
{
    Console.Error.WriteLine($"lessons: {problem.Message}");
    return problem.ExitCode;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"lessons: {problem.Message.TrimEnd('.')}; free some space or choose another folder.");
    return ExitCode.Machine;
}
catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
{
    Console.Error.WriteLine("lessons: interrupted.");
    return ExitCode.Interrupted;
}
