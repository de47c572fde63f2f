using ResNetTutorial.Cli.Testing;

namespace ResNetTutorial.Cli.Tests;

public sealed class TestTotalsTests
{
    [Fact]
    public void Counts_and_failures_are_read_from_xunits_results()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder["r.xml"],
            """
            <assemblies><assembly total="4" passed="2" failed="1" skipped="1" errors="0" not-run="0"><collection>
              <test name="A" result="Pass"/><test name="B" result="Fail"><failure><message>1 is not 2</message><stack-trace>at B</stack-trace></failure></test>
            </collection></assembly></assemblies>
            """
        );
        var totals = TestTotals.Read(folder["r.xml"]) + new TestTotals(1, 0, 0);
        Assert.Equal((3, 1, 1), (totals.Passed, totals.Failed, totals.Skipped));
        Assert.Equal("B\n    1 is not 2\n    at B", Assert.Single(totals.Failures));
    }
}
