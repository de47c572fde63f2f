using System.Diagnostics;
using Plotly.NET;

namespace PlotlyTests;

/// <summary>What these assemblies show is what the packages show, where the packages' listings are at hand.</summary>
public sealed class ApiTests
{
    private static readonly (Type Shown, string Listing)[] Assemblies =
    [
        (typeof(GenericChart), "Plotly.NET-5.1.0.txt"),
        (typeof(Plotly.NET.CSharp.Chart), "Plotly.NET.CSharp-0.13.0.txt"),
        (typeof(Plotly.NET.Interactive.Formatters), "Plotly.NET.Interactive-5.0.0.txt"),
    ];

    [Fact]
    public async Task Nothing_is_shown_that_the_packages_lack()
    {
        var api = Listings();
        Assert.SkipWhen(api is null, "The packages' API listings (../shared/api) are not on this machine.");
        var folder = Directory.CreateTempSubdirectory("check-api");
        try
        {
            // A copy, out of reach of this repository's build settings.
            var script = Path.Combine(folder.FullName, "check-api.cs");
            File.Copy(Path.Combine(api!, "check-api.cs"), script);
            foreach (var (shown, listing) in Assemblies)
            {
                using var check = Process.Start(
                    new ProcessStartInfo(
                        "dotnet",
                        ["run", script, "--", "--fewer-optional", shown.Assembly.Location, Path.Combine(api!, listing)]
                    )
                    {
                        WorkingDirectory = folder.FullName,
                        RedirectStandardOutput = true,
                    }
                )!;
                var output = await check.StandardOutput.ReadToEndAsync();
                await check.WaitForExitAsync();
                Assert.True(check.ExitCode == 0, output);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Listings()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var api = Path.Combine(folder.FullName, "shared", "api");
            if (File.Exists(Path.Combine(api, "check-api.cs")))
            {
                return api;
            }
        }

        return null;
    }
}
