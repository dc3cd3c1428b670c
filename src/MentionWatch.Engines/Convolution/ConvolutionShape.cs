namespace MentionWatch.Engines.Convolution;

/// <summary>The fixed sizes of the convolutional net.</summary>
internal static class ConvolutionShape
{
    /// <summary>Filters of each width.</summary>
    public const int Filters = 48;

    /// <summary>Filters look at one, two and three words.</summary>
    public const int Widths = 3;

    /// <summary>Filters of all widths, each followed by a maximum over the text.</summary>
    public const int Pooled = Filters * Widths;

    /// <summary>Parts of filters, one for each word that a filter looks at: 1 + 2 + 3.</summary>
    public const int Parts = 6;

    /// <summary>What a word is to the filters: one number for every part of every filter.</summary>
    public const int Row = Parts * Filters;

    /// <summary>Words of a text that are looked at.</summary>
    public const int MostWords = 100;

    /// <summary>The first part of the filters of a width.</summary>
    public static int FirstPart(int width) => width * (width - 1) / 2;
}
