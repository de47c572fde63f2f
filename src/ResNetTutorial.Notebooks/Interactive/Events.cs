using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something that happens while a cell runs.</summary>
/// <param name="command">What is being run.</param>
public abstract class KernelEvent(KernelCommand command)
{
    /// <summary>What is being run.</summary>
    public KernelCommand Command { get; } = command;
}

/// <summary>A value is shown.</summary>
/// <param name="value">The value.</param>
/// <param name="command">What is being run.</param>
/// <param name="formattedValues">Its forms; default: those its type prefers.</param>
/// <param name="valueId">The name it is shown under.</param>
public abstract class DisplayEvent(
    object? value,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : KernelEvent(command)
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;

    /// <summary>Its forms.</summary>
    public IReadOnlyCollection<FormattedValue> FormattedValues { get; } =
        formattedValues is { Count: > 0 } ? formattedValues : FormattedValue.CreateManyFromObject(value);

    /// <summary>The name it is shown under.</summary>
    public string? ValueId { get; } = valueId;

    internal string Text =>
        FormattedValues.FirstOrDefault(form => form.MimeType == PlainTextFormatter.MimeType)?.Value ?? $"{Value}";
}

/// <summary>A value is shown.</summary>
/// <param name="value">The value.</param>
/// <param name="command">What is being run.</param>
/// <param name="formattedValues">Its forms; default: those its type prefers.</param>
/// <param name="valueId">The name it is shown under.</param>
public class DisplayedValueProduced(
    object? value,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent(value, command, formattedValues, valueId);

/// <summary>What is shown under a name is replaced.</summary>
/// <param name="value">The new value.</param>
/// <param name="valueId">The name.</param>
/// <param name="command">What is being run.</param>
/// <param name="formattedValues">Its forms; default: those its type prefers.</param>
public class DisplayedValueUpdated(
    object? value,
    string valueId,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null
) : DisplayEvent(value, command, formattedValues, valueId);

/// <summary>A cell's value is shown.</summary>
/// <param name="value">The value.</param>
/// <param name="command">What is being run.</param>
/// <param name="formattedValues">Its forms; default: those its type prefers.</param>
/// <param name="valueId">The name it is shown under.</param>
public class ReturnValueProduced(
    object? value,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent(value, command, formattedValues, valueId);

/// <summary>Text goes to standard output.</summary>
/// <param name="command">What is being run.</param>
/// <param name="formattedValues">The text.</param>
/// <param name="valueId">Has no effect.</param>
public class StandardOutputValueProduced(
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent("", command, formattedValues, valueId);

/// <summary>Text goes to standard error.</summary>
/// <param name="command">What is being run.</param>
/// <param name="formattedValues">The text.</param>
/// <param name="valueId">Has no effect.</param>
public class StandardErrorValueProduced(
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent("", command, formattedValues, valueId);

/// <summary>An error is shown.</summary>
/// <param name="message">The error.</param>
/// <param name="command">What is being run.</param>
/// <param name="formattedValues">Its forms; default: the message.</param>
public class ErrorProduced(
    string message,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null
) : DisplayEvent(message, command, formattedValues)
{
    /// <summary>The error.</summary>
    public string Message { get; } = message;
}
