using System.ComponentModel;
using System.Diagnostics;

namespace ResNetTutorial.Site.Tests;

/// <summary>The tools of package.json beside these tests, fetched once; a test that needs one skips where npm has none.</summary>
internal static class NpmTools
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "artifacts", "test-tools");
    private static readonly Lazy<Task<string?>> Fetched = new(FetchAsync);

    /// <summary>The path of a file of a package.</summary>
    public static async Task<string> FileAsync(string path)
    {
        var missing = await Fetched.Value;
        Assert.SkipWhen(missing is not null, missing ?? "");
        return Path.Combine(Folder, "node_modules", path);
    }

    private static async Task<string?> FetchAsync()
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "package.json"));
        var record = Path.Combine(Folder, "fetched.json");
        if (File.Exists(record) && await File.ReadAllTextAsync(record) == wanted)
        {
            return null;
        }
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "package.json"), wanted);
        var npm = await RunAsync("npm", "install", "--prefix", Folder, "--no-audit", "--no-fund", "--loglevel=error");
        if (npm.ExitCode != 0)
        {
            return $"npm cannot fetch axe-core and action-validator: {npm.Text.Trim().Split('\n')[^1]}";
        }
        await File.WriteAllTextAsync(record, wanted);
        return null;
    }

    /// <summary>Runs a program to its end; one that is not there ends with 127.</summary>
    public static async Task<(int ExitCode, string Text)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await error);
        }
        catch (Win32Exception)
        {
            return (127, $"{program}: not found");
        }
    }
}
