using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// The packages a notebook asked for with <c>#r "nuget: Name, Version"</c>, restored by the SDK in a small project of
/// their own, all together, so that their dependencies agree.
/// </summary>
internal sealed class PackageSet
{
    internal sealed record Assets(IReadOnlyList<string> Runtime, IReadOnlyList<string> Native);

    private readonly SortedDictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Assets> AddAsync(CellDirective directive, string cell, CancellationToken cancel)
    {
        var parts = directive.Argument.Split(',', 2, StringSplitOptions.TrimEntries);
        var (name, version) = (parts[0], parts.Length > 1 ? parts[1] : "*");
        var before = _versions.GetValueOrDefault(name);
        _versions[name] = version;
        try
        {
            return await RestoreAsync(directive, cell, name, cancel).ConfigureAwait(false);
        }
        catch
        {
            // The next cell must not fail for a package that this one misspelt.
            _ = before is null ? _versions.Remove(name) : (_versions[name] = before) is not null;
            throw;
        }
    }

    private async Task<Assets> RestoreAsync(CellDirective directive, string cell, string name, CancellationToken cancel)
    {
        var folder = ProjectFolder();
        Directory.CreateDirectory(folder);
        // Cuts the search for such files in the folders above: the project stands for itself.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), "<Project />", cancel).ConfigureAwait(false);
        }
        var project = Path.Combine(folder, "packages.csproj");
        await File.WriteAllTextAsync(project, Project().ToString(), cancel).ConfigureAwait(false);

        var (exit, text) = await DotnetAsync(folder, cancel).ConfigureAwait(false);
        if (exit != 0)
        {
            throw CellException.At(directive, cell, Reason(name, text));
        }
        return Read(Path.Combine(folder, "obj", "project.assets.json"));
    }

    private static string Reason(string name, string text)
    {
        var error = text.Split('\n').FirstOrDefault(line => line.Contains("error NU", StringComparison.Ordinal));
        var reason = error is null
            ? "the restore failed"
            : error[error.IndexOf("error NU", StringComparison.Ordinal)..];
        reason = reason.Split(" [")[0].Replace("error ", "", StringComparison.Ordinal).Trim().TrimEnd('.');
        return $"nuget: {name}: {reason}; check the name and the version, and the feeds (dotnet nuget list source).";
    }

    private string ProjectFolder()
    {
        var key = string.Join(";", _versions.Select(each => $"{each.Key}={each.Value}")) + Environment.Version;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
        var cache = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var root = cache.Length > 0 ? cache : Path.GetTempPath();
        return Path.Combine(root, "ResNetTutorial", "packages", hash);
    }

    private XElement Project()
    {
        var version = Environment.Version;
        return new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", $"net{version.Major}.{version.Minor}"),
                new XElement("RuntimeIdentifier", "$(NETCoreSdkRuntimeIdentifier)"),
                new XElement("SelfContained", "false"),
                new XElement("UseAppHost", "false"),
                new XElement("NuGetAudit", "false"),
                new XElement("ManagePackageVersionsCentrally", "false")
            ),
            new XElement(
                "ItemGroup",
                _versions.Select(each => new XElement(
                    "PackageReference",
                    new XAttribute("Include", each.Key),
                    new XAttribute("Version", each.Value)
                ))
            )
        );
    }

    private static async Task<(int Exit, string Text)> DotnetAsync(string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "packages.csproj", "--nologo", "-v", "q"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>The files of every package of the restore, from the lock file that it leaves.</summary>
    private static Assets Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        var folders = json["packageFolders"]!.AsObject().Select(each => each.Key).ToList();
        var target = json["targets"]!.AsObject().Last(each => each.Key.Contains('/')).Value!.AsObject();
        var runtime = new List<string>();
        var native = new List<string>();
        foreach (var (package, content) in target)
        {
            var path = json["libraries"]![package]!["path"]?.GetValue<string>();
            var root = folders.Select(folder => Path.Combine(folder, path ?? "")).FirstOrDefault(Directory.Exists);
            if (path is not null && root is not null)
            {
                runtime.AddRange(
                    Files(root, content?["runtime"]).Where(each => each.EndsWith(".dll", StringComparison.Ordinal))
                );
                native.AddRange(Files(root, content?["native"]));
            }
        }
        return new Assets(runtime, native);
    }

    private static IEnumerable<string> Files(string root, JsonNode? list) =>
        (list as JsonObject ?? [])
            .Select(each => Path.GetFullPath(Path.Combine(root, each.Key)))
            .Where(path => Path.GetFileName(path) != "_._");
}
