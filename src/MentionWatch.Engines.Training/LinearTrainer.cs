using System.Runtime.Intrinsics;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Pipeline;
using MentionWatch.Engines.Tokenization;
using MentionWatch.Engines.Training.Learning;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MentionWatch.Engines.Training;

/// <summary>How the linear learners of one language learn.</summary>
public sealed record LinearTrainingOptions
{
    /// <summary>Inverse strength of the L2 penalty on the sentiment, per text learnt from: 0.01 to 100, higher fits closer.</summary>
    public float SentimentCost { get; init; } = 1f;

    /// <summary>The same for the complaint.</summary>
    public float ComplaintCost { get; init; } = 1f;

    /// <summary>What a text that a model labelled counts beside one that people labelled, of whom there are fewer: 0 to 1.</summary>
    public float TaughtWeight { get; init; } = 0.3f;

    /// <summary>What a text whose sentiment follows from a rule counts beside one that people labelled, in the first round: 0 to 1.</summary>
    public float WeakWeight { get; init; } = 0.3f;

    /// <summary>Passes over the texts: 1 to 100.</summary>
    public int Passes { get; init; } = 12;
}

/// <summary>Trains the linear learners of Microsoft.ML on the sparse features of texts; targets between 0 and 1 become one weighted row a class.</summary>
/// <remarks>Source: Shalev-Shwartz and Zhang, "Stochastic Dual Coordinate Ascent Methods for Regularized Loss Minimization" (2013).</remarks>
internal sealed class LinearTrainer(LinearTrainingOptions options, LinearRecipe recipe, Vocabulary vocabulary, LexiconScores lexicons)
{
    /// <summary>A share of a target below which no row is made of it.</summary>
    private const float Negligible = 0.02f;

    /// <summary>Trains on examples, both questions beside each other; one thread each, so that the order of additions is fixed.</summary>
    public LinearModel Train(IReadOnlyList<TrainingExample> examples)
    {
        var complaint = Task.Run(() => TrainComplaint(examples));
        var sentiment = TrainSentiment(examples);
        return LinearModel.Of(sentiment, complaint.GetAwaiter().GetResult());
    }

    private MulticlassPredictionTransformer<MaximumEntropyModelParameters> TrainSentiment(IReadOnlyList<TrainingExample> examples)
    {
        var context = new MLContext(seed: 1);
        var reader = new FeatureReader(recipe, vocabulary, lexicons);
        var rows = new List<SentimentRow>();
        foreach (var example in examples.Where(example => example.Weights[0] + example.Weights[1] + example.Weights[2] > 0))
        {
            var features = reader.Read(example.Masked, example.Source);
            for (var sentiment = 0; sentiment < 3; sentiment++)
            {
                if (example.Target[sentiment] > Negligible)
                {
                    rows.Add(new SentimentRow { Features = features, Label = (uint)sentiment, Weight = example.Target[sentiment] * example.Weights[sentiment] });
                }
            }
        }

        return context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = PipelineColumns.Label,
            FeatureColumnName = PipelineColumns.Features,
            ExampleWeightColumnName = PipelineColumns.Weight,
            L2Regularization = 1f / (options.SentimentCost * rows.Count),
            L1Regularization = 0f,
            MaximumNumberOfIterations = options.Passes,
            NumberOfThreads = 1,
        }).Fit(context.Data.LoadFromEnumerable(rows));
    }

    private BinaryPredictionTransformer<LinearBinaryModelParameters> TrainComplaint(IReadOnlyList<TrainingExample> examples)
    {
        var context = new MLContext(seed: 1);
        var reader = new FeatureReader(recipe, vocabulary, lexicons);
        var rows = new List<ComplaintRow>();
        foreach (var example in examples.Where(example => example.Weights[3] > 0))
        {
            var features = reader.Read(example.Masked, source: null);
            foreach (var (label, share) in new[] { (true, example.Target[3]), (false, 1f - example.Target[3]) })
            {
                if (share > Negligible)
                {
                    rows.Add(new ComplaintRow { Features = features, Label = label, Weight = share * example.Weights[3] });
                }
            }
        }

        return context.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LossFunction = new Microsoft.ML.Trainers.LogLoss(),
            LabelColumnName = PipelineColumns.Label,
            FeatureColumnName = PipelineColumns.Features,
            ExampleWeightColumnName = PipelineColumns.Weight,
            L2Regularization = 1f / (options.ComplaintCost * rows.Count),
            L1Regularization = 0f,
            MaximumNumberOfIterations = options.Passes,
            NumberOfThreads = 1,
        }).Fit(context.Data.LoadFromEnumerable(rows));
    }

    /// <summary>What a text that a model labelled counts for.</summary>
    public TrainingExample Weigh(TrainingExample taught) => taught with { Weights = taught.Weights * options.TaughtWeight };

    private sealed class SentimentRow
    {
        [VectorType(FeatureVector.Length)]
        public VBuffer<float> Features { get; set; }

        /// <summary>In memory keys count from 0, though data views count them from 1.</summary>
        [KeyType(3)]
        public uint Label { get; set; }

        public float Weight { get; set; }
    }

    private sealed class ComplaintRow
    {
        [VectorType(FeatureVector.Length)]
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}

