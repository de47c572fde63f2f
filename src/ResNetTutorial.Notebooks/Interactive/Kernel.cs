using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using ResNetTutorial.Notebooks.Engine;

namespace Microsoft.DotNet.Interactive;

/// <summary>The functions that cells may call without naming a class: .NET Interactive's, by the same names.</summary>
public class Kernel
{
    private static readonly Kernel TheOne = new();

    private Kernel() { }

    /// <summary>What runs the cells; there is one kernel, so that this is <see cref="Root"/> too.</summary>
    public static Kernel Current => TheOne;

    /// <summary>What runs the cells.</summary>
    public static Kernel Root => TheOne;

    /// <summary>What runs the cells.</summary>
    public Kernel RootKernel => this;

    /// <summary><c>csharp</c>.</summary>
    public string Name => "csharp";

    /// <summary>Shows a value now, before the cell ends.</summary>
    /// <param name="value">The value; formatters decide its forms.</param>
    /// <param name="mimeTypes">The MIME types to show it in; default: those its type prefers.</param>
    /// <returns>The shown value, which can be replaced in place.</returns>
#pragma warning disable IDE1006 // The name is .NET Interactive's.
    public static DisplayedValue display(object? value, params string[] mimeTypes)
#pragma warning restore IDE1006
    {
        var shown = new DisplayedValue(mimeTypes);
        shown.Show(value);
        return shown;
    }

    /// <summary>Marks a string as HTML, so that it is shown as such.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    /// <param name="scriptContent">The JavaScript.</param>
    public static void Javascript(string scriptContent) => display(new ScriptContent(scriptContent));

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    /// <param name="content">The CSS.</param>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"));

    /// <summary>Asks the reader for a line of text.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="typeHint">The kind of answer; <c>password</c> hides it.</param>
    /// <exception cref="InvalidOperationException">Nobody can be asked.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        AskAsync(prompt, typeHint == "password");

    /// <summary>Asks the reader for a password.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <exception cref="InvalidOperationException">Nobody can be asked.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        new(await AskAsync(prompt, password: true));

    /// <summary>Asks the reader for several lines of text, one after another.</summary>
    /// <param name="inputDescriptions">What is asked.</param>
    /// <returns>The answers by name.</returns>
    /// <exception cref="InvalidOperationException">Nobody can be asked.</exception>
    public static async Task<IDictionary<string, string>> GetInputsAsync(
        IEnumerable<InputDescription> inputDescriptions
    )
    {
        ArgumentNullException.ThrowIfNull(inputDescriptions);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in inputDescriptions)
        {
            answers[input.Name] = await AskAsync(input.Prompt ?? input.Name, input.TypeHint == "password");
        }
        return answers;
    }

    /// <summary>Runs code as the running cell would, and ends when it has.</summary>
    /// <param name="command">The code.</param>
    /// <param name="cancellationToken">Has no effect: stopping the cell stops what it runs.</param>
    /// <returns>The value of the code's last expression, if it has one, as an event; it is shown too.</returns>
    /// <exception cref="InvalidOperationException">No cell is running, or the command is not to run code.</exception>
    public async Task<KernelCommandResult> SendAsync(
        KernelCommand command,
        CancellationToken cancellationToken = default
    )
    {
        if (command is not SubmitCode { Code: var code })
        {
            throw new InvalidOperationException($"{command?.GetType().Name}: not a command here; send SubmitCode.");
        }
        var cell =
            CellContext.Current
            ?? throw new InvalidOperationException("SendAsync: no cell is running; call it from one.");
        var value = await cell.SubmitAsync(code);
        return new KernelCommandResult(command, value.Present ? [new ReturnValueProduced(value.Result, command)] : []);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static async Task<string> AskAsync(string prompt, bool password)
    {
        var cell = CellContext.Current ?? throw new InvalidOperationException(CellContext.NobodyToAsk);
        return await Task.Run(() => cell.Ask(prompt, password))
            ?? throw new InvalidOperationException(CellContext.NobodyToAsk);
    }
}

/// <summary>What came of a command.</summary>
public class KernelCommandResult
{
    internal KernelCommandResult(KernelCommand command, IReadOnlyList<KernelEvent> events)
    {
        Command = command;
        Events = events;
    }

    /// <summary>The command.</summary>
    public KernelCommand Command { get; }

    /// <summary>What happened.</summary>
    public IReadOnlyList<KernelEvent> Events { get; }
}

/// <summary>What kernels can do besides.</summary>
public static class KernelExtensions
{
    /// <summary>The kernel of a name, or null.</summary>
    /// <param name="kernel">Where to look.</param>
    /// <param name="name">The name.</param>
    public static Kernel? FindKernelByName(this Kernel kernel, string name) =>
        name is "csharp" or ".NET" or "c#" or "C#" ? kernel : null;

    /// <summary>Runs code as the running cell would, and ends when it has.</summary>
    /// <param name="kernel">What runs it.</param>
    /// <param name="code">The code.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Task<KernelCommandResult> SubmitCodeAsync(this Kernel kernel, string code)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return kernel.SendAsync(new SubmitCode(code));
    }
}
