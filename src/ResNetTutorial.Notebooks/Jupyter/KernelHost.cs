using System.Diagnostics;
using System.Runtime.InteropServices;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Jupyter.ZeroMq;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>A C# kernel for Jupyter, in this process.</summary>
public static class KernelHost
{
    /// <summary>Serves the front ends of a connection file until one of them, or a signal, or the end of the parent, ends it.</summary>
    /// <param name="connectionFile">The file that Jupyter wrote; it is only read.</param>
    /// <exception cref="JupyterException">The kernel cannot start.</exception>
    public static void Run(string connectionFile)
    {
        var connection = ConnectionFile.Read(connectionFile);
        // The compiler takes longest: it starts first, and loads while the sockets open.
        var engine = StartEngine();
        LibZmq.Load();
        var channels = new KernelChannels(connection);
        var history = new InputHistory(InputHistory.DefaultPath);
        JupyterKernel? kernel = null;
        void End()
        {
            kernel?.Interrupt();
            history.Flush(TimeSpan.FromSeconds(0.3));
            // Native code that a cell is in may not let the process end by itself.
            new Thread(() =>
            {
                Thread.Sleep(500);
                Process.GetCurrentProcess().Kill();
            })
            {
                IsBackground = true,
            }.Start();
            Environment.Exit(0);
        }
        kernel = new JupyterKernel(channels, engine, history, End);
        using var interrupted = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            context =>
            {
                context.Cancel = true;
                kernel.Interrupt();
            }
        );
        using var terminated = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            context =>
            {
                context.Cancel = true;
                End();
            }
        );
        ParentWatch.Start(End);
        kernel.Run();
    }

    private static Task<CSharpEngine> StartEngine()
    {
        var started = new TaskCompletionSource<CSharpEngine>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            var engine = new CSharpEngine(Environment.CurrentDirectory);
            _ = engine.WarmUpAsync();
            started.SetResult(engine);
        })
        {
            IsBackground = true,
            Name = "warm-up",
        }.Start();
        return started.Task;
    }
}
