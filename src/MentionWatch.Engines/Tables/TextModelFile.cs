using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;

namespace MentionWatch.Engines.Tables;

/// <summary>The file of one language, little-endian: header, tables one after the other, and the SHA-256 of all before it.</summary>
internal static class TextModelFile
{
    /// <summary>Writes a language's model.</summary>
    public static void Write(LanguageModel model, Stream stream)
    {
        using var writer = new CheckedWriter(stream);
        writer.Write([ModelHeader.Of(model.Linear.Recipe, model.Vocabulary)]);
        writer.Write<uint>(model.Vocabulary.Keys);
        writer.Write<sbyte>(model.Lexicons.Scores);
        writer.Write<float>(model.Linear.Scales);
        writer.Write<float>(model.Linear.Lexicon);
        writer.Write<sbyte>(model.Linear.Weights);
        writer.Write<sbyte>(model.Convolution.Rows);
        writer.Write<short>(model.Convolution.Means);
        writer.Write<short>(model.Convolution.Biases);
        writer.Write<float>(model.Convolution.Outputs);
        writer.Write<float>(model.Convolution.MeanScales);
        writer.Write<float>(model.Convolution.Constants);
        writer.WriteHash();
    }

    /// <summary>Reads a language's model.</summary>
    /// <exception cref="InvalidDataException">It is not a model of this version, or damaged.</exception>
    public static LanguageModel Read(Stream stream)
    {
        using var reader = new CheckedReader(stream);
        var header = reader.ReadArray<ModelHeader>(1)[0];
        header.Check();
        var keys = reader.ReadArray<uint>(header.Words);
        var lexicons = new LexiconScores(reader.ReadArray<sbyte>(header.Words * LexiconScores.Most));
        var linear = ReadLinear(reader, header);
        var convolution = ReadConvolution(reader, header.Words + ConvolutionTable.ExtraRows);
        reader.CheckHash();
        return new LanguageModel(new Vocabulary(keys), lexicons, linear, convolution);
    }

    private static LinearTable ReadLinear(CheckedReader reader, ModelHeader header)
    {
        var scales = reader.ReadArray<float>(LinearTable.Outputs);
        var lexicon = reader.ReadArray<float>(LinearTable.LexiconLength);
        return new LinearTable(header.Recipe, scales, reader.ReadArray<sbyte>(header.Recipe.Slots * LinearTable.Outputs), lexicon);
    }

    private static ConvolutionTable ReadConvolution(CheckedReader reader, int rows) => new(
        Rows: reader.ReadArray<sbyte>(rows * ConvolutionShape.Row),
        Means: reader.ReadArray<short>(rows * LinearTable.Outputs),
        Biases: reader.ReadArray<short>(ConvolutionShape.Pooled),
        Outputs: reader.ReadArray<float>(ConvolutionShape.Pooled * LinearTable.Outputs),
        MeanScales: reader.ReadArray<float>(LinearTable.Outputs),
        Constants: reader.ReadArray<float>(LinearTable.Outputs));
}
