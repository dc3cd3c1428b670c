namespace MentionWatch.Core.Mentions.Folding;

/// <summary>Signs that look like a plain one: typographic quotation marks and dashes.</summary>
internal static class Homoglyphs
{
    /// <summary>The plain sign for one that looks like it.</summary>
    public static char Plain(char unit) => unit switch
    {
        '’' or '‘' or '´' or '`' or 'ʼ' or '′' => '\'',
        '“' or '”' or '„' or '«' or '»' or '″' => '"',
        '–' or '—' or '‐' or '‑' or '−' or '―' => '-',
        _ => unit,
    };
}
