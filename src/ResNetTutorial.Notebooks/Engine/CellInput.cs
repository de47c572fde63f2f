namespace ResNetTutorial.Notebooks.Engine;

/// <summary>The console's input, as cells see it: the reader of the notebook, a line at a time, else the real input.</summary>
internal sealed class CellInput(TextReader outside) : TextReader
{
    private string _line = "";
    private int _at;

    public override int Peek() => Fill() ? _line[_at] : -1;

    public override int Read() => Fill() ? _line[_at++] : -1;

    public override string? ReadLine()
    {
        if (_at >= _line.Length)
        {
            return Ask();
        }
        var rest = _line[_at..].TrimEnd('\n');
        _at = _line.Length;
        return rest;
    }

    private bool Fill()
    {
        if (_at >= _line.Length)
        {
            if (Ask() is not { } line)
            {
                return false;
            }
            (_line, _at) = (line + "\n", 0);
        }
        return true;
    }

    private string? Ask() =>
        CellContext.Current is { } cell ? cell.Ask("", false) ?? outside.ReadLine() : outside.ReadLine();
}
