namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>What a kernel is asked to do.</summary>
/// <param name="targetKernelName">Which kernel; there is one here.</param>
public abstract class KernelCommand(string? targetKernelName = null)
{
    /// <summary>Which kernel.</summary>
    public string? TargetKernelName { get; } = targetKernelName;
}

/// <summary>Runs code.</summary>
/// <param name="code">The code.</param>
/// <param name="targetKernelName">Which kernel; there is one here.</param>
public class SubmitCode(string code, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SubmitCode)}: {Code}";
}

/// <summary>A line of text to ask for.</summary>
/// <param name="name">What the answer is called.</param>
/// <param name="prompt">What is asked; default: the name.</param>
public class InputDescription(string name, string? prompt = null)
{
    /// <summary>What the answer is called.</summary>
    public string Name { get; } = name;

    /// <summary>What is asked.</summary>
    public string? Prompt { get; } = prompt;

    /// <summary>Has no effect: answers are not kept.</summary>
    public string? SaveAs { get; set; }

    /// <summary>The kind of answer; <c>password</c> hides it.</summary>
    public string TypeHint { get; set; } = "text";
}
