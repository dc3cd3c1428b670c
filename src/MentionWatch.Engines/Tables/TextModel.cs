namespace MentionWatch.Engines.Tables;

/// <summary>What training learnt: for Spanish and for English, a linear model and a convolutional net whose log-odds are added.</summary>
public sealed class TextModel
{
    internal TextModel(LanguageModel spanish, LanguageModel english)
    {
        Spanish = spanish;
        English = english;
    }

    /// <summary>What was learnt for Spanish.</summary>
    internal LanguageModel Spanish { get; }

    /// <summary>What was learnt for English.</summary>
    internal LanguageModel English { get; }
}
