using System.Collections.Concurrent;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The types a registration may name to reach a type, nearest first.</summary>
internal static class TypeKinship
{
    private static readonly ConcurrentDictionary<Type, Type[]> Known = new();

    public static IReadOnlyList<Type> Of(Type type) => Known.GetOrAdd(type, Find);

    private static Type[] Find(Type type)
    {
        var bases = new List<Type>();
        for (var each = type; each is not null && each != typeof(object); each = each.BaseType)
        {
            bases.Add(each);
        }
        // An interface that extends others is nearer than those.
        var interfaces = type.GetInterfaces().OrderByDescending(each => each.GetInterfaces().Length);
        return
        [
            .. bases
                .Concat(interfaces)
                .Append(typeof(object))
                .SelectMany(each =>
                    each.IsConstructedGenericType ? [each, each.GetGenericTypeDefinition()] : new[] { each }
                ),
        ];
    }
}
