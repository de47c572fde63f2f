using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>An exception's trace from where it was thrown to the line of the cell, and no further.</summary>
internal static partial class CellTrace
{
    public static IReadOnlyList<string> Of(Exception exception, CellSymbols cells)
    {
        var lines = new List<string> { $"{TypeName(exception.GetType())}: {exception.Message}" };
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            lines.Add($" ---> {TypeName(inner.GetType())}: {inner.Message}");
        }
        // Where the reason arose says more than where its wrapper was thrown, if that was in a cell too.
        var chain = new Stack<Exception>();
        for (var each = exception; each is not null; each = each.InnerException)
        {
            chain.Push(each);
        }
        lines.AddRange(chain.Select(each => Frames(each, cells)).FirstOrDefault(frames => frames.Count > 0) ?? []);
        return lines;
    }

    private static List<string> Frames(Exception exception, CellSymbols cells)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        var places = Array.ConvertAll(frames, cells.Find);
        var last = Array.FindLastIndex(places, place => place is not null);
        var lines = new List<string>();
        for (var i = 0; i <= last; i++)
        {
            var frame = frames[i];
            if (frame.GetMethod() is not { } method || IsPlumbing(method))
            {
                continue;
            }
            var file = frame.GetFileName();
            var place =
                places[i] is { } inCell ? $"{inCell.Cell}, line {inCell.Line}"
                : file is not null ? $"{Path.GetFileName(file)}, line {frame.GetFileLineNumber()}"
                : null;
            var name = MethodName(method);
            lines.Add("   at " + string.Join(", ", new[] { name, place }.Where(part => part is not null)));
        }
        return lines;
    }

    private static bool IsPlumbing(MethodBase method) =>
        method.DeclaringType?.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices"
        || method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false)
        || method.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false) == true;

    /// <summary>The method as its author wrote it; null for the statements of the cell itself.</summary>
    private static string? MethodName(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.Name;
        // Async and iterator methods, lambdas and local functions live in compiler-made members: <Name>…
        if (type is not null && CompilerMade().Match(type.Name) is { Success: true } machine && name == "MoveNext")
        {
            name = machine.Groups["name"].Value;
            type = type.DeclaringType;
        }
        if (CompilerMade().Match(name) is { Success: true } made)
        {
            name = made.Groups["local"] is { Success: true } local ? local.Value : made.Groups["name"].Value;
        }
        while (type is not null && type.Name.StartsWith('<'))
        {
            type = type.DeclaringType;
        }
        if (name is "<Initialize>" or "<Factory>" or "Initialize")
        {
            return null;
        }
        var parameters = string.Join(", ", method.GetParameters().Select(each => TypeName(each.ParameterType)));
        var owner = type is null ? "" : TypeName(type);
        return owner.Length == 0 ? $"{name}({parameters})" : $"{owner}.{name}({parameters})";
    }

    /// <summary>A type's name without the classes that hold a cell's declarations.</summary>
    private static string TypeName(Type type)
    {
        if (type.Name.StartsWith("Submission#", StringComparison.Ordinal))
        {
            return "";
        }
        var name = type.IsGenericType ? type.Name.Split('`')[0] : type.Name;
        if (type.IsGenericType)
        {
            name += $"<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>";
        }
        if (
            type is { IsNested: true, IsGenericParameter: false }
            && TypeName(type.DeclaringType!) is { Length: > 0 } outer
        )
        {
            return $"{outer}.{name}";
        }
        return type is { IsNested: false, IsGenericParameter: false, Namespace: { } space } && space != "System"
            ? $"{space}.{name}"
            : name;
    }

    [GeneratedRegex("^<+(?<name>[^<>]*)>+(?:[a-z]__(?<local>[A-Za-z_0-9]+)\\||.*)")]
    private static partial Regex CompilerMade();
}
