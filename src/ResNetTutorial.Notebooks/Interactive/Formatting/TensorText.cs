using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// The text of tensors, whichever library's: things that have a shape and a dtype, and a ToString that takes an
/// enumeration of styles. Their plain ToString says only what they are, not what is in them.
/// </summary>
internal static class TensorText
{
    private const int Most = 10_000;

    public static string? Of(object value)
    {
        var type = value.GetType();
        if (type.GetProperty("shape")?.PropertyType.IsArray != true || type.GetProperty("dtype") is null)
        {
            return null;
        }
        var method = type.GetMethods()
            .FirstOrDefault(each =>
                each.Name == nameof(ToString)
                && each.GetParameters() is [{ ParameterType.IsEnum: true }, .. var rest]
                && rest.All(parameter => parameter.HasDefaultValue)
            );
        if (method is null)
        {
            return null;
        }
        var parameters = method.GetParameters();
        var styles = parameters[0].ParameterType;
        var style = Enum.TryParse(styles, "Julia", out var withShape) ? withShape : Enum.GetValues(styles).GetValue(0);
        try
        {
            var text = (string?)method.Invoke(value, [style, .. parameters.Skip(1).Select(each => each.DefaultValue)]);
            return text is { Length: > Most } ? text[..Most] + "…" : text?.TrimEnd();
        }
        catch (TargetInvocationException)
        {
            // A tensor that was disposed has no values any more.
            return null;
        }
    }
}
