using System.Globalization;
using System.Xml.Linq;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>A run as JUnit XML: a suite per lesson, a case per cell, for the tools that read that.</summary>
internal static class JUnitReport
{
    public static void Write(string file, IReadOnlyList<LessonResult> results)
    {
        var suites = results.Select(Suite).ToList();
        var root = new XElement("testsuites", suites);
        AtomicFile.Write(
            file,
            new XDocument(new XDeclaration("1.0", "utf-8", null), root).Declaration + "\n" + root + "\n"
        );
    }

    private static XElement Suite(LessonResult result) =>
        new(
            "testsuite",
            new XAttribute("name", result.Name),
            new XAttribute("tests", result.Run.Cells.Count),
            new XAttribute(
                "failures",
                result.Run.Cells.Count(cell => cell.Status is CellStatus.Failed or CellStatus.Stopped)
            ),
            new XAttribute("skipped", result.Run.Cells.Count(cell => cell.Status == CellStatus.Skipped)),
            new XAttribute("time", Seconds(result.Run.Elapsed)),
            result.Run.Cells.Select(cell => new XElement(
                "testcase",
                new XAttribute("classname", result.Name),
                new XAttribute("name", $"{cell.Name}: {cell.Cell.FirstLine}"),
                new XAttribute("time", Seconds(cell.Elapsed)),
                cell.Status == CellStatus.Skipped ? new XElement("skipped") : null,
                cell.Status is CellStatus.Failed or CellStatus.Stopped
                    ? new XElement(
                        "failure",
                        new XAttribute("message", cell.Error?.Message ?? ""),
                        Printable(string.Join('\n', cell.Error?.Traceback ?? []))
                    )
                    : null
            ))
        );

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Control characters have no place in XML 1.0.</summary>
    private static string Printable(string text) =>
        string.Concat(text.Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
