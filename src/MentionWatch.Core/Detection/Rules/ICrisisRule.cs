namespace MentionWatch.Core.Detection.Rules;

/// <summary>One way in which a crisis shows. Rules are pure and know nothing of each other.</summary>
internal interface ICrisisRule
{
    /// <summary>Judges what is known of a brand at one moment.</summary>
    Finding Judge(in BrandView view);
}
