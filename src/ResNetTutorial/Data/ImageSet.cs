using static TorchSharp.torch;

namespace ResNetTutorial.Data;

/// <summary>Labelled images, ready for a network: normalised, on one device, and with the names of their classes.</summary>
/// <remarks>
/// A set belongs to no dispose scope: it lives until it is disposed, or until nothing refers to it any more.
/// </remarks>
public sealed class ImageSet : IDisposable
{
    /// <summary>A set of images that are already normalised.</summary>
    /// <param name="name">What the set is called on charts.</param>
    /// <param name="images">N×C×H×W, Float32 or Float64, normalised.</param>
    /// <param name="labels">N class numbers, Int64.</param>
    /// <param name="classes">The name of each class.</param>
    /// <param name="normalisation">How the images were made from pixels.</param>
    /// <exception cref="ArgumentException">The tensors do not have these shapes and types.</exception>
    public ImageSet(
        string name,
        Tensor images,
        Tensor labels,
        IReadOnlyList<string> classes,
        Normalisation normalisation
    )
    {
        if (images.dim() != 4 || images.dtype is not (ScalarType.Float32 or ScalarType.Float64))
            throw new ArgumentException(
                $"{name}: the images are {images.dtype} [{string.Join(", ", images.shape)}], but must be Float32 or Float64, N×C×H×W."
            );
        if (labels.dim() != 1 || labels.size(0) != images.size(0) || labels.dtype != ScalarType.Int64)
            throw new ArgumentException(
                $"{name}: the labels are {labels.dtype} [{string.Join(", ", labels.shape)}], but must be Int64, one for each of the {images.size(0)} images."
            );
        Name = name;
        Images = images.DetachFromDisposeScope();
        Labels = labels.DetachFromDisposeScope();
        Classes = classes;
        Normalisation = normalisation;
    }

    /// <summary>What the set is called on charts.</summary>
    public string Name { get; }

    /// <summary>N×C×H×W; every channel has mean 0 and standard deviation 1 over the training images.</summary>
    public Tensor Images { get; }

    /// <summary>The class number of each image, Int64.</summary>
    public Tensor Labels { get; }

    /// <summary>The name of each class.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>How the images were made from pixels.</summary>
    public Normalisation Normalisation { get; }

    /// <summary>The number of images.</summary>
    public int Count => (int)Images.size(0);

    /// <summary>The number of channels: 1 for grey images, 3 for colour.</summary>
    public int Channels => (int)Images.size(1);

    /// <summary>The height of an image in pixels.</summary>
    public int Height => (int)Images.size(2);

    /// <summary>The width of an image in pixels.</summary>
    public int Width => (int)Images.size(3);

    /// <summary>Where the images are.</summary>
    public Device Device => Images.device;

    /// <summary>Makes a set from pixels.</summary>
    /// <param name="name">What the set is called on charts.</param>
    /// <param name="pixels">N×C×H×W bytes, the last index running fastest.</param>
    /// <param name="labels">N class numbers.</param>
    /// <param name="size">The height, and the width, of an image.</param>
    /// <param name="classes">The name of each class.</param>
    /// <param name="normalisation">Mean and standard deviation of each channel, which also say how many channels there are.</param>
    /// <returns>The normalised images, on the CPU.</returns>
    public static ImageSet FromPixels(
        string name,
        byte[] pixels,
        long[] labels,
        int size,
        IReadOnlyList<string> classes,
        Normalisation normalisation
    )
    {
        using var scope = NewDisposeScope();
        var channels = normalisation.Mean.Count;
        var shift = normalisation.Mean.Select(mean => (float)(255 * mean)).ToArray();
        var scale = normalisation.Std.Select(std => (float)(255 * std)).ToArray();
        var images = tensor(pixels, [labels.Length, channels, size, size])
            .to(ScalarType.Float32)
            .sub_(tensor(shift, [1, channels, 1, 1]))
            .div_(tensor(scale, [1, channels, 1, 1]));
        return new ImageSet(name, images, tensor(labels, ScalarType.Int64), classes, normalisation);
    }

    /// <summary>The same images on another device.</summary>
    /// <param name="device">Where to.</param>
    /// <returns>A set on that device; it shares memory with this one if this one is there already.</returns>
    public ImageSet To(Device device)
    {
        // `to` may hand back the same handle; a set must own its own, or disposing one would dispose the other.
        using var scope = NewDisposeScope();
        return With(Images.to(device).alias(), Labels.to(device).alias());
    }

    /// <summary>The first images of the set.</summary>
    /// <param name="count">How many, at most <see cref="Count"/>.</param>
    /// <returns>A set that shares memory with this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The set has fewer images.</exception>
    public ImageSet Take(int count) => Range(0, count);

    /// <summary>Cuts the set in two: for training and validation.</summary>
    /// <param name="first">How many images the first part takes.</param>
    /// <returns>The first images and the rest; both share memory with this set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The set has fewer images.</exception>
    public (ImageSet Head, ImageSet Tail) Split(int first) => (Range(0, first), Range(first, Count - first));

    /// <summary>The pixels of one image, to look at: normalisation undone.</summary>
    /// <param name="index">Which image, from 0.</param>
    /// <returns>C×H×W bytes, the last index running fastest.</returns>
    public byte[] Pixels(int index)
    {
        using var scope = NewDisposeScope();
        var values = Images.select(0, index).to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
        var plane = Height * Width;
        return values
            .Select(
                (z, i) =>
                    (byte)
                        Math.Clamp(
                            Math.Round(255 * ((z * Normalisation.Std[i / plane]) + Normalisation.Mean[i / plane])),
                            0,
                            255
                        )
            )
            .ToArray();
    }

    /// <summary>Frees the images. Parts of this set, made by <see cref="Take"/> and <see cref="Split"/>, stay usable.</summary>
    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }

    private ImageSet Range(int start, int count)
    {
        if (count < 0 || start < 0 || start + count > Count)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                $"{Name}: {start + count} images asked for, but the set has {Count}."
            );
        return With(Images.narrow(0, start, count), Labels.narrow(0, start, count));
    }

    private ImageSet With(Tensor images, Tensor labels) => new(Name, images, labels, Classes, Normalisation);
}
