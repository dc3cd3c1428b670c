using MentionWatch.Core.Classification.Convolution.Training;
using MentionWatch.Core.Classification.Learning;
using MentionWatch.Core.Classification.Lexicons;
using MentionWatch.Core.Classification.Linear.Training;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>Trains both models of one language: vectors of words, a first pair, others that the one before teaches, and the calibration.</summary>
internal sealed class LanguageCourse(TextModelTrainingOptions options, LanguageTrainingOptions recipe, LanguageTexts texts, TrainingMeter meter)
{
    /// <summary>Texts that <see cref="Learn"/> shows, counted once an epoch.</summary>
    public static long Steps(TextModelTrainingOptions options, LanguageTrainingOptions recipe, LanguageTexts texts)
    {
        var first = LinearCourse.Steps(recipe.Linear, texts.Weak.Length, texts.Learnt.Length)
            + ConvolutionCourse.Steps(recipe.Convolution, texts.Weak.Length, texts.Learnt.Length);
        var all = texts.Weak.Length + texts.Taught.Length + texts.Learnt.Length;
        var second = all + (2L * ((recipe.Distillation.Epochs * all) + (recipe.Distillation.LastEpochs * texts.Learnt.Length)));
        return ((long)options.Vectors.Epochs * texts.Corpus.Length) + first + (texts.IsTaught ? recipe.Distillation.Rounds * second : 0);
    }

    /// <summary>Learns all that belongs to the language.</summary>
    public LanguageModel Learn(IReadOnlyList<Lexicon> lexicons, string language)
    {
        var corpus = Corpus.Of(texts.Corpus, options);
        var vectors = corpus.Learn(options.Vectors, options.Seed, meter);
        var scores = LexiconScores.Build(corpus.Vocabulary, lexicons, language);
        var pair = new ModelPair(recipe, corpus.Vocabulary, scores, vectors, texts.Sources, options.Seed, meter);
        var learnt = pair.Learn(texts.Weak, texts.Learnt);
        for (var round = 0; texts.IsTaught && round < recipe.Distillation.Rounds; round++)
        {
            learnt = Follow(pair, new Teachers(learnt, recipe.Distillation));
        }

        return learnt.Quantize(new Calibrator(HeldOutCases.Of(learnt, texts.HeldOut, options)).Fit());
    }

    private LearntPair Follow(ModelPair pair, Teachers teachers)
    {
        var labelled = Array.ConvertAll(texts.Learnt, example => Counted(teachers.Soften(example)));
        var byRule = texts.Weak.Select(example => Counted(teachers.Label(example.Masked, example.Source)));
        var others = texts.Taught.Select(masked => Counted(teachers.Label(masked, texts.Sources - 1)));
        return pair.Follow([.. labelled, .. byRule, .. others], labelled);
    }

    private TrainingExample Counted(TrainingExample example)
    {
        meter.Step();
        return example;
    }
}
