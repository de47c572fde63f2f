using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace ResNetTutorial.Cli.Data;

/// <summary>
/// Downloads CIFAR-10's official archive: a transfer that breaks goes on where it stopped, in this call or the next,
/// and nothing is used before its checksum is right.
/// </summary>
/// <param name="address">The archive.</param>
/// <param name="md5">Its checksum, as its page gives it.</param>
internal sealed class CifarDownload(Uri address, string md5)
{
    private const int Attempts = 5;

    /// <summary>The archive at its author's page, <c>cs.toronto.edu/~kriz/cifar.html</c>.</summary>
    public static CifarDownload Official { get; } =
        new(new Uri("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"), "c32a1d4ab5d03f1284b67883e8d87530");

    /// <summary>How long to wait before a broken transfer is taken up again; each time twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Downloads the archive and unpacks it into the data folder.</summary>
    /// <param name="dataFolder">Where <see cref="CifarFiles.Folder"/> goes.</param>
    /// <param name="progress">Told the bytes so far and, where known, in all.</param>
    /// <param name="cancel">Stops; what has arrived is kept for the next call.</param>
    public async Task RunAsync(string dataFolder, Action<long, long?> progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(dataFolder);
        var partial = Path.Combine(dataFolder, ".cifar-10-binary.tar.gz.part");
        await FetchAsync(partial, progress, cancel).ConfigureAwait(false);
        var sum = Checksum(partial);
        if (sum != md5)
        {
            File.Delete(partial);
            throw new UserException(
                ExitCode.Failed,
                $"{address}: MD5 {sum}, not {md5}, so it was damaged on the way and removed; call this again."
            );
        }
        // The importer tells an archive from a folder by what it finds.
        CifarImport.From(partial, dataFolder);
        File.Delete(partial);
    }

    private async Task FetchAsync(string partial, Action<long, long?> progress, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        var pause = Pause;
        for (var attempt = 1; ; attempt++)
        {
            var before = Length(partial);
            try
            {
                await TransferAsync(client, partial, progress, cancel).ConfigureAwait(false);
                return;
            }
            catch (Exception problem)
                when (problem is HttpRequestException or IOException or TaskCanceledException
                    && !cancel.IsCancellationRequested
                )
            {
                if (attempt >= Attempts && Length(partial) <= before)
                {
                    throw new UserException(
                        ExitCode.Machine,
                        $"{address}: cannot be fetched ({problem.Message.TrimEnd('.')}); check the network and call this again, "
                            + "or fetch it elsewhere and say --from FILE."
                    );
                }
                // A transfer that got further has earned its attempts anew.
                attempt = Length(partial) > before ? 0 : attempt;
                await Task.Delay(pause, cancel).ConfigureAwait(false);
                pause = attempt == 0 ? Pause : pause * 2;
            }
        }
    }

    private async Task TransferAsync(
        HttpClient client,
        string partial,
        Action<long, long?> progress,
        CancellationToken cancel
    )
    {
        var have = Length(partial);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
        }
        using var response = await client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel)
            .ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // Nothing is left to send; the checksum will say whether what is here is right.
            return;
        }
        response.EnsureSuccessStatusCode();
        var resumed = response.StatusCode == HttpStatusCode.PartialContent;
        var total = response.Content.Headers.ContentLength + (resumed ? have : 0);
        using var target = new FileStream(partial, resumed ? FileMode.Append : FileMode.Create, FileAccess.Write);
        using var source = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var buffer = new byte[1 << 16];
        while (await source.ReadAsync(buffer, cancel).ConfigureAwait(false) is var count and > 0)
        {
            await target.WriteAsync(buffer.AsMemory(0, count), cancel).ConfigureAwait(false);
            progress(target.Length, total);
        }
        if (total is { } expected && target.Length < expected)
        {
            throw new IOException($"the connection ended after {target.Length:#,0} of {expected:#,0} bytes");
        }
    }

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static string Checksum(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(MD5.HashData(stream));
    }
}
