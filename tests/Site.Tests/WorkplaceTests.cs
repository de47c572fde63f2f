using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResNetTutorial.Site.Tests;

/// <summary>
/// The files that VS Code, Codespaces and GitHub Actions read. Workflows are held against GitHub's own schema, which
/// npm's action-validator carries. No package carries that of dev containers, nor those of .vscode, which VS Code has
/// built in: those are held against their documentation here.
/// </summary>
public sealed partial class WorkplaceTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string> Workflows =>
        new(
            Directory
                .GetFiles(Path.Combine(Checkout.Root, ".github", "workflows"))
                .Select(file => Path.GetFileName(file)!)
        );

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task A_workflow_is_as_GitHubs_schema_has_it(string name)
    {
        var validator = await NpmTools.FileAsync("@action-validator/core");
        const string script =
            "const { validateWorkflow } = require(process.argv[1]);"
            + "console.log(JSON.stringify(validateWorkflow(require('fs').readFileSync(process.argv[2], 'utf8')).errors));";
        async Task<string> ErrorsAsync(string file) =>
            (await NpmTools.RunAsync("node", "-e", script, validator, file)).Text.Trim();

        var workflow = Path.Combine(Checkout.Root, ".github", "workflows", name);
        Assert.Equal("[]", await ErrorsAsync(workflow));
        // The validator is no rubber stamp.
        using var folder = new TemporaryFolder();
        var broken = Path.Combine(folder.Path, "broken.yml");
        File.WriteAllText(broken, File.ReadAllText(workflow).Replace("runs-on:", "run-on:"));
        Assert.Contains("run-on", await ErrorsAsync(broken));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_pins_actions_by_major_version_and_puts_no_expression_into_a_shell(string name)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, ".github", "workflows", name));
        var uses = Uses().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches("^[a-z-]+/[a-z-]+@v[0-9]+$", action));
        Assert.All(
            text.Split('\n').Where(line => line.TrimStart(' ', '-').StartsWith("run:")),
            line => Assert.DoesNotContain("${{", line)
        );
    }

    [Fact]
    public void The_dev_container_is_as_its_specification_has_it()
    {
        var container = Read(".devcontainer/devcontainer.json");
        var known = new Dictionary<string, Func<JsonNode, bool>>
        {
            ["name"] = IsText,
            ["image"] = value => IsText(value) && Regex.IsMatch((string)value!, "^[a-z0-9./-]+:[A-Za-z0-9._-]+$"),
            ["features"] = value =>
                value is JsonObject features
                && features.All(feature =>
                    Regex.IsMatch(feature.Key, "^[a-z0-9./-]+:[0-9.]+$") && feature.Value is JsonObject
                ),
            ["hostRequirements"] = IsHostRequirements,
            ["updateContentCommand"] = IsCommand,
            ["postCreateCommand"] = IsCommand,
            ["customizations"] = value => value is JsonObject tools && tools.All(tool => tool.Value is JsonObject),
        };
        Assert.All(
            container,
            property =>
            {
                Assert.True(
                    known.ContainsKey(property.Key),
                    $"{property.Key}: not a property that is known here; look it up and add its form"
                );
                Assert.True(known[property.Key](property.Value!), $"{property.Key}: not of its form: {property.Value}");
            }
        );

        Assert.StartsWith("mcr.microsoft.com/devcontainers/dotnet:", (string)container["image"]!);
        Assert.Contains("-10.0", (string)container["image"]!);
        Assert.Equal(4, (int)container["hostRequirements"]!["cpus"]!);
        var extensions = container["customizations"]!["vscode"]!["extensions"]!
            .AsArray()
            .Select(each => (string)each!)
            .ToList();
        Assert.Contains("ms-toolsai.jupyter", extensions);
        Assert.Contains("ms-dotnettools.csharp", extensions);
        Assert.DoesNotContain("ms-dotnettools.dotnet-interactive-vscode", extensions);
        Assert.All(
            container["customizations"]!["codespaces"]!["openFiles"]!.AsArray(),
            file => Assert.True(File.Exists(Path.Combine(Checkout.Root, (string)file!)), $"{file}: not there")
        );
        Assert.Contains("./lessons kernel install", (string)container["updateContentCommand"]!);
        Assert.Contains("./lessons run", (string)container["postCreateCommand"]!);
    }

    [Fact]
    public void VS_Code_is_told_what_it_understands()
    {
        var extensions = Read(".vscode/extensions.json");
        Assert.Subset(
            new HashSet<string> { "recommendations", "unwantedRecommendations" },
            extensions.Select(each => each.Key).ToHashSet()
        );
        Assert.All(
            extensions.SelectMany(each => each.Value!.AsArray()),
            extension => Assert.Matches("^[a-z0-9][a-z0-9-]*\\.[a-z0-9][a-z0-9-]*$", (string)extension!)
        );
        Assert.Equal("ResNetTutorial.sln", (string)Read(".vscode/settings.json")["dotnet.defaultSolution"]!);

        var tasks = Read(".vscode/tasks.json");
        Assert.Equal("2.0.0", (string)tasks["version"]!);
        string[] known = ["label", "type", "command", "windows", "args", "group", "problemMatcher"];
        var labels = new HashSet<string>();
        Assert.All(
            tasks["tasks"]!.AsArray(),
            task =>
            {
                Assert.Subset(known.ToHashSet(), task!.AsObject().Select(each => each.Key).ToHashSet());
                Assert.True(labels.Add((string)task["label"]!));
                Assert.Contains((string)task["type"]!, new[] { "shell", "process" });
                Assert.Equal("./lessons", (string)task["command"]!);
                Assert.All(task["args"]!.AsArray(), argument => Assert.True(IsText(argument!)));
            }
        );
    }

    private static JsonObject Read(string path) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, path)), documentOptions: WithComments)!.AsObject();

    private static bool IsText(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

    private static bool IsCommand(JsonNode value) =>
        IsText(value)
        || value is JsonArray { Count: > 0 } words && words.All(word => IsText(word!))
        || value is JsonObject { Count: > 0 } several && several.All(each => IsCommand(each.Value!));

    private static bool IsHostRequirements(JsonNode value) =>
        value is JsonObject needs
        && needs.All(need =>
            need.Key switch
            {
                "cpus" => need.Value!.GetValueKind() == JsonValueKind.Number && (int)need.Value! >= 1,
                "memory" or "storage" => IsText(need.Value!) && Regex.IsMatch((string)need.Value!, "^\\d+([tgmk]b)?$"),
                _ => false,
            }
        );

    [GeneratedRegex(@"uses:\s*(\S+)")]
    private static partial Regex Uses();
}
