using ResNetTutorial.Bench;
using ResNetTutorial.Bench.Peers;
using ResNetTutorial.Bench.Reproduction;
using ResNetTutorial.Bench.Scaling;

// ./lessons bench: this side and PyTorch, in pairs that run one after the other, so that what disturbs the machine disturbs both.
try
{
    if (args is [.., "--help"] or [.., "-h"])
    {
        Console.WriteLine($"{Options.Usage}\n\n{ReproductionOptions.Usage}");
        return 0;
    }
    if (args is [Child.Verb, .. var words])
    {
        Child.Run(words);
        return 0;
    }
    if (Machine.Load is { } load && load > 0.5 * Environment.ProcessorCount)
        Console.WriteLine(
            $"The machine is busy (load {load} on {Environment.ProcessorCount} cores): the spread will be wide."
        );
    var command =
        $"./lessons bench {string.Join(' ', args.Select(word => word.Contains(' ') ? $"\"{word}\"" : word))}".Trim();
    if (args is [ReproductionOptions.Verb, .. var rest])
        return ReproductionRun.Do(ReproductionOptions.Parse(rest), command);
    var options = Options.Parse(args);
    return options.Scaling ? ScalingRun.Do(options, command) : ComparisonRun.Do(options, command);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"lessons: {e.Message}");
    return 2;
}
catch (PeerMissingException e)
{
    Console.Error.WriteLine($"lessons: {e.Message}");
    return 3;
}
catch (Exception e)
    when (e
            is InvalidOperationException
                or InvalidDataException
                or IOException
                or UnauthorizedAccessException
                or PlatformNotSupportedException
    )
{
    Console.Error.WriteLine($"lessons: {e.Message}");
    return 1;
}
