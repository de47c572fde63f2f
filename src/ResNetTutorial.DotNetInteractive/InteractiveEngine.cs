using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.DotNetInteractive;

/// <summary>Runs cells on .NET Interactive's own C# kernel.</summary>
public sealed class InteractiveEngine : ICellEngine
{
    private readonly CompositeKernel _kernel = new();
    private int _executions;

    /// <summary>Makes a kernel with nothing declared.</summary>
    public InteractiveEngine()
    {
        var csharp = new CSharpKernel().UseKernelHelpers().UseWho().UseValueSharing();
        _kernel.Add(csharp, ["c#", "C#"]);
        _kernel.Add(new HtmlKernel());
        _kernel.DefaultKernelName = csharp.Name;
        _kernel.UseImportMagicCommand();
    }

    /// <inheritdoc/>
    public async Task<CellResult> RunAsync(
        CellSubmission submission,
        Action<CellOutput> output,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(output);
        var count = ++_executions;
        var events = new EventReader(output, count);
        using var listening = _kernel.KernelEvents.Subscribe(events);
        try
        {
            var result = await _kernel
                .SendAsync(new SubmitCode(submission.Source), cancellationToken)
                .ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested)
            {
                return Stopped(submission, output, count);
            }
            return result.Events.OfType<CommandFailed>().LastOrDefault() is { } failed
                ? Failed(EventReader.Error(failed), output, count)
                : new CellResult(CellStatus.Ok, count);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return Stopped(submission, output, count);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _kernel.Dispose();
        return ValueTask.CompletedTask;
    }

    private static CellResult Stopped(CellSubmission submission, Action<CellOutput> output, int count)
    {
        var error = new ErrorOutput("Stopped", "the cell was stopped", [$"{submission.Name}: stopped"]);
        output(error);
        return new CellResult(CellStatus.Stopped, count, error);
    }

    private static CellResult Failed(ErrorOutput error, Action<CellOutput> output, int count)
    {
        output(error);
        return new CellResult(CellStatus.Failed, count, error);
    }
}
