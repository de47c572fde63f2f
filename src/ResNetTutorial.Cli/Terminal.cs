using Spectre.Console;

namespace ResNetTutorial.Cli;

/// <summary>The console as its reader has it: colours and live lines on a terminal, plain text in a pipe.</summary>
internal static class Terminal
{
    /// <summary>Where lines for the user go. It never wraps: a terminal does that itself, and a pipe must not.</summary>
    public static IAnsiConsole Out { get; } = Create();

    /// <summary>True when a person watches.</summary>
    public static bool IsLive => !Console.IsOutputRedirected && Out.Profile.Capabilities.Ansi;

    /// <summary>How many columns a line should keep to.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Console.IsOutputRedirected || Console.WindowWidth < 40 ? 120 : Console.WindowWidth;
            }
            catch (IOException)
            {
                return 120;
            }
        }
    }

    private static IAnsiConsole Create()
    {
        var plain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            }
        );
        console.Profile.Width = 100_000;
        return console;
    }
}
