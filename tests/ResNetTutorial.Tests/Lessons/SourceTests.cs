using System.Reflection;
using System.Text.RegularExpressions;
using ResNetTutorial.Lessons;
using ResNetTutorial.Training;

namespace ResNetTutorial.Tests.Lessons;

public sealed partial class SourceTests
{
    [Fact]
    public void A_type_is_shown_whole_with_its_comment()
    {
        var text = Source.Of<Recipe>().Text;
        Assert.StartsWith("// Training/Recipe.cs\n/// <summary>\n", text);
        Assert.Contains("public sealed record Recipe\n{", text);
        Assert.EndsWith("}", text);
    }

    [Fact]
    public void A_member_is_shown_alone_and_unindented()
    {
        var text = Source.Of<Recipe>("RateAt").Text;
        Assert.Contains("\npublic double RateAt(int step, int totalSteps)\n{\n    if (WarmUpRate", text);
        Assert.DoesNotContain("BatchSize", text);
        Assert.EndsWith("}", text);
    }

    [Fact]
    public void All_members_of_a_name_are_shown() =>
        Assert.Equal(2, Source.Of(typeof(Claim), "That").Text.Split("public static void That(").Length - 1);

    [Fact]
    public void Every_public_type_of_the_library_can_be_shown()
    {
        var types = typeof(Source).Assembly.GetExportedTypes().Where(t => !t.IsNested).ToArray();
        Assert.NotEmpty(types);
        Assert.All(
            types,
            type =>
            {
                var text = Source.Of(type).Text;
                Assert.Matches($@"\b{type.Name.Split('`')[0]}\b", text);
                Assert.True(text.EndsWith('}') || text.EndsWith(';'), type.Name);
            }
        );
    }

    [Fact]
    public void Every_public_method_of_the_library_can_be_shown()
    {
        var methods = typeof(Source)
            .Assembly.GetExportedTypes()
            .Where(t => !t.IsNested && !t.IsEnum && t.BaseType != typeof(MulticastDelegate))
            .SelectMany(t =>
                t.GetMethods(
                        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                    )
                    .Where(m => !m.IsSpecialName && !m.Name.Contains('<') && !IsOfRecord(t, m))
                    .Select(m => (t, m.Name))
            )
            .Distinct()
            .ToArray();
        Assert.All(methods, m => Assert.Contains(m.Name, Source.Of(m.t, m.Name).Text));
    }

    [Fact]
    public void The_html_is_the_text_in_colours()
    {
        var fragment = Source.Of<Recipe>("RateAt");
        var code = fragment.Html[(fragment.Html.IndexOf("<pre", StringComparison.Ordinal) + 1)..];
        var plain = System.Net.WebUtility.HtmlDecode(Tags().Replace(code[(code.IndexOf('>') + 1)..], ""));
        Assert.Equal(fragment.Text[(fragment.Text.IndexOf('\n') + 1)..], plain);
        Assert.Contains(">public</span>", fragment.Html);
        Assert.Contains("src/ResNetTutorial/Training/Recipe.cs", fragment.Html);
    }

    [Fact]
    public void What_is_not_of_the_library_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Source.Of<string>());
        Assert.Throws<ArgumentException>(() => Source.Of<Recipe>("Nothing"));
    }

    // What the compiler adds to a record has no source.
    private static bool IsOfRecord(Type type, MethodInfo method) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        && method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers";

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
