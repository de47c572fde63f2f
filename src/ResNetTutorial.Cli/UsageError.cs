using System.CommandLine;
using System.CommandLine.Parsing;

namespace ResNetTutorial.Cli;

/// <summary>What is wrong with a command line, in one line.</summary>
internal static class UsageError
{
    public static string Of(ParseResult parsed, Command root)
    {
        var command = parsed.CommandResult.Command;
        var help = command == root ? "./lessons --help" : $"{Path(parsed)} --help";
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            if (unknown.StartsWith('-'))
            {
                return $"{unknown}: no such option; see {help}.";
            }
            var verbs = command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name).ToList();
            return verbs.Count > 0
                ? $"{unknown}: no such verb; choose one of {string.Join(", ", verbs)}."
                : $"{unknown}: not expected here; see {help}.";
        }
        var error = parsed.Errors[0];
        var reason = string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.');
        if (error.SymbolResult is OptionResult { Tokens: [var given, ..] } option)
        {
            var among = reason.IndexOf("Must be one of:", StringComparison.Ordinal);
            var allowed = among < 0 ? "" : reason[among..].Split(':')[1].Trim().Replace("'", "").Replace(" ", ", ");
            reason =
                among >= 0 ? $"{option.Option.Name} {given.Value}: not one of {allowed}"
                : reason.StartsWith("Cannot parse", StringComparison.Ordinal)
                    ? $"{option.Option.Name} {given.Value}: not a number"
                : reason;
        }
        return $"{reason}; see {help}.";
    }

    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (var each = parsed.CommandResult; each is not null; each = each.Parent as CommandResult)
        {
            names.Insert(0, each.Command.Name);
        }
        return string.Join(' ', names);
    }
}
