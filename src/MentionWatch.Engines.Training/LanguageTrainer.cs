using System.Runtime.Intrinsics;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Training.Convolution;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training;

/// <summary>Trains one language: word vectors, a first pair of models, further pairs that the one before teaches, and how the two are combined.</summary>
/// <remarks>Source of the teaching: Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network" (2015).</remarks>
internal sealed class LanguageTrainer(TextModelTrainingOptions options, LanguageTrainingOptions recipe, LanguageTexts texts, TrainingMeter meter)
{
    /// <summary>Texts that <see cref="Train"/> shows, counted once an epoch.</summary>
    public static long Steps(TextModelTrainingOptions options, LanguageTrainingOptions recipe, LanguageTexts texts)
    {
        var all = texts.Weak.Length + texts.Taught.Length + texts.Learnt.Length;
        var first = ConvolutionCourse.Steps(recipe.Convolution, texts.Weak.Length, texts.Learnt.Length);
        var next = all + ((long)recipe.Distillation.Epochs * all) + ((long)recipe.Distillation.LastEpochs * texts.Learnt.Length);
        return ((long)options.Vectors.Epochs * texts.Corpus.Length) + first + (texts.IsTaught ? recipe.Distillation.Rounds * next : 0);
    }

    /// <summary>Trains.</summary>
    public TrainedLanguage Train(IReadOnlyList<Lexicon> lexicons, string language)
    {
        var corpus = Corpus.Of(texts.Corpus, options);
        var vectors = corpus.Learn(options.Vectors, options.Seed, meter);
        var scores = LexiconScores.Build(corpus.Vocabulary, lexicons, language);
        var reader = new FeatureReader(recipe.Features, corpus.Vocabulary, scores);
        var linear = new LinearTrainer(recipe.Linear, recipe.Features, corpus.Vocabulary, scores);
        var convolution = new ConvolutionCourse(recipe.Convolution, corpus.Vocabulary, vectors, scores, texts.Sources, meter);
        var trained = Beside(
            reader,
            () => linear.Train([.. texts.Learnt, .. texts.Weak.Select(example => example with { Weights = example.Weights * recipe.Linear.WeakWeight })]),
            numbers => convolution.Learn(texts.Weak, texts.Learnt, numbers));
        for (var round = 0; texts.IsTaught && round < recipe.Distillation.Rounds; round++)
        {
            var teacher = trained;
            TrainingExample[] labelled = [.. texts.Learnt.Select(example => Soften(teacher, example))];
            TrainingExample[] taught = [
                .. texts.Weak.Select(example => Label(teacher, example.Masked, example.Source)),
                .. texts.Taught.Select(masked => Label(teacher, masked, texts.Sources - 1))];
            var course = new DistillationCourse(recipe.Distillation.Epochs, recipe.Distillation.LastEpochs, recipe.Distillation.LastRateShare);
            trained = Beside(reader, () => linear.Train([.. labelled, .. taught.Select(linear.Weigh)]), numbers => convolution.Follow([.. labelled, .. taught], labelled, course, numbers));
        }

        return trained;
    }

    private TrainedLanguage Beside(FeatureReader reader, Func<LinearModel> linear, Func<RandomNumbers, ConvolutionLearner> convolution)
    {
        var beside = Task.Run(linear);
        var net = convolution(new RandomNumbers(options.Seed));
        var model = beside.GetAwaiter().GetResult();
        Func<string, Vector128<float>> logits = masked => model.Logits(reader.Read(masked, source: null));
        return new TrainedLanguage(model, net, new Combiner(options).Fit(texts.HeldOut, logits, net.Logits), reader);
    }

    /// <summary>A text with what the teacher says of it as its label.</summary>
    private TrainingExample Label(TrainedLanguage teacher, string masked, int source)
    {
        meter.Step();
        return new TrainingExample(masked, source, teacher.Probabilities(masked), Vector128<float>.One);
    }

    /// <summary>Moves the labels of people some way towards what the teacher says; a question without a label gets the teacher's.</summary>
    private TrainingExample Soften(TrainedLanguage teacher, TrainingExample example)
    {
        meter.Step();
        var said = teacher.Probabilities(example.Masked);
        var unlabelled = Vector128.Equals(example.Weights, Vector128<float>.Zero);
        var moved = example.Target + ((said - example.Target) * recipe.Distillation.TeacherShare);
        return example with
        {
            Target = Vector128.ConditionalSelect(unlabelled, said, moved),
            Weights = Vector128.ConditionalSelect(unlabelled, Vector128<float>.One, example.Weights),
        };
    }
}

/// <summary>All that was learnt for one language.</summary>
internal sealed record TrainedLanguage(LinearModel Linear, ConvolutionLearner Convolution, Combination Combination, FeatureReader Reader)
{
    /// <summary>The hashed features.</summary>
    public LinearRecipe Features => Reader.Recipe;

    /// <summary>The words that have a vector.</summary>
    public Vocabulary Vocabulary => Reader.Vocabulary;

    /// <summary>What lexicons say of them.</summary>
    public LexiconScores Lexicons => Reader.Lexicons;

    /// <summary>Log-odds of negative, neutral, positive and complaint of a masked text.</summary>
    public Vector128<float> Logits(string masked) => Combination.Apply(Linear.Logits(Reader.Read(masked, source: null)), Convolution.Logits(masked));

    /// <summary>The same as probabilities.</summary>
    public Vector128<float> Probabilities(string masked) => Core.Classification.Probabilities.AsVector(Logits(masked));
}
