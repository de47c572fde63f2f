using System.Text;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>The console of the process, as cells see it: text goes to the running cell, else to the real console.</summary>
internal sealed class CellConsole : TextWriter
{
    private static readonly Lock Gate = new();
    private static bool s_installed;

    private readonly string _stream;
    private readonly TextWriter _outside;

    private CellConsole(string stream, TextWriter outside)
    {
        _stream = stream;
        _outside = outside;
        // Notebooks keep line feeds on every system.
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => _outside.Encoding;

    /// <summary>Takes over the console of this process, once.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (!s_installed)
            {
                Console.SetOut(new CellConsole("stdout", Console.Out));
                Console.SetError(new CellConsole("stderr", Console.Error));
                Console.SetIn(new CellInput(Console.In));
                s_installed = true;
            }
        }
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write((value + "\n").AsSpan());

    public override void Write(ReadOnlySpan<char> text)
    {
        if (CellContext.Current is { } cell)
        {
            cell.Write(_stream, text);
        }
        else
        {
            _outside.Write(text);
        }
    }

    public override void Flush() => _outside.Flush();
}
