using System.CommandLine;
using System.Text.Json;
using ResNetTutorial.Cli.Lessons;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Reports;
using ResNetTutorial.Notebooks.Running;
using ResNetTutorial.Notebooks.Site;
using Spectre.Console;

namespace ResNetTutorial.Cli.Commands;

/// <summary><c>lessons publish</c>: the course as a static site.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var knobs = new RunOptions();
        var output = new Option<string>("--out")
        {
            Description = "The folder for the site.",
            DefaultValueFactory = _ => Path.Combine(Repository.Root, "site"),
        };
        var from = new Option<string?>("--from")
        {
            Description =
                "Take the executed notebooks of this folder (the --out of ./lessons run) instead of running the lessons.",
        };
        var url = new Option<Uri?>("--url")
        {
            Description =
                "Where the site will be, for previews and the not-found page, such as https://owner.github.io/name/.",
            CustomParser = result =>
                Address(result.Tokens[0].Value, result.AddError, "--url", "https://owner.github.io/name/"),
        };
        var repository = new Option<Uri?>("--repository")
        {
            Description =
                "The repository's web address, for links to it; default: that of the git remote named origin.",
            CustomParser = result =>
                Address(result.Tokens[0].Value, result.AddError, "--repository", "https://github.com/owner/name"),
        };
        var command = new Command(
            "publish",
            "Write the course as a static site that needs no server: runs the lessons, and writes a front page and a page a lesson."
        )
        {
            output,
            from,
            url,
            repository,
        };
        knobs.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var folder = Path.GetFullPath(parsed.GetValue(output)!);
                var source = parsed.GetValue(from);
                if (source is not null && knobs.Given(parsed) is { } knob)
                {
                    throw new UserException(
                        ExitCode.Usage,
                        $"{knob}: has no meaning with --from, which runs nothing; leave one of them out."
                    );
                }
                var runs = source is not null
                    ? Read(source)
                    : await RunAsync(
                            knobs.Settings(parsed, Path.Combine(Repository.Artifacts, "published-run")),
                            cancel
                        )
                        .ConfigureAwait(false);
                cancel.ThrowIfCancellationRequested();
                if (runs.Count(run => !run.Run.Succeeded) is > 0 and var failed)
                {
                    foreach (var run in runs.Where(run => !run.Run.Succeeded))
                    {
                        Console.Error.WriteLine($"lessons: {Problem(run)}");
                    }
                    Console.Error.WriteLine(
                        $"lessons: {folder}: not written, because {failed} of {runs.Count} lessons did not pass; mend them and publish again."
                    );
                    return ExitCode.Failed;
                }
                var web = parsed.GetValue(repository) ?? await RemoteAsync(cancel).ConfigureAwait(false);
                Write(folder, runs, web, parsed.GetValue(url));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static string Problem(ReportLesson lesson) =>
        new LessonResult(lesson.Name, "", lesson.Run).Problem
        ?? $"{lesson.Name}: was not run to its end; run it again.";

    private static Uri? Address(string text, Action<string> addError, string option, string example)
    {
        if (
            Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
        )
        {
            return address;
        }
        addError($"{option} {text}: not a web address; give one like {example}");
        return null;
    }

    private static async Task<IReadOnlyList<ReportLesson>> RunAsync(RunSettings settings, CancellationToken cancel)
    {
        var files = LessonCatalogue.Resolve([], Repository.Notebooks);
        var results = await new LessonRunner(settings, Terminal.Out).RunAsync(files, cancel).ConfigureAwait(false);
        return [.. results.Select(result => new ReportLesson(result.Name, result.Run))];
    }

    private static IReadOnlyList<ReportLesson> Read(string folder)
    {
        var files = LessonCatalogue.All(folder);
        if (files.Count == 0)
        {
            throw new UserException(
                ExitCode.Usage,
                $"{folder}: holds no executed notebooks; name the --out folder of a ./lessons run."
            );
        }
        try
        {
            return
            [
                .. files.Select(file => new ReportLesson(
                    Path.GetFileNameWithoutExtension(file),
                    RunRecord.Read(NotebookDocument.Load(file))
                )),
            ];
        }
        catch (NotebookException problem)
        {
            throw new UserException(ExitCode.Usage, problem.Message);
        }
    }

    private static void Write(string folder, IReadOnlyList<ReportLesson> lessons, Uri? repository, Uri? address)
    {
        var (lead, picture) = CourseText.Read(Repository.Root);
        var settings = new CourseSettings
        {
            Title = CourseText.Title,
            Lead = lead,
            Picture = picture,
            WebFolder = Repository.Web,
            SolutionsFolder = Path.Combine(Repository.Notebooks, "solutions"),
            PicturesFolder = Repository.Notebooks,
            Repository = repository,
            Address = address,
            Versions = Versions(),
        };
        try
        {
            new CourseSite(settings).Write(folder, lessons);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserException(
                ExitCode.Machine,
                $"{folder}: cannot be written ({problem.Message.TrimEnd('.')}); free some space, or choose another folder with --out."
            );
        }
        var index = Path.Combine(folder, "index.html");
        Terminal.Out.MarkupLineInterpolated($"site: {Path.GetRelativePath(Environment.CurrentDirectory, index)}");
    }

    /// <summary>What the pages were made with: this program and what it fetched for them.</summary>
    private static IReadOnlyList<string> Versions()
    {
        var versions = new List<string> { $"Course {typeof(PublishCommand).Assembly.GetName().Version?.ToString(3)}" };
        var fetched = Path.Combine(Repository.Artifacts, "web", "fetched.json");
        if (File.Exists(fetched))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(fetched));
            foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject())
            {
                var name = package.Name switch
                {
                    "katex" => "KaTeX",
                    "plotly.js-dist-min" => "plotly.js",
                    var other => other,
                };
                versions.Add($"{name} {package.Value.GetString()}");
            }
        }
        return versions;
    }

    /// <summary>The web address of the git remote, where it is one of the web or of GitHub.</summary>
    private static async Task<Uri?> RemoteAsync(CancellationToken cancel)
    {
        var remote = await Tool.RunAsync("git", ["remote", "get-url", "origin"], cancel).ConfigureAwait(false);
        var text = remote.Ok ? remote.Text.Trim() : "";
        if (text.StartsWith("git@github.com:", StringComparison.Ordinal))
        {
            text = "https://github.com/" + text["git@github.com:".Length..];
        }
        text = text.EndsWith(".git", StringComparison.Ordinal) ? text[..^4] : text;
        // Without a user's name or token, which some remotes carry.
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == "https"
            ? new Uri($"https://{address.Authority}{address.AbsolutePath}")
            : null;
    }
}
