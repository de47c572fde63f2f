using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU);
    public static readonly Device META = new(DeviceType.META);

    public static Device CUDA => InitializeDevice(new Device(DeviceType.CUDA));

    public static Device MPS => InitializeDevice(new Device(DeviceType.MPS));

    public static Device device(string description) => InitializeDevice(new Device(description));

    public static Device device(string deviceType, int index = -1) => InitializeDevice(new Device(deviceType, index));

    public static Device device(DeviceType deviceType, int index = -1) =>
        InitializeDevice(new Device(deviceType, index));

    public static Device device(int index) => new(DeviceType.CUDA, index);

    /// <summary>The device, or the default one for null; an error where this machine has none of its kind.</summary>
    public static Device InitializeDevice(Device? device)
    {
        var found = device ?? defaultDevice;
        InitializeDeviceType(found.type);
        return found;
    }

    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType))
            throw new InvalidOperationException(
                $"Torch device type {deviceType} did not initialise on the current machine; use the CPU, or a libtorch and a driver that have it."
            );
    }

    public static bool TryInitializeDeviceType(DeviceType deviceType) =>
        deviceType switch
        {
            DeviceType.CUDA => cuda_is_available(),
            DeviceType.MPS => mps_is_available(),
            _ => true,
        };

    public static bool cuda_is_available() => Native.tb_cuda_available() != 0;

    public static bool mps_is_available() => false;
}
