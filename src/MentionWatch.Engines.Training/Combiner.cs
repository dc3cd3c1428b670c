using System.Runtime.Intrinsics;
using MentionWatch.Engines.Pipeline;
using MentionWatch.Engines.Training.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MentionWatch.Engines.Training;

/// <summary>Fits how the log-odds of the linear model and of the net make one calibrated answer, on texts that neither learnt from.</summary>
/// <remarks>
/// Sources: Wolpert, "Stacked Generalization" (1992); Platt, "Probabilistic Outputs for Support Vector Machines" (1999); for the weights,
/// Saerens, Latinne and Decaestecker, "Adjusting the Outputs of a Classifier to New a Priori Probabilities" (2002).
/// </remarks>
internal sealed class Combiner(TextModelTrainingOptions options)
{
    private const float L2 = 0.5f;

    /// <summary>Fits to texts that were kept aside.</summary>
    public Combination Fit(IReadOnlyList<TrainingExample> heldOut, Func<string, Vector128<float>> linear, Func<string, Vector128<float>> convolution)
    {
        var context = new MLContext(seed: 1);
        var mix = Mix(heldOut);
        List<SentimentCase> sentiments = [];
        List<ComplaintCase> complaints = [];
        foreach (var example in heldOut)
        {
            var (first, second) = (linear(example.Masked), convolution(example.Masked));
            if (example.Weights[0] > 0)
            {
                var label = example.Target[0] > 0 ? 0 : example.Target[1] > 0 ? 1 : 2;
                sentiments.Add(new SentimentCase
                {
                    Evidence = [first[0] - first[1], first[2] - first[1], second[0] - second[1], second[2] - second[1]],
                    Label = (uint)label,
                    Weight = mix[label] * example.Count,
                });
            }

            if (example.Weights[3] > 0)
            {
                complaints.Add(new ComplaintCase { Evidence = [first[3], second[3]], Label = example.Target[3] > 0, Weight = example.Count });
            }
        }

        var sentiment = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = PipelineColumns.Label,
            FeatureColumnName = PipelineColumns.Evidence,
            ExampleWeightColumnName = PipelineColumns.Weight,
            L1Regularization = 0f,
            L2Regularization = L2,
            NumberOfThreads = 1,
        }).Fit(context.Data.LoadFromEnumerable(sentiments));
        var complaint = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = PipelineColumns.Label,
            FeatureColumnName = PipelineColumns.Evidence,
            ExampleWeightColumnName = PipelineColumns.Weight,
            L1Regularization = 0f,
            L2Regularization = L2,
            NumberOfThreads = 1,
        }).Fit(context.Data.LoadFromEnumerable(complaints));
        return Combination.Of(sentiment, complaint);
    }

    /// <summary>What each sentiment counts so that the classes have the shares that are expected of mentions, or some of the way there.</summary>
    private float[] Mix(IReadOnlyList<TrainingExample> heldOut)
    {
        var shares = heldOut.Aggregate(Vector128<float>.Zero, (sum, example) => sum + example.Target);
        var total = shares[0] + shares[1] + shares[2];
        return [.. Enumerable.Range(0, 3).Select(i => shares[i] == 0 ? 1f : MathF.Pow(options.ExpectedMix[i] * total / shares[i], options.MixStrength))];
    }

    private sealed class SentimentCase
    {
        [VectorType(4)]
        public float[] Evidence { get; set; } = [];

        [KeyType(3)]
        public uint Label { get; set; }

        public float Weight { get; set; }
    }

    private sealed class ComplaintCase
    {
        [VectorType(2)]
        public float[] Evidence { get; set; } = [];

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}

/// <summary>How two sets of four log-odds make one: each goes through a matrix, given by its columns, and the sum has constants added.</summary>
/// <param name="Sentiment">The learner that found the part of the sentiment.</param>
/// <param name="Complaint">The learner that found the part of the complaint.</param>
/// <param name="Linear">Matrix of the linear model's log-odds.</param>
/// <param name="Convolution">Matrix of the net's.</param>
/// <param name="Constants">What is added.</param>
internal sealed record Combination(
    ITransformer Sentiment, ITransformer Complaint, Vector128<float>[] Linear, Vector128<float>[] Convolution, Vector128<float> Constants)
{
    /// <summary>Takes the matrices out of two learners whose evidence is that of a pipeline.</summary>
    public static Combination Of(ITransformer sentiment, ITransformer complaint)
    {
        var (three, one) = (LearntModel.Of<MaximumEntropyModelParameters>(sentiment), LearntModel.Of<LinearBinaryModelParameters>(complaint));
        var classes = default(VBuffer<float>[]);
        three.GetWeights(ref classes, out _);
        var weights = Array.ConvertAll(classes!, row => row.DenseValues().ToArray());
        float[] biases = [.. three.GetBiases()];
        return new Combination(
            sentiment,
            complaint,
            Matrix(weights, first: 0, one.Weights[0]),
            Matrix(weights, first: 2, one.Weights[1]),
            Vector128.Create(biases[0], biases[1], biases[2], one.Bias));
    }

    /// <summary>The answer: log-odds of negative, neutral, positive and complaint.</summary>
    public Vector128<float> Apply(Vector128<float> linear, Vector128<float> convolution)
        => Multiply(Linear, linear) + Multiply(Convolution, convolution) + Constants;

    /// <summary>A matrix times a vector.</summary>
    public static Vector128<float> Multiply(Vector128<float>[] columns, Vector128<float> vector)
        => (columns[0] * vector[0]) + (columns[1] * vector[1]) + (columns[2] * vector[2]) + (columns[3] * vector[3]);

    private static Vector128<float>[] Matrix(float[][] weights, int first, float complaint)
    {
        var negative = Vector128.Create(weights[0][first], weights[1][first], weights[2][first], 0f);
        var positive = Vector128.Create(weights[0][first + 1], weights[1][first + 1], weights[2][first + 1], 0f);
        return [negative, -(negative + positive), positive, Vector128.Create(0f, 0f, 0f, complaint)];
    }
}
