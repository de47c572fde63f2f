using System.Runtime.CompilerServices;

namespace Plotly.NET.CSharp;

public static class OptionalExtensions
{
    /// <summary>Sets the property named after the argument, in lower case, or as given, if there is a value.</summary>
    internal static T Set<T, V>(
        this T target,
        Optional<V> value,
        string? name = null,
        [CallerArgumentExpression(nameof(value))] string argument = ""
    )
        where T : DynamicObj.DynamicObj =>
        value.IsSome ? target.Put(name ?? argument.ToLowerInvariant(), value.Value) : target;

    internal static T Or<T>(this Optional<T> value, T otherwise) => value.IsSome ? value.Value : otherwise;

    internal static FSharpOption<T>? ToOption<T>(this Optional<T> value) =>
        value.IsSome ? FSharpOption<T>.Some(value.Value) : null;
}
