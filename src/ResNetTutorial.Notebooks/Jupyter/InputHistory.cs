using System.IO.Enumeration;
using System.Text;
using System.Text.Json;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Jupyter.Messages;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>A cell that was run.</summary>
/// <param name="Session">Which kernel's run it was, counted from 1.</param>
/// <param name="Line">Its number there.</param>
/// <param name="Input">Its code.</param>
internal sealed record HistoryEntry(int Session, int Line, string Input)
{
    /// <summary>The text of its value; kept for as long as the kernel runs.</summary>
    public string? Output { get; set; }
}

/// <summary>What a <c>history_request</c> asks for.</summary>
internal sealed record HistoryQuery(
    string Access,
    int Session = 0,
    int Start = 0,
    int? Stop = null,
    int? Most = null,
    string Pattern = "*",
    bool Unique = false
)
{
    public static HistoryQuery Of(Request request) =>
        new(
            request.Text("hist_access_type", "tail"),
            request.Number("session") ?? 0,
            request.Number("start") ?? 0,
            request.Number("stop"),
            request.Number("n"),
            request.Text("pattern", "*"),
            request.Flag("unique", false)
        );
}

/// <summary>
/// The cells that were run in this kernel and in those before it. They are kept in one file, a JSON array a line, that
/// kernels running at the same time share; writing never holds up a cell.
/// </summary>
internal sealed class InputHistory
{
    // Longer cells are data more than code, and not what anybody calls back.
    private const int LongestInput = 1 << 16;

    private readonly string _path;
    private readonly int _most;
    private readonly Lock _gate = new();
    private readonly List<HistoryEntry> _entries = [];
    private Task _writing;
    private int _session = 1;

    /// <param name="path">The file; made when missing.</param>
    /// <param name="most">How many entries are kept.</param>
    public InputHistory(string path, int most = 5000)
    {
        _path = path;
        _most = most;
        _writing = Task.Run(Load);
    }

    /// <summary>Where a user's history is kept.</summary>
    public static string DefaultPath =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "ResNetTutorial",
            "kernel-history.jsonl"
        );

    /// <summary>Adds a cell; the file follows later.</summary>
    public void Add(int line, string input)
    {
        lock (_gate)
        {
            _writing = _writing.ContinueWith(_ => Append(line, input), TaskScheduler.Default);
        }
    }

    /// <summary>Remembers what a cell of this session was worth.</summary>
    public void SetOutput(int line, string output)
    {
        lock (_gate)
        {
            _writing = _writing.ContinueWith(
                _ =>
                {
                    lock (_gate)
                    {
                        if (_entries.FindLast(entry => entry.Session == _session && entry.Line == line) is { } entry)
                        {
                            entry.Output = output;
                        }
                    }
                },
                TaskScheduler.Default
            );
        }
    }

    /// <summary>What was asked for, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Find(HistoryQuery query)
    {
        Flush(TimeSpan.FromSeconds(5));
        lock (_gate)
        {
            IEnumerable<HistoryEntry> found = _entries;
            switch (query.Access)
            {
                case "range":
                    var session = query.Session > 0 ? query.Session : _session + query.Session;
                    return
                    [
                        .. found.Where(entry =>
                            entry.Session == session
                            && entry.Line >= query.Start
                            && entry.Line < (query.Stop ?? int.MaxValue)
                        ),
                    ];
                case "search":
                    found = found.Where(entry =>
                        FileSystemName.MatchesSimpleExpression(query.Pattern, entry.Input, false)
                    );
                    if (query.Unique)
                    {
                        found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
                    }
                    break;
            }
            return [.. found.TakeLast(query.Most ?? int.MaxValue)];
        }
    }

    /// <summary>Waits until the file has all.</summary>
    public void Flush(TimeSpan patience)
    {
        Task writing;
        lock (_gate)
        {
            writing = _writing;
        }
        _ = writing.Wait(patience);
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<HistoryEntry> entries, bool withOutput)
    {
        Replies.Ok(writer);
        writer.WriteStartArray("history"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(entry.Session);
            writer.WriteNumberValue(entry.Line);
            if (withOutput)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(entry.Input);
                writer.WriteStringValue(entry.Output);
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteStringValue(entry.Input);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private void Load() =>
        WithFile(() =>
        {
            var lines = File.Exists(_path) ? File.ReadAllLines(_path) : [];
            var entries = lines.Select(Parse).OfType<HistoryEntry>().ToList();
            lock (_gate)
            {
                _session = entries.Count == 0 ? 1 : entries.Max(entry => entry.Session) + 1;
                _entries.AddRange(entries.Where(entry => entry.Line > 0).TakeLast(_most));
                if (entries.Count > _most + (_most / 2))
                {
                    AtomicFile.Write(_path, string.Concat(_entries.Select(Line)));
                }
            }
            // Line 0 takes the session's number, so that a kernel that starts now takes another.
            File.AppendAllText(_path, Line(new HistoryEntry(_session, 0, "")));
        });

    private void Append(int line, string input)
    {
        if (input.Length > LongestInput)
        {
            return;
        }
        var entry = new HistoryEntry(_session, line, input);
        lock (_gate)
        {
            _entries.Add(entry);
        }
        WithFile(() => File.AppendAllText(_path, Line(entry)));
    }

    /// <summary>Does something while no other kernel touches the file. History is a comfort: a full disk is no error.</summary>
    private void WithFile(Action action)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            using var held = Lock();
            action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            KernelChannels.Log($"{_path}: the history is not kept: {problem.Message}");
        }
    }

    private FileStream Lock()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(10);
            }
        }
    }

    private static HistoryEntry? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var parts = json.RootElement;
            return new HistoryEntry(parts[0].GetInt32(), parts[1].GetInt32(), parts[2].GetString() ?? "");
        }
        catch (Exception problem)
            when (problem is JsonException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            // A line that a crash cut off.
            return null;
        }
    }

    /// <summary>A line of the file. It starts on a new line even after one that a crash cut off.</summary>
    private static string Line(HistoryEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(entry.Session);
            writer.WriteNumberValue(entry.Line);
            writer.WriteStringValue(entry.Input);
            writer.WriteEndArray();
        }
        return $"\n{Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)}";
    }
}
