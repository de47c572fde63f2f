using System.CommandLine;
using ResNetTutorial.Cli.Lessons;

namespace ResNetTutorial.Cli.Commands;

/// <summary>The options of every verb that runs lessons: their parameters, and how they are run.</summary>
internal sealed class RunOptions
{
    private readonly Option<string> _scale = new("--scale")
    {
        Description = "How much work: quick, standard or paper.",
    };
    private readonly Option<string> _device = new("--device") { Description = "Where to compute: cpu or cuda." };
    private readonly Option<int?> _seed = new("--seed") { Description = "The seed of every random number." };
    private readonly Option<string> _data = new("--data") { Description = "The images: shapes or cifar10." };
    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "How many lessons to run at once.",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<double?> _timeout = new("--cell-timeout")
    {
        Description = "The longest a cell may run, in seconds.",
    };

    public RunOptions()
    {
        _scale.AcceptOnlyFromAmong("quick", "standard", "paper");
        _device.AcceptOnlyFromAmong("cpu", "cuda");
        _data.AcceptOnlyFromAmong("shapes", "cifar10");
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value < 1)
            {
                result.AddError($"--jobs {value}: less than 1; give the number of lessons to run at once.");
            }
        });
        _timeout.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && double.TryParse(result.Tokens[0].Value, out var value) && !(value > 0))
            {
                result.AddError($"--cell-timeout {value}: not more than 0; give a number of seconds.");
            }
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _scale, _device, _seed, _data, _jobs, _timeout })
        {
            command.Add(option);
        }
    }

    /// <summary>The options of a command line that have a meaning only where lessons are run.</summary>
    public string? Given(ParseResult parsed) =>
        new Option[] { _scale, _device, _seed, _data, _jobs, _timeout }
            .FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })
            ?.Name;

    public RunSettings Settings(ParseResult parsed, string outputFolder)
    {
        var parameters = new Dictionary<string, object>();
        void Give(string name, object? value)
        {
            if (value is not null)
            {
                parameters[name] = value;
            }
        }
        Give("scale", parsed.GetValue(_scale));
        Give("device", parsed.GetValue(_device));
        Give("seed", parsed.GetValue(_seed));
        Give("data", parsed.GetValue(_data));
        return new RunSettings
        {
            Parameters = parameters,
            Jobs = parsed.GetValue(_jobs),
            CellTimeout = parsed.GetValue(_timeout) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : Timeout.InfiniteTimeSpan,
            OutputFolder = outputFolder,
        };
    }
}
