using System.Collections.Concurrent;
using System.Runtime;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// The thread all cells of an engine run on, with the code after their awaits: libraries that keep state per thread
/// (gradient mode, dispose scopes) see one thread, and stopping a cell means stopping this thread. After that the cells
/// have a new one.
/// </summary>
internal sealed class CellThread : IDisposable
{
    // Deep recursion is a lesson in itself for some learners; the default of 8 MB on Linux is 1.5 MB elsewhere.
    private const int StackBytes = 16 << 20;

    private readonly BlockingCollection<Func<bool>> _bodies = [];
    private Thread _thread;
    private volatile bool _retired;
    private readonly Lock _interrupting = new();
    private volatile int _body;
    private volatile bool _interrupted;

    public CellThread()
    {
        _thread = Start();
    }

    /// <summary>
    /// Runs an asynchronous body to its end on the thread. Cancelling stops it even inside <c>while (true) { }</c>;
    /// only a call into native code has to return first.
    /// </summary>
    /// <exception cref="OperationCanceledException">The body was stopped.</exception>
    public Task<T> Run<T>(Func<Task<T>> body, CancellationToken cancellationToken)
    {
        if (_retired || !_thread.IsAlive)
        {
            // An abort that came a moment too late for its cell ends the thread instead.
            _thread = Start();
            _retired = false;
        }
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _bodies.Add(
            () =>
            {
                var (result, problem) = (default(T)!, (Exception?)null);
                try
                {
                    result = RunControlled(body, cancellationToken);
                }
                catch (Exception thrown)
                {
                    problem = thrown;
                }
                // A busy loop is aborted from within a signal handler, which then never returns. The runtime waits for that
                // before it interrupts the thread again: the next busy loop on it could be stopped no more.
                _retired = cancellationToken.IsCancellationRequested;
                var isRetired = _retired;
                if (problem is null)
                {
                    completion.SetResult(result);
                }
                else if (isRetired)
                {
                    completion.SetCanceled(cancellationToken);
                }
                else
                {
                    completion.SetException(problem);
                }
                return !isRetired;
            },
            CancellationToken.None
        );
        return completion.Task;
    }

    public void Dispose() => _bodies.CompleteAdding();

    private T RunControlled<T>(Func<Task<T>> body, CancellationToken cancellationToken)
    {
        var result = default(T)!;
        Exception? problem = null;
        // Not disposed: who stops the body may be a moment late.
        var abort = new CancellationTokenSource();
        using var stop = cancellationToken.Register(() => _ = StopAsync(abort));
        // The runtime marks this for REPLs and notebooks only, which is what this is: nothing else stops a loop that
        // never looks at a token. State that the stopped code was changing may be left half changed.
#pragma warning disable SYSLIB0046
        ControlledExecution.Run(
            () =>
            {
                try
                {
                    result = Pump.RunToEnd(body, cancellationToken);
                }
                catch (Exception thrown) when (thrown is not ThreadAbortException)
                {
                    problem = thrown;
                }
                finally
                {
                    // Before the runtime's own clean-up, which an interrupt would break off.
                    Settle();
                }
            },
            abort.Token
        );
#pragma warning restore SYSLIB0046
        if (problem is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(problem);
        }
        return result;
    }

    /// <summary>
    /// Stops the body, by ever harder means. One that writes, or asks its token, ends by itself; what is left is aborted,
    /// which can strike in the middle of anything; and an abort does not wake a thread that sleeps or waits, an interrupt does.
    /// </summary>
    private async Task StopAsync(CancellationTokenSource abort)
    {
        var body = _body;
        await Task.Delay(50).ConfigureAwait(false);
        lock (_interrupting)
        {
            if (body != _body)
            {
                return;
            }
            // This does not wait: aborting blocks its caller until the thread gives in.
            _ = abort.CancelAsync();
        }
        await Task.Delay(100).ConfigureAwait(false);
        lock (_interrupting)
        {
            if (body == _body)
            {
                _interrupted = true;
                _thread.Interrupt();
            }
        }
    }

    private Thread Start()
    {
        var thread = new Thread(Loop, StackBytes) { IsBackground = true, Name = "cells" };
        thread.Start();
        return thread;
    }

    private void Loop()
    {
        foreach (var body in _bodies.GetConsumingEnumerable())
        {
            var goesOn = body();
            Settle();
            if (!goesOn)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Ends a body's time. An interrupt that found it running, not waiting, comes out at the thread's next wait: that
    /// must be here and not in the next cell.
    /// </summary>
    private void Settle()
    {
        for (var settled = false; !settled; )
        {
            try
            {
                lock (_interrupting)
                {
                    _body++;
                }
                if (_interrupted)
                {
                    Thread.Sleep(1);
                    _interrupted = false;
                }
                settled = true;
            }
            catch (ThreadInterruptedException)
            {
                // This was it.
            }
        }
    }

    /// <summary>Brings continuations of the body back to the thread it runs on.</summary>
    private sealed class Pump : SynchronizationContext
    {
        private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

        public static T RunToEnd<T>(Func<Task<T>> body, CancellationToken cancellationToken)
        {
            var pump = new Pump();
            var before = Current;
            SetSynchronizationContext(pump);
            try
            {
                var task = body();
                _ = task.ContinueWith(
                    static (_, state) => ((Pump)state!).Post(static _ => { }, null),
                    pump,
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                );
                while (!task.IsCompleted)
                {
                    var (callback, state) = pump._queue.Take(cancellationToken);
                    callback(state);
                }
                return task.GetAwaiter().GetResult();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        public override void Post(SendOrPostCallback d, object? state) => _queue.Add((d, state));

        public override void Send(SendOrPostCallback d, object? state) => d(state);

        public override SynchronizationContext CreateCopy() => this;
    }
}
