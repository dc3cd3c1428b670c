namespace MentionWatch.Engines.Tokenization;

/// <summary>One text as both models see it: read once, its words hashed once. Buffers that a thread uses again and again.</summary>
internal sealed class TokenizedText
{
    [ThreadStatic]
    private static TokenizedText? _ofThread;

    private readonly FoldedText _folded = new();

    /// <summary>The one of this thread; what it holds lasts until the next text is read.</summary>
    public static TokenizedText OfThread => _ofThread ??= new TokenizedText();

    /// <summary>The words.</summary>
    public WordList Words { get; } = new();

    /// <summary>The folded characters, blanks around every chunk.</summary>
    public ReadOnlySpan<char> Characters => _folded.Characters;

    /// <summary>Number of chunks in capitals.</summary>
    public int Shouts => _folded.Shouts;

    /// <summary>Reads a visible, masked text.</summary>
    public TokenizedText Read(ReadOnlySpan<char> masked)
    {
        _folded.Read(masked);
        Words.Read(_folded);
        return this;
    }
}
