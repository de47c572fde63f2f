using System.Diagnostics;

namespace TorchSharp.Tests;

/// <summary>What the TorchSharp assembly in use shows publicly, against the listing of the package's signatures.</summary>
public sealed class ApiListingTests
{
    private const string Listing = "TorchSharp-0.107.0.txt";

    [Fact]
    public void NothingIsPublicThatThePackageLacks()
    {
        if (FindListings() is not { } folder)
        {
            Assert.Skip($"shared/api/{Listing} is not beside the repository: there is nothing to compare with.");
            return;
        }
        var output = Run(
            Path.Combine(folder, "check-api.cs"),
            typeof(torch).Assembly.Location,
            Path.Combine(folder, Listing)
        );
        Assert.EndsWith($"public members match {Listing}; 0 do not", output.TrimEnd());
    }

    private static string? FindListings()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "api");
            if (File.Exists(Path.Combine(folder, Listing)) && File.Exists(Path.Combine(folder, "check-api.cs")))
                return folder;
        }
        return null;
    }

    private static string Run(string script, string assembly, string listing)
    {
        // A copy, away from any Directory.Build.props.
        var work = Directory.CreateTempSubdirectory("check-api");
        try
        {
            File.Copy(script, Path.Combine(work.FullName, "check-api.cs"));
            var start = new ProcessStartInfo("dotnet", ["run", "check-api.cs", "--", assembly, listing])
            {
                WorkingDirectory = work.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // Under `dotnet test` the outer build's variables would lead the inner one astray.
            foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD")).ToArray())
                start.Environment.Remove(name);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output + errors.Result;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
