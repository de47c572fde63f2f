using System.Xml.Linq;

namespace ResNetTutorial.Cli.Testing;

/// <summary>Counts of tests, and what the failed ones said.</summary>
internal sealed record TestTotals(int Passed, int Failed, int Skipped)
{
    public IReadOnlyList<string> Failures { get; init; } = [];

    public static TestTotals operator +(TestTotals a, TestTotals b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped)
        {
            Failures = [.. a.Failures, .. b.Failures],
        };

    /// <summary>Reads the results that xunit writes with <c>-xml</c>.</summary>
    public static TestTotals Read(string file)
    {
        var root = XDocument.Load(file).Root!;
        var assemblies = root.Descendants("assembly").ToList();
        int Sum(string name) => assemblies.Sum(each => (int?)each.Attribute(name) ?? 0);
        var failures = root.Descendants("test")
            .Where(test => (string?)test.Attribute("result") == "Fail")
            .Select(test => $"{(string?)test.Attribute("name")}\n{Indent(test.Element("failure"))}");
        var errors = root.Descendants("error")
            .Select(error => $"{(string?)error.Attribute("name")}\n{Indent(error.Element("failure"))}");
        return new TestTotals(Sum("passed"), Sum("failed") + Sum("errors"), Sum("skipped") + Sum("not-run"))
        {
            Failures = [.. failures, .. errors],
        };
    }

    private static string Indent(XElement? failure)
    {
        var message = failure?.Element("message")?.Value ?? "";
        var trace = failure?.Element("stack-trace")?.Value ?? "";
        return string.Join('\n', $"{message}\n{trace}".Split('\n').Select(line => "    " + line.TrimEnd()));
    }
}
