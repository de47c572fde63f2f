using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>
/// Notices the end of the program that started the kernel, which Jupyter names in <c>JPY_PARENT_PID</c>: a kernel that
/// outlives it could never be reached again.
/// </summary>
internal static partial class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    /// <param name="ended">Called when the parent is gone.</param>
    public static void Start(Action ended)
    {
        var given = Environment.GetEnvironmentVariable("JPY_PARENT_PID");
        if (!long.TryParse(given, CultureInfo.InvariantCulture, out var parent) || parent <= 1)
        {
            return;
        }
        Action wait = OperatingSystem.IsWindows() ? () => WaitForHandle(parent) : WaitForOrphanhood;
        new Thread(() =>
        {
            wait();
            ended();
        })
        {
            IsBackground = true,
            Name = "parent",
        }.Start();
    }

    /// <summary>A process whose parent ends gets another one.</summary>
    private static void WaitForOrphanhood()
    {
        // One that has process 1 for a parent is an orphan already: Jupyter itself was said not to be that.
        for (var first = ParentId(); first > 1 && ParentId() == first; )
        {
            Thread.Sleep(Interval);
        }
    }

    /// <summary>On Windows the number is a handle that the kernel has inherited.</summary>
    private static void WaitForHandle(long handle)
    {
        using var parent = new ManualResetEvent(false)
        {
            SafeWaitHandle = new SafeWaitHandle((IntPtr)handle, ownsHandle: true),
        };
        parent.WaitOne();
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();
}
