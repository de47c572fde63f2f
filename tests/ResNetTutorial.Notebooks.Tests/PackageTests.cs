using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Tests;

/// <summary>Packages from a feed of our own: a folder.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _feed = Directory.CreateTempSubdirectory("feed").FullName;
    private readonly string _name = $"ResNetTutorial.Tests.P{Guid.NewGuid():N}";

    public void Dispose()
    {
        Directory.Delete(_feed, recursive: true);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var kept = Path.Combine(home, ".nuget", "packages", _name.ToLowerInvariant());
        if (Directory.Exists(kept))
        {
            Directory.Delete(kept, recursive: true);
        }
    }

    [Fact]
    public async Task A_package_brings_its_types_and_what_it_has_for_notebooks()
    {
        // Built against assemblies of .NET Interactive's names, as the packages out there are.
        var formatting = Compile(
            "Microsoft.DotNet.Interactive.Formatting",
            """
            namespace Microsoft.DotNet.Interactive.Formatting
            {
                public static class Formatter
                {
                    public static void Register<T>(System.Func<T, string> formatter, string mimeType = "text/plain") { }
                }
            }
            """
        );
        var interactive = Compile(
            "Microsoft.DotNet.Interactive",
            """
            namespace Microsoft.DotNet.Interactive
            {
                public class Kernel { }
                public interface IKernelExtension { System.Threading.Tasks.Task OnLoadAsync(Kernel kernel); }
            }
            """
        );
        var library = Compile(_name, "public class Thing { public int Size => 3; }");
        var extension = Compile(
            _name + ".Extension",
            """
            using Microsoft.DotNet.Interactive;
            using Microsoft.DotNet.Interactive.Formatting;
            public class Extension : IKernelExtension
            {
                public System.Threading.Tasks.Task OnLoadAsync(Kernel kernel)
                {
                    Formatter.Register<Thing>(thing => "a thing of size " + thing.Size);
                    return System.Threading.Tasks.Task.CompletedTask;
                }
            }
            """,
            formatting,
            interactive,
            library
        );
        Pack(
            ("lib/net8.0/" + _name + ".dll", library),
            ("interactive-extensions/dotnet/" + _name + ".Extension.dll", extension),
            ("interactive-extensions/dotnet/extension.dib", "#!csharp\nvar fromPackage = 4;\n"u8.ToArray())
        );
        await using var engine = new CSharpEngine(_feed);
        var shown = new List<CellOutput>();
        var result = await engine.RunAsync(
            new CellSubmission(
                $"#i \"nuget: {_feed}\"\n#r \"nuget: {_name}, 1.0.0\"\ndisplay(new Thing()); fromPackage",
                "cell 1"
            ),
            shown.Add
        );
        Assert.SkipWhen(result.Error?.Message.Contains("NU1301") == true, "a feed of this machine cannot be reached");
        Assert.True(result.Status == CellStatus.Ok, result.Error?.Message);
        Assert.Equal("a thing of size 3", shown.OfType<DisplayOutput>().Single().Data.Text("text/plain"));
        Assert.Equal("4", shown.OfType<ExecuteResult>().Single().Data.Text("text/plain"));
        Assert.Empty(shown.OfType<StreamOutput>());

        // Restored once, an exact version is there without asking any feed.
        await using var later = new CSharpEngine(_feed);
        var again = await later.RunAsync(
            new CellSubmission($"#i \"nuget: {_feed}\"\n#r \"nuget: {_name}, 1.0.0\"\nnew Thing().Size", "cell 1"),
            shown.Add
        );
        Assert.Equal(CellStatus.Ok, again.Status);
    }

    private void Pack(params (string Path, byte[] Content)[] files)
    {
        using var archive = ZipFile.Open(Path.Combine(_feed, $"{_name}.1.0.0.nupkg"), ZipArchiveMode.Create);
        var about = $"""
            <?xml version="1.0"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{_name}</id><version>1.0.0</version><authors>tests</authors><description>For a test.</description></metadata>
            </package>
            """;
        foreach (var (path, content) in files.Append((_name + ".nuspec", System.Text.Encoding.UTF8.GetBytes(about))))
        {
            using var entry = archive.CreateEntry(path).Open();
            entry.Write(content);
        }
    }

    private static byte[] Compile(string name, string code, params byte[][] references)
    {
        // Without this assembly, which has the types of .NET Interactive too.
        var framework = FrameworkReferences
            .Read()
            .Where(each => Path.GetFileNameWithoutExtension(each.Display) != "ResNetTutorial.Notebooks");
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            framework.Concat(references.Select(image => MetadataReference.CreateFromImage(image))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return image.ToArray();
    }
}
