using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// The packages a notebook asked for with <c>#r "nuget: Name, Version"</c>, restored by the SDK in a small project of
/// their own, all together, so that their dependencies agree.
/// </summary>
internal sealed partial class PackageSet(string notebookFolder)
{
    internal sealed record Assets(
        IReadOnlyList<string> Runtime,
        IReadOnlyList<string> Native,
        IReadOnlyList<string> Extensions
    );

    private readonly SortedDictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];

    /// <summary>Adds a feed to those that the machine is set up for.</summary>
    /// <param name="directive">Names an address, or a folder relative to the notebook's.</param>
    /// <param name="cell">The cell it stands in.</param>
    public void AddSource(CellDirective directive, string cell)
    {
        var source = directive.Argument;
        if (!source.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            throw CellException.At(
                directive,
                cell,
                $"{source}: not a package source; write #i \"nuget: address or folder\"."
            );
        }
        source = source["nuget:".Length..].Trim();
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.IsFile)
        {
            source = Path.GetFullPath(Path.Combine(notebookFolder, source));
            if (!Directory.Exists(source))
            {
                throw CellException.At(
                    directive,
                    cell,
                    $"{source}: no such folder; mend the path, or give an address."
                );
            }
        }
        if (!_sources.Contains(source))
        {
            _sources.Add(source);
        }
    }

    /// <summary>Adds packages, all of them or none, and gives the files of every package there is then.</summary>
    /// <param name="directives">The packages.</param>
    /// <param name="cell">The cell they stand in.</param>
    /// <param name="cancel">Ends the restore.</param>
    public async Task<Assets> AddAsync(IReadOnlyList<CellDirective> directives, string cell, CancellationToken cancel)
    {
        var before = _versions.ToList();
        foreach (var directive in directives)
        {
            var parts = directive.Argument.Split(',', 2, StringSplitOptions.TrimEntries);
            if (parts[0].Length == 0 || parts[0].Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_')))
            {
                throw CellException.At(
                    directive,
                    cell,
                    $"nuget: {directive.Argument}: not a package; write #r \"nuget: Name, Version\"."
                );
            }
            var version = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
            _versions[parts[0]] = version ?? _versions.GetValueOrDefault(parts[0], "*");
        }
        try
        {
            return await RestoreAsync(directives, cell, cancel).ConfigureAwait(false);
        }
        catch
        {
            // The next cell must not fail for a package that this one misspelt.
            _versions.Clear();
            foreach (var (name, version) in before)
            {
                _versions[name] = version;
            }
            throw;
        }
    }

    private async Task<Assets> RestoreAsync(
        IReadOnlyList<CellDirective> directives,
        string cell,
        CancellationToken cancel
    )
    {
        var folder = ProjectFolder();
        var lockFile = Path.Combine(folder, "obj", "project.assets.json");
        Directory.CreateDirectory(folder);
        using var alone = await LockAsync(Path.Combine(folder, "lock"), cancel).ConfigureAwait(false);
        // Exact versions never change: what an earlier run restored is still right, if it is all there.
        if (
            _versions.Values.All(version => Exact().IsMatch(version))
            && File.Exists(lockFile)
            && Read(lockFile) is { } kept
        )
        {
            return kept;
        }
        // Cuts the search for such files in the folders above: the project stands for itself.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), "<Project />", cancel).ConfigureAwait(false);
        }
        var project = Path.Combine(folder, "packages.csproj");
        await File.WriteAllTextAsync(project, Project().ToString(), cancel).ConfigureAwait(false);

        var (exit, text) = await DotnetAsync(folder, cancel).ConfigureAwait(false);
        if (exit == 0 && Read(lockFile) is { } assets)
        {
            return assets;
        }
        var (directive, reason) = Reason(directives, text);
        throw CellException.At(directive, cell, reason);
    }

    /// <summary>Waits until no other process restores the same packages.</summary>
    private static async Task<FileStream> LockAsync(string file, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(50, cancel).ConfigureAwait(false);
            }
        }
    }

    private static (CellDirective Directive, string Reason) Reason(IReadOnlyList<CellDirective> directives, string text)
    {
        var error = text.Split('\n').FirstOrDefault(line => line.Contains("error NU", StringComparison.Ordinal));
        var reason = error is null
            ? "the restore failed"
            : error[error.IndexOf("error NU", StringComparison.Ordinal)..];
        reason = reason.Split(" [")[0].Replace("error ", "", StringComparison.Ordinal).Trim().TrimEnd('.');
        static string Name(CellDirective directive) => directive.Argument.Split(',')[0].Trim();
        var meant =
            directives.FirstOrDefault(each => reason.Contains(Name(each), StringComparison.OrdinalIgnoreCase))
            ?? directives[0];
        return (
            meant,
            $"nuget: {Name(meant)}: {reason}; check the name and the version, and the feeds (dotnet nuget list source)."
        );
    }

    private string ProjectFolder()
    {
        var key =
            string.Join(";", _versions.Select(each => $"{each.Key}={each.Value}").Concat(_sources))
            + Environment.Version;
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
                new XElement("ManagePackageVersionsCentrally", "false"),
                new XElement("RestoreAdditionalProjectSources", string.Join(';', _sources))
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

    /// <summary>
    /// The files of every package of a restore, from the lock file that it leaves; null where it failed, or a package is
    /// not there any more.
    /// </summary>
    private static Assets? Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        if ((json["logs"] as JsonArray ?? []).Any(log => log?["level"]?.GetValue<string>() == "Error"))
        {
            return null;
        }
        var folders = json["packageFolders"]!.AsObject().Select(each => each.Key).ToList();
        var target = json["targets"]!.AsObject().Last(each => each.Key.Contains('/')).Value!.AsObject();
        var runtime = new List<string>();
        var native = new List<string>();
        var extensions = new List<string>();
        foreach (var (package, content) in target)
        {
            if (json["libraries"]![package]!["path"]?.GetValue<string>() is not { } path)
            {
                continue;
            }
            if (folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists) is not { } root)
            {
                return null;
            }
            runtime.AddRange(
                Files(root, content?["runtime"]).Where(each => each.EndsWith(".dll", StringComparison.Ordinal))
            );
            native.AddRange(Files(root, content?["native"]));
            var extension = Path.Combine(root, "interactive-extensions", "dotnet");
            if (Directory.Exists(extension))
            {
                extensions.Add(extension);
            }
        }
        return new Assets(runtime, native, extensions);
    }

    private static IEnumerable<string> Files(string root, JsonNode? list) =>
        (list as JsonObject ?? [])
            .Select(each => Path.GetFullPath(Path.Combine(root, each.Key)))
            .Where(path => Path.GetFileName(path) != "_._");

    [GeneratedRegex(@"^[0-9][0-9A-Za-z.+-]*$")]
    private static partial Regex Exact();
}
