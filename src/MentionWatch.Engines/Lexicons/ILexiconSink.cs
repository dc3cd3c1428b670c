namespace MentionWatch.Engines.Lexicons;

/// <summary>Receives the features of a <see cref="LexiconSummary"/>.</summary>
internal interface ILexiconSink
{
    /// <summary>One feature by number, with its value.</summary>
    void Add(int feature, float value);
}
