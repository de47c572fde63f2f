using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.DotNetInteractive;

/// <summary>Turns what a kernel publishes while a cell runs into what the cell shows.</summary>
/// <param name="output">Where it goes, one at a time.</param>
/// <param name="count">The number of the run.</param>
internal sealed class EventReader(Action<CellOutput> output, int count) : IObserver<KernelEvent>
{
    private readonly Lock _gate = new();

    public static ErrorOutput Error(CommandFailed failed)
    {
        var problem = failed.Exception;
        var message = failed.Message ?? problem?.Message ?? "failed";
        var name = problem switch
        {
            null => "Error",
            CodeSubmissionCompilationErrorException => "CompilationError",
            _ => problem.GetType().FullName ?? problem.GetType().Name,
        };
        var trace = problem is null or CodeSubmissionCompilationErrorException ? message : problem.ToString();
        return new ErrorOutput(name, message.Split('\n')[0].TrimEnd(), trace.ReplaceLineEndings("\n").Split('\n'));
    }

    public void OnNext(KernelEvent value)
    {
        if (Read(value) is { } shown)
        {
            lock (_gate)
            {
                output(shown);
            }
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private CellOutput? Read(KernelEvent value) =>
        value switch
        {
            StandardOutputValueProduced text => new StreamOutput("stdout", Text(text)),
            StandardErrorValueProduced text => new StreamOutput("stderr", Text(text)),
            DisplayedValueUpdated { ValueId: { } id } update => new DisplayUpdate(Bundle(update), id),
            DisplayedValueProduced shown => new DisplayOutput(Bundle(shown), shown.ValueId),
            ReturnValueProduced result => new ExecuteResult(Bundle(result), count),
            // A failing command says so itself (CommandFailed); other events are no output.
            _ => null,
        };

    private static string Text(DisplayEvent value) =>
        value.FormattedValues.FirstOrDefault(form => form.MimeType == "text/plain")?.Value ?? $"{value.Value}";

    private static MimeBundle Bundle(DisplayEvent value)
    {
        var bundle = new MimeBundle();
        foreach (var form in value.FormattedValues)
        {
            bundle.Add(form.MimeType, form.Value);
        }
        return bundle;
    }
}
