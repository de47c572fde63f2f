using System.Collections.Concurrent;
using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>
/// The fields of a module's type that may hold components, in the package's order: the type's own, then its bases', each
/// name once. Found once a type.
/// </summary>
internal static class Components
{
    private static readonly ConcurrentDictionary<Type, Component[]> known = new();

    public static Component[] Of(Type type) => known.GetOrAdd(type, Find);

    private static Component[] Find(Type type)
    {
        var found = new List<Component>();
        var seen = new HashSet<string>();
        for (var level = type; level is not null && level != typeof(torch.nn.Module); level = level.BaseType)
        {
            const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
            foreach (var field in level.GetFields(all))
            {
                if (!MayHoldComponent(field.FieldType) || !seen.Add(field.Name))
                    continue;
                var name = field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
                found.Add(new Component(name, field, Setter(type, name)));
            }
        }
        return [.. found];
    }

    /// <summary>The property of the component's name, which then is the one to set when the component is replaced.</summary>
    private static PropertyInfo? Setter(Type type, string name)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.Name == name && property.CanWrite && property.GetIndexParameters().Length == 0)
                return property;
        return null;
    }

    private static bool MayHoldComponent(Type type) =>
        !type.IsValueType
        && !type.IsArray
        && type != typeof(string)
        && !typeof(Delegate).IsAssignableFrom(type)
        && (
            type.IsInterface
            || type.IsAssignableFrom(typeof(torch.nn.Module))
            || typeof(torch.nn.Module).IsAssignableFrom(type)
            || type.IsAssignableFrom(typeof(Parameter))
            || typeof(Parameter).IsAssignableFrom(type)
        );
}

internal sealed record Component(string Name, FieldInfo Field, PropertyInfo? Property);
