using System.CommandLine;
using System.Runtime.InteropServices;
using ResNetTutorial.Cli;
using ResNetTutorial.Cli.Commands;
using ResNetTutorial.Notebooks.Running;

// The worker is on the way to every first cell: it goes past everything that only people need.
if (args is ["worker"])
{
    return await WorkerHost.RunAsync();
}

var root = new RootCommand("Lessons on how networks became deep.") { RunCommand.Create() };
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    var verb = parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";
    Console.Error.WriteLine($"lessons: {parsed.Errors[0].Message.TrimEnd('.')}; see ./lessons {verb}--help.");
    return ExitCode.Usage;
}

using var interrupted = new CancellationTokenSource();
void Interrupt(PosixSignalContext context)
{
    context.Cancel = true;
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
catch (IOException problem)
{
    Console.Error.WriteLine($"lessons: {problem.Message.TrimEnd('.')}; free some space or choose another folder.");
    return ExitCode.Machine;
}
catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
{
    Console.Error.WriteLine("lessons: interrupted.");
    return ExitCode.Interrupted;
}
