using System.Text.Json.Nodes;
using ResNetTutorial.Notebooks.Jupyter;

namespace ResNetTutorial.Cli.Tests.Kernel;

/// <summary><c>lessons kernel</c>: what is written where, and what is left alone.</summary>
public sealed class KernelSpecTests : IDisposable
{
    private readonly TemporaryFolder _prefix = new();

    private string Kernels => Path.Combine(_prefix.Path, "share", "jupyter", "kernels");

    public void Dispose() => _prefix.Dispose();

    [Fact]
    public async Task A_kernel_is_installed_listed_and_uninstalled()
    {
        var install = await CommandLine.RunAsync("kernel", "install", "--prefix", _prefix.Path, "--name", "my-csharp");
        Assert.True(install.ExitCode == 0, install.Error);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Kernels, "my-csharp", "kernel.json")))!;
        Assert.Equal("C#", (string?)json["language"]);
        Assert.Equal("message", (string?)json["interrupt_mode"]);
        var arguments = json["argv"]!.AsArray().Select(each => (string?)each).ToList();
        Assert.Equal(["kernel", "run", "{connection_file}"], arguments[^3..]);
        Assert.True(File.Exists(arguments[^4]), arguments[^4]);
        var list = await CommandLine.RunAsync("kernel", "list", "--prefix", _prefix.Path);
        Assert.Contains("my-csharp", list.Out);
        var uninstall = await CommandLine.RunAsync("kernel", "uninstall", "--prefix", _prefix.Path);
        Assert.Equal(0, uninstall.ExitCode);
        Assert.Empty(Directory.GetDirectories(Kernels));
    }

    [Fact]
    public void The_usual_name_is_taken_only_where_it_is_free()
    {
        var folder = Path.Combine(_prefix.Path, "share", "jupyter");
        var other = Path.Combine(Kernels, KernelSpecs.UsualName, "kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(other)!);
        const string content = """{"argv": ["dotnet", "interactive"], "display_name": ".NET (C#)", "language": "C#"}""";
        File.WriteAllText(other, content);
        var installed = KernelSpecs.Install(folder, "program.dll");
        Assert.Equal(KernelSpecs.OwnName, installed.Name);
        Assert.Equal(content, File.ReadAllText(other));
        Assert.Throws<JupyterException>(() => KernelSpecs.Install(folder, "program.dll", KernelSpecs.UsualName));
        Assert.Equal(KernelSpecs.OwnName, KernelSpecs.Install(folder, "program.dll").Name);
    }

    [Theory]
    [InlineData("not a name")]
    [InlineData("../up")]
    [InlineData("")]
    public async Task A_name_that_is_none_is_wrong_usage(string name)
    {
        var install = await CommandLine.RunAsync("kernel", "install", "--prefix", _prefix.Path, "--name", name);
        Assert.Equal(2, install.ExitCode);
        Assert.Single(install.Error.Trim().Split('\n'));
        Assert.False(Directory.Exists(Kernels));
    }
}