/// <summary>Reads masked texts as feature vectors.</summary>
internal sealed class FeatureReader(LinearRecipe recipe, Vocabulary vocabulary, LexiconScores lexicons)
{
    private readonly TokenizedText _text = new();
    private readonly FeatureVector _vector = new();
    private readonly int[] _words = new int[WordList.Most];

    /// <summary>The hashed features.</summary>
    public LinearRecipe Recipe => recipe;

    /// <summary>The words that lexicons are looked up by.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>What lexicons say of them.</summary>
    public LexiconScores Lexicons => lexicons;

    /// <summary>The features of a text, of no source or of one that is learnt from.</summary>
    public VBuffer<float> Read(string masked, int? source)
    {
        var list = _text.Read(masked).Words;
        for (var i = 0; i < list.Count; i++)
        {
            _words[i] = vocabulary.IndexOf(list.Keys[i]);
        }

        _vector.AddHashed(_text, recipe).AddLexicons(list, _words.AsSpan(0, list.Count), lexicons, FeatureVector.FirstLexicon);
        if (source is { } known)
        {
            _vector.AddSource(known);
        }

        var features = default(VBuffer<float>);
        _vector.MoveTo(ref features, FeatureVector.Length);
        return features;
    }
}

/// <summary>What the linear learners learnt, with the weights of all four answers side by side.</summary>
/// <param name="Sentiment">The learner of the sentiment.</param>
/// <param name="Complaint">The learner of the complaint.</param>
/// <param name="Weights">Weights of negative, neutral, positive and complaint, by feature.</param>
/// <param name="Biases">What is added whatever the text.</param>
internal sealed record LinearModel(ITransformer Sentiment, ITransformer Complaint, Vector128<float>[] Weights, Vector128<float> Biases)
{
    /// <summary>Takes the weights out of two learners.</summary>
    public static LinearModel Of(ITransformer sentiment, ITransformer complaint)
    {
        var (three, one) = (LearntModel.Of<MaximumEntropyModelParameters>(sentiment), LearntModel.Of<LinearBinaryModelParameters>(complaint));
        var classes = default(VBuffer<float>[]);
        three.GetWeights(ref classes, out _);
        var weights = new Vector128<float>[FeatureVector.Length];
        for (var answer = 0; answer < classes!.Length; answer++)
        {
            foreach (var (index, value) in classes[answer].Items())
            {
                weights[index] = weights[index].WithElement(answer, value);
            }
        }

        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] = weights[index].WithElement(3, one.Weights[index]);
        }

        float[] biases = [.. three.GetBiases()];
        return new LinearModel(sentiment, complaint, weights, Vector128.Create(biases[0], biases[1], biases[2], one.Bias));
    }

    /// <summary>Log-odds of negative, neutral, positive and complaint.</summary>
    public Vector128<float> Logits(VBuffer<float> features)
    {
        var sum = Biases;
        foreach (var (index, value) in features.Items())
        {
            sum += Weights[index] * value;
        }

        return sum;
    }
}

/// <summary>Finds the parameters in a transformer that predicts, just trained or loaded.</summary>
internal static class LearntModel
{
    /// <summary>The parameters, without a calibrator that may be around them.</summary>
    /// <exception cref="InvalidDataException">It is another transformer.</exception>
    public static T Of<T>(ITransformer transformer)
        where T : class
        => (transformer as ISingleFeaturePredictionTransformer<object>)?.Model switch
        {
            T model => model,
            CalibratedModelParametersBase<T, PlattCalibrator> calibrated => calibrated.SubModel,
            var other => throw new InvalidDataException($"The model has a {other?.GetType().Name ?? "different step"} where {typeof(T).Name} is expected."),
        };
}
