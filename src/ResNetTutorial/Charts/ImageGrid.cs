using System.Text;
using ResNetTutorial.Data;

namespace ResNetTutorial.Charts;

/// <summary>Images of a set with their labels, as they were before they were normalised.</summary>
public static class ImageGrid
{
    /// <summary>The first images of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="count">How many.</param>
    /// <param name="size">Width of a picture on the page in pixels.</param>
    public static Fragment Of(ImageSet set, int count = 20, int size = 64) =>
        Of(set, Enumerable.Range(0, Math.Min(count, set.Count)), captions: null, size);

    /// <summary>Chosen images of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="indices">Which images, from 0.</param>
    /// <param name="captions">What stands under each, such as what a network took it for; null: the name of its class.</param>
    /// <param name="size">Width of a picture on the page in pixels.</param>
    public static Fragment Of(ImageSet set, IEnumerable<int> indices, IReadOnlyList<string>? captions, int size = 64)
    {
        var labels = set.Labels.cpu().data<long>().ToArray();
        var html = new StringBuilder("<div style=\"display:flex;flex-wrap:wrap;gap:8px;max-width:720px\">");
        var names = new List<string>();
        foreach (var (index, place) in indices.Select((index, place) => (index, place)))
        {
            var name = captions is null ? set.Classes[(int)labels[index]] : captions[place];
            names.Add(name);
            var png = Convert.ToBase64String(Png.Encode(set.Pixels(index), set.Channels, set.Height, set.Width));
            html.Append("<figure style=\"margin:0;text-align:center;font-size:11px\">")
                .Append($"<img alt=\"{Html.Text(name)}\" width=\"{size}\" height=\"{size * set.Height / set.Width}\" ")
                .Append($"style=\"image-rendering:pixelated\" src=\"data:image/png;base64,{png}\">")
                .Append(
                    $"<figcaption style=\"width:{size}px;line-height:1.2;overflow-wrap:anywhere\">{Html.Text(name)}</figcaption></figure>"
                );
        }
        return new Fragment(html.Append("</div>").ToString(), $"{set.Name}: {string.Join(", ", names)}");
    }
}
