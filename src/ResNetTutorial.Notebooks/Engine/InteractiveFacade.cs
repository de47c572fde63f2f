using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// .NET Interactive's assemblies, for packages that are built against them: each forwards its types to the ones of this
/// assembly, so that what a package registers is what cells see.
/// </summary>
internal static class InteractiveFacade
{
    private static readonly ConcurrentDictionary<string, byte[]> Images = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the assemblies whose types are here.</summary>
    public static bool StandsFor(string name) =>
        name.Equals("Microsoft.DotNet.Interactive", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Microsoft.DotNet.Interactive.", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Microsoft.AspNetCore.Html.Abstractions", StringComparison.OrdinalIgnoreCase);

    /// <summary>An assembly of that name.</summary>
    public static byte[] Image(string name) => Images.GetOrAdd(name, Make);

    private static byte[] Make(string name)
    {
        var code = new StringBuilder();
        foreach (var type in typeof(Kernel).Assembly.GetExportedTypes().Where(IsNotebookFacing))
        {
            var full = type.FullName!.Split('`')[0];
            var arguments = type.IsGenericType ? $"<{new string(',', type.GetGenericArguments().Length - 1)}>" : "";
            code.Append(
                $"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(global::{full}{arguments}))]\n"
            );
        }
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code.ToString())],
            FrameworkReferences.Read(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? image.ToArray()
            : throw new InvalidOperationException($"{name}: {emitted.Diagnostics.First().GetMessage()}");
    }

    private static bool IsNotebookFacing(Type type) =>
        !type.IsNested && (type.Namespace is null || type.Namespace.StartsWith("Microsoft.", StringComparison.Ordinal));
}
