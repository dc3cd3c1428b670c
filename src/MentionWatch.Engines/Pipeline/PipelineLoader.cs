using Microsoft.ML;

namespace MentionWatch.Engines.Pipeline;

/// <summary>What a program that loads one of our pipelines with Microsoft.ML does first.</summary>
public static class PipelineLoader
{
    /// <summary>Makes the mappings of the pipelines known; <c>context.Model.Load</c> reads them afterwards.</summary>
    /// <param name="context">The context that loads them.</param>
    public static void Register(MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ComponentCatalog.RegisterAssembly(typeof(PipelineLoader).Assembly);
    }
}
