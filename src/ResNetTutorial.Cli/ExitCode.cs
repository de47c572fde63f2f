namespace ResNetTutorial.Cli;

/// <summary>What the process says to whoever called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Machine = 3;
    public const int Interrupted = 130;
}

/// <summary>Something the user can mend: one line that names the thing, the reason and the mend.</summary>
internal sealed class UserException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
