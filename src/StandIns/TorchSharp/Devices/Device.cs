using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives: a kind of device, and which of them (-1: the current one).</summary>
    public class Device
    {
        public Device(string description)
        {
            var parts = description.Split(':');
            type = ParseType(parts[0]);
            if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], out var _)))
                throw new ArgumentException($"'{description}' is no device; say 'cpu', 'cuda' or 'cuda:0'.");
            index =
                parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture)
                : type == DeviceType.CPU ? -1
                : 0;
        }

        public Device(string deviceType, int index = -1)
            : this(ParseType(deviceType), index) { }

        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        public Device(int index)
            : this(DeviceType.CUDA, index) { }

        internal Device(long packed)
            : this((DeviceType)(packed >> 32), (int)packed) { }

        public DeviceType type { get; }

        public int index { get; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString() =>
            index == -1 ? type.ToString().ToLowerInvariant() : $"{type.ToString().ToLowerInvariant()}:{index}";

        private static DeviceType ParseType(string text) =>
            Enum.TryParse<DeviceType>(text, ignoreCase: true, out var found) && Enum.IsDefined(found)
                ? found
                : throw new ArgumentException($"'{text}' is no kind of device; say 'cpu' or 'cuda'.");
    }
}
