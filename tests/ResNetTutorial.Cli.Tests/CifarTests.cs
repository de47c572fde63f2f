using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using ResNetTutorial.Cli.Data;

namespace ResNetTutorial.Cli.Tests;

public sealed class CifarTests : IDisposable
{
    private const int RecordBytes = 3073;
    private const int BatchBytes = 10_000 * RecordBytes;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(CifarFiles.Folder)]
    public void A_folder_is_taken_with_or_without_the_inner_one(string inner)
    {
        Make(Path.Combine(_folder["source"], inner));
        CifarImport.From(_folder["source"], _folder["data"]);
        CifarFiles.Check(_folder["data/" + CifarFiles.Folder], "data");
        Assert.Equal([CifarFiles.Folder], Directory.GetFileSystemEntries(_folder["data"]).Select(Path.GetFileName));
    }

    [Fact]
    public void An_archive_is_taken_and_its_paths_have_no_say()
    {
        CifarImport.From(Archive(), _folder["data"]);
        CifarFiles.Check(_folder["data/" + CifarFiles.Folder], "data");
        Assert.False(File.Exists(_folder["escaped.txt"]));
    }

    [Theory]
    [InlineData(
        "data_batch_3.bin",
        BatchBytes - 100,
        "data_batch_3.bin of",
        "30,729,900 bytes, not 30,730,000",
        "cut short"
    )]
    [InlineData(
        "test_batch.bin",
        BatchBytes + RecordBytes,
        "test_batch.bin of",
        "30,733,073 bytes, not 30,730,000",
        "another data set"
    )]
    [InlineData("data_batch_5.bin", -1, "has no data_batch_5.bin", "has no", "give the folder or archive")]
    public void A_file_of_the_wrong_size_is_named_and_nothing_is_placed(
        string file,
        int size,
        string thing,
        string reason,
        string mend
    )
    {
        Make(_folder["source"]);
        if (size < 0)
        {
            File.Delete(_folder["source/" + file]);
        }
        else
        {
            using var stream = File.OpenWrite(_folder["source/" + file]);
            stream.SetLength(size);
        }
        var problem = Assert.Throws<UserException>(() => CifarImport.From(_folder["source"], _folder["data"]));
        Assert.All([thing, reason, mend], part => Assert.Contains(part, problem.Message));
        Assert.Equal(ExitCode.Failed, problem.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["data"]));
    }

    [Fact]
    public void Labels_outside_0_to_9_are_not_CIFAR_10()
    {
        Make(_folder["source"]);
        using (var stream = File.OpenWrite(_folder["source/data_batch_2.bin"]))
        {
            stream.Position = 7 * RecordBytes;
            stream.WriteByte(11);
        }
        var problem = Assert.Throws<UserException>(() => CifarImport.From(_folder["source"], _folder["data"]));
        Assert.Contains("record 7 has the label 11", problem.Message);
    }

    [Fact]
    public void A_truncated_archive_is_said_and_what_was_there_stays()
    {
        Make(_folder["source"]);
        CifarImport.From(_folder["source"], _folder["data"]);
        var archive = Archive();
        using (var stream = File.OpenWrite(archive))
        {
            stream.SetLength(stream.Length / 2);
        }
        Assert.Contains(
            "get it again",
            Assert.Throws<UserException>(() => CifarImport.From(archive, _folder["data"])).Message
        );
        CifarFiles.Check(_folder["data/" + CifarFiles.Folder], "data");
    }

    [Fact]
    public async Task A_broken_transfer_goes_on_where_it_stopped()
    {
        var bytes = await File.ReadAllBytesAsync(Archive());
        using var server = new BreakingServer(bytes, breaks: 2);
        var download = new CifarDownload(server.Address, Md5(bytes)) { Pause = TimeSpan.FromMilliseconds(10) };
        await download.RunAsync(_folder["data"], (arrived, _) => server.Arrived = arrived, CancellationToken.None);
        CifarFiles.Check(_folder["data/" + CifarFiles.Folder], "data");
        var third = bytes.Length / 3;
        Assert.Equal([null, $"bytes={third}-", $"bytes={2 * third}-"], server.Ranges);
        Assert.Equal([CifarFiles.Folder], Directory.GetFileSystemEntries(_folder["data"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_transfer_that_was_given_up_is_taken_up_by_the_next_call()
    {
        var bytes = await File.ReadAllBytesAsync(Archive());
        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllBytesAsync(_folder["data/.cifar-10-binary.tar.gz.part"], bytes[..1000]);
        using var server = new BreakingServer(bytes, breaks: 0);
        await new CifarDownload(server.Address, Md5(bytes)).RunAsync(
            _folder["data"],
            (_, _) => { },
            CancellationToken.None
        );
        Assert.Equal(["bytes=1000-"], server.Ranges);
        CifarFiles.Check(_folder["data/" + CifarFiles.Folder], "data");
    }

    [Fact]
    public async Task A_wrong_checksum_is_said_and_nothing_is_kept()
    {
        using var server = new BreakingServer([1, 2, 3], breaks: 0);
        var download = new CifarDownload(server.Address, "00");
        var problem = await Assert.ThrowsAsync<UserException>(() =>
            download.RunAsync(_folder["data"], (_, _) => { }, CancellationToken.None)
        );
        Assert.Contains("not 00", problem.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["data"]));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_exit_code_3_with_the_other_way()
    {
        var download = new CifarDownload(new Uri("http://127.0.0.1:9/x"), "00")
        {
            Pause = TimeSpan.FromMilliseconds(1),
        };
        var problem = await Assert.ThrowsAsync<UserException>(() =>
            download.RunAsync(_folder["data"], (_, _) => { }, CancellationToken.None)
        );
        Assert.Equal(ExitCode.Machine, problem.ExitCode);
        Assert.Contains("--from FILE", problem.Message);
    }

    private static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));

    private static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        var batch = new byte[BatchBytes];
        for (var i = 0; i < 10_000; i++)
        {
            batch[i * RecordBytes] = (byte)(i % 10);
        }
        foreach (var name in CifarFiles.Batches)
        {
            File.WriteAllBytes(Path.Combine(folder, name), batch);
        }
        File.WriteAllLines(
            Path.Combine(folder, CifarFiles.Names),
            [.. Enumerable.Range(0, 10).Select(i => $"class {i}"), ""]
        );
    }

    private string Archive()
    {
        var source = _folder["packed"];
        Make(Path.Combine(source, CifarFiles.Folder));
        var archive = _folder["cifar.tar.gz"];
        using var file = File.Create(archive);
        using var zipped = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(zipped);
        foreach (var path in Directory.GetFiles(Path.Combine(source, CifarFiles.Folder)))
        {
            tar.WriteEntry(path, $"{CifarFiles.Folder}/{Path.GetFileName(path)}");
        }
        tar.WriteEntry(Path.Combine(source, CifarFiles.Folder, CifarFiles.Names), "../escaped.txt");
        return archive;
    }

    /// <summary>Serves one file, a third of it at a time before it breaks off, and notes what was asked for.</summary>
    private sealed class BreakingServer : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly byte[] _bytes;
        private int _breaks;

        public BreakingServer(byte[] bytes, int breaks)
        {
            (_bytes, _breaks) = (bytes, breaks);
            for (var port = 20_000 + Environment.ProcessId % 20_000; ; port++)
            {
                try
                {
                    Address = new Uri($"http://127.0.0.1:{port}/cifar.tar.gz");
                    _listener.Prefixes.Clear();
                    _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                    _listener.Start();
                    break;
                }
                catch (HttpListenerException)
                {
                    // Taken; the next one.
                }
            }
            _ = Task.Run(ServeAsync);
        }

        public Uri Address { get; }

        public List<string?> Ranges { get; } = [];

        /// <summary>The bytes of the file that the client has, as it says itself.</summary>
        public long Arrived { get; set; }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                var range = context.Request.Headers["Range"];
                Ranges.Add(range);
                var start = range is null ? 0 : int.Parse(range["bytes=".Length..].TrimEnd('-'));
                var left = _bytes.AsMemory(start);
                context.Response.StatusCode = range is null ? 200 : 206;
                context.Response.ContentLength64 = left.Length;
                if (_breaks-- > 0)
                {
                    var end = start + _bytes.Length / 3;
                    await context.Response.OutputStream.WriteAsync(left[..(_bytes.Length / 3)]);
                    await context.Response.OutputStream.FlushAsync();
                    // What is still on its way when a connection is aborted is lost.
                    while (Arrived < end)
                    {
                        await Task.Delay(5);
                    }
                    context.Response.Abort();
                    continue;
                }
                await context.Response.OutputStream.WriteAsync(left);
                context.Response.Close();
            }
        }
    }
}
