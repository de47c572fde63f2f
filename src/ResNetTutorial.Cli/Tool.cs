using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ResNetTutorial.Cli;

/// <summary>Other programs, called and waited for.</summary>
internal static class Tool
{
    /// <summary>What a program printed and how it ended.</summary>
    internal sealed record Outcome(int ExitCode, string Text)
    {
        public bool Ok => ExitCode == 0;
    }

    /// <summary>Runs a program and takes its output; a program that is not there ends with 127, as in a shell.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="line">Given each line as it comes, or null.</param>
    public static async Task<Outcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancel,
        Action<string>? line = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return new Outcome(127, $"{program}: not found");
        }
        using (process)
        {
            process.StandardInput.Close();
            var text = new StringBuilder();
            async Task ReadAsync(StreamReader from)
            {
                while (await from.ReadLineAsync(cancel).ConfigureAwait(false) is { } read)
                {
                    lock (text)
                    {
                        text.AppendLine(read);
                        line?.Invoke(read);
                    }
                }
            }
            try
            {
                var reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
                await process.WaitForExitAsync(cancel).ConfigureAwait(false);
                // A build server that outlives its caller may hold the pipe open.
                await Task.WhenAny(reading, Task.Delay(2000, cancel)).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
            lock (text)
            {
                return new Outcome(process.ExitCode, text.ToString());
            }
        }
    }

    /// <summary>Runs a program on this console and gives its exit code.</summary>
    public static async Task<int> PassAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root }
        )!;
        try
        {
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode;
    }
}
