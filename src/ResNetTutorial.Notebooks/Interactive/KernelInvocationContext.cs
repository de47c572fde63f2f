using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace Microsoft.DotNet.Interactive;

/// <summary>What the running cell can ask about itself.</summary>
public class KernelInvocationContext
{
    private readonly CellContext _cell;

    private KernelInvocationContext(CellContext cell) => _cell = cell;

    /// <summary>The cell that is running, or null outside cells.</summary>
    public static KernelInvocationContext? Current =>
        CellContext.Current is { } cell ? new KernelInvocationContext(cell) : null;

    /// <summary>Cancelled when the cell is to stop.</summary>
    public CancellationToken CancellationToken => _cell.CancellationToken;

    /// <summary>What is being run.</summary>
    public KernelCommand Command => new SubmitCode(_cell.Source);

    /// <summary>What runs it.</summary>
    public Kernel HandlingKernel => Kernel.Current;

    /// <summary>Called when the cell ends, however it ends.</summary>
    /// <param name="onComplete">What to do.</param>
    public void OnComplete(Action<KernelInvocationContext> onComplete) => _cell.AtEnd(() => onComplete(this));

    /// <summary>Shows what an event carries.</summary>
    /// <param name="event">The event; others than those of display and of the console are of no interest here.</param>
    public void Publish(KernelEvent @event)
    {
        switch (@event)
        {
            case DisplayedValueUpdated { ValueId: { } id } update:
                _cell.Send(new DisplayUpdate(DisplayedValue.Bundle(update.FormattedValues), id));
                break;
            case StandardOutputValueProduced output:
                _cell.Write("stdout", output.Text);
                break;
            case StandardErrorValueProduced error:
                _cell.Write("stderr", error.Text);
                break;
            case ErrorProduced error:
                _cell.Write("stderr", error.Message + "\n");
                break;
            case DisplayEvent shown:
                _cell.Send(new DisplayOutput(DisplayedValue.Bundle(shown.FormattedValues), shown.ValueId));
                break;
        }
    }
}

/// <summary>Ways to show values from the context of a cell.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    /// <param name="context">The cell.</param>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types to show it in; default: those its type prefers.</param>
    public static DisplayedValue Display(
        this KernelInvocationContext context,
        object? value,
        params string[] mimeTypes
    ) => Kernel.display(value, mimeTypes);

    /// <summary>Shows a string that is already of a MIME type.</summary>
    /// <param name="context">The cell.</param>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Its type, such as <c>text/html</c>.</param>
    public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType) =>
        value.DisplayAs(mimeType);
}
