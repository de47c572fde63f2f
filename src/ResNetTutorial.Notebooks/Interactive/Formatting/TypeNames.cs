namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Types by the names that C# has for them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>The name with its namespace, as in <c>System.Collections.Generic.List&lt;int&gt;</c>.</summary>
    public static string Of(Type type) => Name(type, withNamespace: true);

    /// <summary>The name alone, as in <c>List&lt;int&gt;</c>.</summary>
    public static string Short(Type type) => Name(type, withNamespace: false);

    private static string Name(Type type, bool withNamespace)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, withNamespace)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner, withNamespace) + "?";
        }
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        var name = type.Name.Split('`')[0];
        if (name.StartsWith("<>", StringComparison.Ordinal))
        {
            return "(anonymous)";
        }
        if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments();
            name += type.IsGenericTypeDefinition
                ? $"<{new string(',', arguments.Length - 1)}>"
                : $"<{string.Join(", ", arguments.Select(each => Name(each, withNamespace)))}>";
        }
        // What a cell declares lies in a class of the compiler's.
        if (
            withNamespace
            && type is { IsNested: true, DeclaringType: { } outer }
            && !outer.Name.StartsWith("Submission#", StringComparison.Ordinal)
        )
        {
            return $"{Name(outer, withNamespace)}.{name}";
        }
        return withNamespace && type is { IsNested: false, Namespace: { } space } ? $"{space}.{name}" : name;
    }
}
