using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Running;

/// <summary>The side of a worker process: an engine behind standard input and output.</summary>
public static partial class WorkerHost
{
    /// <summary>Serves cells until the parent closes standard input.</summary>
    /// <param name="start">Makes the engine.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<ICellEngine> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        // Ctrl+C in a terminal reaches the whole process group; what to stop, and when, is the parent's to say.
        using var ignore = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);

        using var output = Console.OpenStandardOutput();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        Console.SetIn(TextReader.Null);
        var gate = new Lock();
        void Send(JsonObject message)
        {
            var line = Encoding.UTF8.GetBytes($"{WorkerProtocol.Marker}{message.ToJsonString()}\n");
            lock (gate)
            {
                output.Write(line);
                output.Flush();
            }
        }

        await using var engine = start();
        CancellationTokenSource? running = null;
        while (await input.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            var message = JsonNode.Parse(line)!.AsObject();
            switch (WorkerProtocol.TypeOf(message))
            {
                case "run":
                    var cancel = running = new CancellationTokenSource();
                    _ = Task.Run(async () =>
                    {
                        var result = await engine
                            .RunAsync(
                                WorkerProtocol.ReadRun(message),
                                shown => Send(WorkerProtocol.Output(shown)),
                                cancel.Token
                            )
                            .ConfigureAwait(false);
                        FlushNative();
                        Send(WorkerProtocol.Done(result));
                    });
                    break;
                case "cancel":
                    // Cancelling waits until the cell's thread has stopped, which native code can delay.
                    _ = running?.CancelAsync();
                    break;
            }
        }
        // Threads that a cell left running must not keep the process.
        Environment.Exit(0);
        return 0;
    }

    /// <summary>Native code's own buffer is written out when it is full, or now.</summary>
    private static void FlushNative()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = FlushAll(IntPtr.Zero);
        }
    }

    [LibraryImport("libc", EntryPoint = "fflush")]
    private static partial int FlushAll(IntPtr stream);
}
