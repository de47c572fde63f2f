using Microsoft.DotNet.Interactive.Formatting;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value that a cell has shown.</summary>
public class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string[] mimeTypes, string? displayId = null)
    {
        _mimeTypes = mimeTypes;
        DisplayId = displayId ?? Guid.NewGuid().ToString("N");
    }

    /// <summary>The name the value is shown under.</summary>
    public string DisplayId { get; }

    /// <summary>The forms it is shown in.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; } = [];

    /// <summary>Replaces what is shown, in place.</summary>
    /// <param name="updatedValue">The new value.</param>
    public void Update(object? updatedValue) =>
        CellContext.Current?.Send(new DisplayUpdate(Keep(Bundle(updatedValue, _mimeTypes)), DisplayId));

    internal static MimeBundle Bundle(object? value, params string[] mimeTypes)
    {
        var bundle = new MimeBundle();
        IReadOnlyCollection<string> types =
            mimeTypes.Length > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        var shown = types.Count > 1 ? Remembered.Of(value) : value;
        foreach (var type in types)
        {
            bundle.Add(type, shown.ToDisplayString(type));
        }
        return bundle;
    }

    internal static MimeBundle Bundle(IEnumerable<FormattedValue> values)
    {
        var bundle = new MimeBundle();
        foreach (var value in values)
        {
            bundle.Add(value.MimeType, value.Value);
        }
        return bundle;
    }

    internal void Show(object? value) => Show(Bundle(value, _mimeTypes));

    internal void Show(MimeBundle bundle) => CellContext.Current?.Send(new DisplayOutput(Keep(bundle), DisplayId));

    private MimeBundle Keep(MimeBundle bundle)
    {
        FormattedValues = [.. bundle.MimeTypes.Select(type => new FormattedValue(type, bundle.Text(type)!))];
        return bundle;
    }
}

/// <summary>A value as text of a MIME type.</summary>
/// <param name="mimeType">The kind of text.</param>
/// <param name="value">The text.</param>
public class FormattedValue(string mimeType, string value)
{
    /// <summary>The kind of text.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <summary>A value in several forms.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types; default: those its type prefers.</param>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes) =>
        [
            .. (mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType())).Select(
                type => CreateSingleFromObject(value, type)
            ),
        ];

    /// <summary>A value in one form.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The MIME type; default: the first that its type prefers.</param>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        return new FormattedValue(mimeType, value.ToDisplayString(mimeType));
    }

    /// <summary>The text.</summary>
    public override string ToString() => Value;
}

/// <summary>A script that runs in the page that shows the notebook.</summary>
/// <param name="scriptValue">The JavaScript.</param>
public class ScriptContent(string scriptValue) : Microsoft.AspNetCore.Html.IHtmlContent
{
    /// <summary>The JavaScript.</summary>
    public string ScriptValue { get; } = scriptValue;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"<script type=\"text/javascript\">{ScriptValue}</script>");
    }
}

/// <summary>A password, which no output shows.</summary>
/// <param name="clearTextPassword">The password.</param>
public class PasswordString(string clearTextPassword)
{
    /// <summary>The password itself.</summary>
    public string GetClearTextPassword() => clearTextPassword;

    /// <summary>As many stars as the password has characters.</summary>
    public override string ToString() => new('*', clearTextPassword.Length);
}
