using System.CommandLine;
using ResNetTutorial.Cli.Data;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons data</c>: data sets that are not drawn on the spot.</summary>
internal static class DataCommand
{
    public static Command Create()
    {
        var set = new Argument<string>("set") { Description = "The data set: cifar10." };
        set.AcceptOnlyFromAmong("cifar10");
        var from = new Option<string?>("--from")
        {
            Description = "A folder or .tar.gz that holds the official binary version; default: download it (170 MB).",
        };
        var get = new Command("get", "Put a data set into data/, checked.") { set, from };
        get.SetAction((parsed, cancel) => GetAsync(parsed.GetValue(from), cancel));
        return new Command("data", "Get data sets.") { get };
    }

    private static async Task<int> GetAsync(string? from, CancellationToken cancel)
    {
        if (from is not null)
        {
            CifarImport.From(Path.GetFullPath(from), Repository.Data);
        }
        else
        {
            var shown = -1;
            await CifarDownload
                .Official.RunAsync(
                    Repository.Data,
                    (bytes, total) =>
                    {
                        var percent = total is > 0 ? (int)(bytes * 10 / total.Value) * 10 : 0;
                        if (percent > shown)
                        {
                            shown = percent;
                            Terminal.Out.MarkupLineInterpolated($"cifar10: {percent} % of {(total ?? 0) / 1e6:0} MB");
                        }
                    },
                    cancel
                )
                .ConfigureAwait(false);
        }
        var folder = Path.Combine(Repository.Data, CifarFiles.Folder);
        Terminal.Out.MarkupLineInterpolated($"cifar10: 50,000 training and 10,000 test images in {folder}");
        Terminal.Out.MarkupLineInterpolated($"use them with: ./lessons run 03 --data cifar10");
        return ExitCode.Done;
    }
}
