using System.Globalization;
using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>
/// Gives a notebook other parameters, as papermill does: a cell tagged <c>injected-parameters</c> after the one tagged
/// <c>parameters</c>, which assigns only what was given.
/// </summary>
public static partial class NotebookParameters
{
    /// <summary>The tag of the cell that declares a notebook's parameters.</summary>
    public const string Tag = "parameters";

    /// <summary>The tag of the cell that overrides them.</summary>
    public const string InjectedTag = "injected-parameters";

    /// <summary>Adds the cell.</summary>
    /// <param name="notebook">The notebook; changed.</param>
    /// <param name="values">The parameters by name: strings, whole numbers, real numbers, true or false.</param>
    /// <returns>The names that the notebook has no parameter of; they were left out.</returns>
    public static IReadOnlyList<string> Inject(NotebookDocument notebook, IReadOnlyDictionary<string, object> values)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(values);
        var at = Find(notebook);
        var declared = at < 0 ? [] : Declared(notebook.Cells[at].Source);
        var known = values.Where(value => declared.Contains(value.Key)).ToList();
        if (known.Count > 0)
        {
            var lines = known.Select(value => $"var {value.Key} = {Literal(value.Value)};");
            notebook.Insert(at + 1, NotebookCell.Create(CellKind.Code, string.Join('\n', lines), InjectedTag));
        }
        return [.. values.Keys.Where(name => !declared.Contains(name))];
    }

    /// <summary>The value of a parameter as its cell declares it, or null.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="name">The parameter.</param>
    /// <returns>The C# expression, quotes removed from a string.</returns>
    public static string? Value(NotebookDocument notebook, string name)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var cells = notebook.CodeCells.Where(cell => cell.Tags.Contains(Tag) || cell.Tags.Contains(InjectedTag));
        return cells
            .SelectMany(cell => Variables(cell.Source))
            .Where(variable => variable.Name == name)
            .Select(variable => variable.Value.Trim('"'))
            .LastOrDefault();
    }

    private static int Find(NotebookDocument notebook)
    {
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (notebook.Cells[i].Kind == CellKind.Code && notebook.Cells[i].Tags.Contains(Tag))
            {
                return i;
            }
        }
        return -1;
    }

    private static HashSet<string> Declared(string source) => [.. Variables(source).Select(variable => variable.Name)];

    /// <summary>The declarations of a parameters cell: simple ones, each on a line of its own.</summary>
    private static IEnumerable<(string Name, string Value)> Variables(string source) =>
        Declaration().Matches(source).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value.Trim()));

    [GeneratedRegex(
        """^\s*(?:var|string|bool|int|long|float|double)\s+(?<name>\w+)\s*=\s*(?<value>"(?:[^"\\]|\\.)*"|[^;]*);""",
        RegexOptions.Multiline
    )]
    private static partial Regex Declaration();

    private static string Literal(object value) =>
        value switch
        {
            string text => $"\"{text.Replace("\\", @"\\").Replace("\"", "\\\"")}\"",
            bool flag => flag ? "true" : "false",
            double real => real.ToString("R", CultureInfo.InvariantCulture) is var digits
            && digits.Any(c => c is '.' or 'E')
                ? digits
                : $"{real.ToString("R", CultureInfo.InvariantCulture)}.0",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"{value.GetType()} has no C# literal", nameof(value)),
        };
}
