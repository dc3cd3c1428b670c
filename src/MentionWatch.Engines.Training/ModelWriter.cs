using System.IO.Compression;
using System.Runtime.Intrinsics;
using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Pipeline;
using MentionWatch.Engines.Tables;
using MentionWatch.Engines.Training.Convolution;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MentionWatch.Engines.Training;

/// <summary>Writes a trained model: a pipeline of Microsoft.ML a question and language, and the tables that the worker executes, made from what was written.</summary>
internal static class ModelWriter
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes both languages.</summary>
    /// <param name="model">What was learnt.</param>
    /// <param name="create">Creates one of the files of <see cref="ModelFiles.Names"/>.</param>
    public static void Write(TrainedModel model, Func<string, Stream> create)
    {
        Write(model.Spanish, LanguageTag.Spanish, create);
        Write(model.English, LanguageTag.English, create);
    }

    private static void Write(TrainedLanguage trained, string language, Func<string, Stream> create)
    {
        var context = new MLContext(seed: 1);
        var input = context.Data.LoadFromEnumerable<TextRow>([]);
        var features = Fit(
            input,
            FeatureMapping.Estimator(context, trained.Features),
            new WordTable(trained.Vocabulary, trained.Lexicons, new ConvolutionQuantizer(trained.Convolution).Quantize()).Estimator(context),
            context.Transforms.CustomMapping(new ConvolutionMapping().GetMapping(), ConvolutionMapping.Name),
            context.Transforms.Concatenate(PipelineColumns.Features, PipelineColumns.Hashed, PipelineColumns.Lexicons));
        var sentiment = Pack(context, input, [
            .. features,
            trained.Linear.Sentiment,
            .. Fit(
                trained.Linear.Sentiment.Transform(Transform(input, features)),
                context.Transforms.CustomMapping(new SentimentEvidenceMapping().GetMapping(), SentimentEvidenceMapping.Name),
                context.Transforms.Concatenate(PipelineColumns.Evidence, PipelineColumns.LinearEvidence, PipelineColumns.ConvolutionSentiment)),
            trained.Combination.Sentiment]);
        var complaint = Pack(context, input, [
            .. features,
            trained.Linear.Complaint,
            .. Fit(
                trained.Linear.Complaint.Transform(Transform(input, features)),
                context.Transforms.Concatenate(PipelineColumns.Evidence, PipelineColumns.Score, PipelineColumns.ConvolutionComplaint)),
            trained.Combination.Complaint]);
        Save(create(ModelFiles.Sentiment(language)), stream => stream.Write(sentiment));
        Save(create(ModelFiles.Complaint(language)), stream => stream.Write(complaint));
        Save(create(ModelFiles.Tables(language)), stream => TextModelFile.Write(TableBuilder.Build(sentiment, complaint, trained.Features), stream));
    }

    private static void Save(Stream stream, Action<Stream> write)
    {
        using (stream)
        {
            write(stream);
        }
    }

    private static List<ITransformer> Fit(IDataView input, params IReadOnlyList<IEstimator<ITransformer>> estimators)
    {
        var (transformers, data) = (new List<ITransformer>(), input);
        foreach (var estimator in estimators)
        {
            transformers.Add(estimator.Fit(data));
            data = transformers[^1].Transform(data);
        }

        return transformers;
    }

    private static IDataView Transform(IDataView input, List<ITransformer> transformers)
        => transformers.Aggregate(input, (data, transformer) => transformer.Transform(data));

    /// <summary>Saves a pipeline with nothing of the time in it, so that the same model gives the same bytes.</summary>
    private static byte[] Pack(MLContext context, IDataView input, ITransformer[] transformers)
    {
        using var saved = new MemoryStream();
        context.Model.Save(new TransformerChain<ITransformer>(transformers), input.Schema, saved);
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(saved, ZipArchiveMode.Read))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }
}

/// <summary>Makes the tables that the worker executes from the saved pipelines of a language: everything linear is multiplied out and rounded to integers.</summary>
internal static class TableBuilder
{
    /// <summary>Builds the tables.</summary>
    /// <param name="sentiment">The bytes of the pipeline of the sentiment.</param>
    /// <param name="complaint">The bytes of the pipeline of the complaint.</param>
    /// <param name="recipe">The hashed features of the language.</param>
    public static LanguageModel Build(byte[] sentiment, byte[] complaint, LinearRecipe recipe)
    {
        var context = new MLContext(seed: 1);
        var (first, second) = (Load(context, sentiment), Load(context, complaint));
        var linear = LinearModel.Of(first[4], second[4]);
        var combination = Combination.Of(first[^1], second[^1]);
        var words = WordTable.Read(context, first[1]);
        var constants = combination.Apply(linear.Biases, Vector128<float>.Zero);
        return new LanguageModel(words.Vocabulary, words.Lexicons, LinearOf(linear, combination, recipe), ConvolutionOf(words.Convolution, combination, constants));
    }

    private static ITransformer[] Load(MLContext context, byte[] zip)
    {
        PipelineLoader.Register(context);
        using var stream = new MemoryStream(zip);
        return [.. (IEnumerable<ITransformer>)context.Model.Load(stream, out _)];
    }

    private static LinearTable LinearOf(LinearModel linear, Combination combination, LinearRecipe recipe)
    {
        var weights = Array.ConvertAll(linear.Weights, row => Combination.Multiply(combination.Linear, row));
        var unit = weights.AsSpan(0, recipe.Slots).ToArray().Aggregate(Vector128.Create(1e-6f), (largest, row) => Vector128.Max(largest, Vector128.Abs(row))) / sbyte.MaxValue;
        var numbers = new sbyte[recipe.Slots * LinearTable.Outputs];
        for (var i = 0; i < numbers.Length; i++)
        {
            var output = i % LinearTable.Outputs;
            numbers[i] = (sbyte)MathF.Round(weights[i / LinearTable.Outputs][output] / unit[output]);
        }

        return new LinearTable(recipe, Numbers(unit), numbers, [.. weights.Skip(FeatureVector.FirstLexicon).SelectMany(Numbers)]);
    }

    private static ConvolutionTable ConvolutionOf(ConvolutionTable table, Combination combination, Vector128<float> constants)
    {
        var outputs = Rows(table.Outputs).Select(row => Combination.Multiply(combination.Convolution, row));
        var scales = Vector128.Create(table.MeanScales);
        Vector128<float>[] means = [.. Rows([.. table.Means.Select(mean => (float)mean)]).Select(row => Combination.Multiply(combination.Convolution, row * scales))];
        var unit = means.Aggregate(Vector128.Create(1e-6f), (largest, row) => Vector128.Max(largest, Vector128.Abs(row))) / short.MaxValue;
        return table with
        {
            Outputs = [.. outputs.SelectMany(Numbers)],
            Means = [.. means.SelectMany(row => Numbers(Vector128.Round(row / unit))).Select(number => (short)number)],
            MeanScales = Numbers(unit),
            Constants = Numbers(Combination.Multiply(combination.Convolution, Vector128.Create(table.Constants)) + constants),
        };
    }

    private static IEnumerable<Vector128<float>> Rows(float[] numbers)
        => Enumerable.Range(0, numbers.Length / LinearTable.Outputs).Select(row => Vector128.Create(numbers, row * LinearTable.Outputs));

    private static float[] Numbers(Vector128<float> vector) => [vector[0], vector[1], vector[2], vector[3]];
}
