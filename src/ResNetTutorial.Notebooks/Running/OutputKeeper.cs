using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>
/// Puts what cells show into the notebook as front ends do: streams joined, updates in place, the last state kept.
/// </summary>
internal sealed class OutputKeeper
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(NotebookCell Cell, int Index)>> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<NotebookCell> _clearing = [];

    public void Add(NotebookCell cell, CellOutput output)
    {
        lock (_gate)
        {
            if (output is not (ClearOutput or DisplayUpdate) && _clearing.Remove(cell))
            {
                Clear(cell);
            }
            switch (output)
            {
                case ClearOutput { Wait: true }:
                    _clearing.Add(cell);
                    break;
                case ClearOutput:
                    Clear(cell);
                    break;
                case StreamOutput stream when cell.Outputs is [.., StreamOutput last] && last.Name == stream.Name:
                    cell.Replace(cell.Outputs.Count - 1, last with { Text = Overwrite(last.Text, stream.Text) });
                    break;
                case StreamOutput stream:
                    cell.Append(stream with { Text = Overwrite("", stream.Text) });
                    break;
                case DisplayUpdate update:
                    foreach (var (holder, index) in _shown.GetValueOrDefault(update.DisplayId) ?? [])
                    {
                        holder.Replace(index, new DisplayOutput(update.Data, update.DisplayId));
                    }
                    break;
                default:
                    var at = cell.Append(output);
                    if (output is DisplayOutput { DisplayId: { } id })
                    {
                        (_shown.TryGetValue(id, out var places) ? places : _shown[id] = []).Add((cell, at));
                    }
                    break;
            }
        }
    }

    /// <summary>Makes an error the cell's last output, instead of one the engine may have sent.</summary>
    public void ReplaceError(NotebookCell cell, ErrorOutput error)
    {
        lock (_gate)
        {
            if (cell.Outputs is [.., ErrorOutput])
            {
                cell.Replace(cell.Outputs.Count - 1, error);
            }
            else
            {
                cell.Append(error);
            }
        }
    }

    private void Clear(NotebookCell cell)
    {
        cell.ClearOutputs();
        foreach (var places in _shown.Values)
        {
            places.RemoveAll(place => place.Cell == cell);
        }
    }

    /// <summary>Appends text as a terminal would: a carriage return starts the line again.</summary>
    private static string Overwrite(string text, string more)
    {
        var all = text + more;
        if (!all.Contains('\r'))
        {
            return all;
        }
        var lines = all.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // A return at the very end waits for what will be written over the line.
            var line = lines[i];
            var tail = i == lines.Length - 1 && line.EndsWith('\r') ? "\r" : "";
            var parts = line.TrimEnd('\r').Split('\r');
            lines[i] = parts[^1] + tail;
        }
        return string.Join('\n', lines);
    }
}
