namespace MentionWatch.Core.Mentions.Masking;

/// <summary>
/// Takes out of a text what points at a person: handles become <c>@user</c>, web addresses <c>http</c>, mail addresses <c>mail</c>, and runs
/// of seven or more digits, also with single blanks, dots or dashes between them, <c>number</c>.
/// </summary>
/// <remarks>The classifier learns from and sees only masked text. Masking a masked text changes nothing.</remarks>
public static class TextMasker
{
    /// <summary>Masks a text.</summary>
    /// <returns>The same instance when there is nothing to mask.</returns>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var masked = MaskToBuffer(text);
        return masked.Changed ? masked.Text.ToString() : text;
    }

    /// <summary>Masks a text into a pooled buffer; nothing is copied when there is nothing to mask.</summary>
    internal static MaskedText MaskToBuffer(ReadOnlySpan<char> text)
    {
        var masked = new MaskedText(text);
        var scanner = new MaskScanner(text);
        while (scanner.MoveNext())
        {
            masked.Replace(scanner.Start, scanner.End, scanner.Mask);
        }

        masked.Complete();
        return masked;
    }
}
