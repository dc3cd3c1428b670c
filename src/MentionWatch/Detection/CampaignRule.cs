using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Detection;

/// <summary>Campaigns begin before they end, say why, and name brands that exist.</summary>
internal sealed class CampaignRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        for (var index = 0; index < options.Campaigns.Count; index++)
        {
            var (campaign, path) = (options.Campaigns[index], $"Campaigns[{index}]");
            BrandReferences.Check(campaign.Brands, $"{path}.Brands", options, mistakes);
            if (campaign.From >= campaign.To)
            {
                mistakes.Add($"{path}.To", "The campaign ends before it begins.", "Make To later than From.");
            }
        }
    }
}
