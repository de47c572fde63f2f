using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// References with the documentation of their members: the XML file beside the assembly; for the framework, which has
/// none there, the one of the SDK's reference pack.
/// </summary>
internal static class Documented
{
    private static readonly Lazy<string?> Pack = new(FindPack);

    public static PortableExecutableReference Reference(string path) =>
        MetadataReference.CreateFromFile(path, documentation: new XmlFile(path));

    /// <summary>The newest reference pack for this .NET, or null where only the runtime is installed.</summary>
    private static string? FindPack()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        var major = Environment.Version.Major;
        return !Directory.Exists(packs)
            ? null
            : Directory
                .GetDirectories(packs, $"{major}.*")
                .OrderByDescending(folder =>
                    Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version()
                )
                .Select(folder => Path.Combine(folder, "ref", $"net{major}.{Environment.Version.Minor}"))
                .FirstOrDefault(Directory.Exists);
    }

    /// <summary>The documentation of one assembly, read when it is first asked for.</summary>
    private sealed class XmlFile(string assembly) : DocumentationProvider
    {
        // The framework's implementation assemblies are documented under the names of the reference assemblies, so the
        // file of the same name is not always the one that has a member.
        private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, string>>> Read = new();

        protected override string GetDocumentationForSymbol(
            string documentationMemberID,
            CultureInfo preferredCulture,
            CancellationToken cancellationToken = default
        )
        {
            foreach (var file in Files())
            {
                var members = Read.GetOrAdd(
                    file,
                    static path => new Lazy<Dictionary<string, string>>(() => Load(path))
                ).Value;
                if (members.TryGetValue(documentationMemberID, out var text))
                {
                    return text;
                }
            }
            return "";
        }

        public override bool Equals(object? obj) => obj is XmlFile other && other.Path == Path;

        public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

        private string Path => assembly;

        private IEnumerable<string> Files()
        {
            var beside = System.IO.Path.ChangeExtension(assembly, ".xml");
            if (File.Exists(beside))
            {
                yield return beside;
            }
            if (
                Pack.Value is not { } pack
                || System.IO.Path.GetDirectoryName(assembly)
                    != System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)
            )
            {
                yield break;
            }
            var name = System.IO.Path.GetFileNameWithoutExtension(assembly);
            string[] candidates =
                name == "System.Private.CoreLib"
                    ?
                    [
                        "System.Runtime",
                        "System.Collections",
                        "System.Threading",
                        "System.Memory",
                        "System.Runtime.InteropServices",
                        "System.Text.Encoding.Extensions",
                        "System.Threading.Thread",
                        "System.Diagnostics.StackTrace",
                    ]
                    : [name, name.Replace("System.Private.", "System.", StringComparison.Ordinal), "System.Runtime"];
            foreach (
                var file in candidates.Select(each => System.IO.Path.Combine(pack, each + ".xml")).Where(File.Exists)
            )
            {
                yield return file;
            }
        }

        private static Dictionary<string, string> Load(string file)
        {
            var members = new Dictionary<string, string>(StringComparer.Ordinal);
            try
            {
                using var reader = XmlReader.Create(
                    file,
                    new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
                );
                reader.MoveToContent();
                while (!reader.EOF)
                {
                    if (
                        reader.NodeType == XmlNodeType.Element
                        && reader.Name == "member"
                        && reader.GetAttribute("name") is { } name
                    )
                    {
                        members.TryAdd(name, reader.ReadOuterXml());
                    }
                    else
                    {
                        reader.Read();
                    }
                }
            }
            catch (Exception problem) when (problem is XmlException or IOException)
            {
                // Half a documentation is better than an error for a tooltip.
            }
            return members;
        }
    }
}
