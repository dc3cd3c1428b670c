using System.ComponentModel;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;

namespace MentionWatch.Detection;

/// <summary>When a rise of negative mentions is a crisis: thresholds for all brands, and what differs for some.</summary>
internal sealed record DetectionOptions : DetectionThresholds
{
    public DetectionOptions()
    {
        var settings = new DetectionSettings();
        FalseAlarmsPerMonth = settings.FalseAlarmsPerMonth;
        MinMentions = settings.MinMentions;
        MinAuthors = settings.MinAuthors;
        MinTimesExpected = settings.MinTimesExpected;
        MinHourSurprise = settings.MinHourSurprise;
        Windows = [.. settings.WindowMinutes.Select(minutes => TimeSpan.FromMinutes(minutes))];
        LargeAudience = settings.LargeAudience;
        AmplifiedPeople = settings.AmplifiedPeople;
        AmplifiedAuthors = settings.AmplifiedAuthors;
        LastingAuthors = settings.LastingAuthors;
        AmplifiedShare = settings.AmplifiedShare;
        AmplifiedReactions = settings.AmplifiedReactions;
        ClimbFactor = settings.ClimbFactor;
        HighAuthors = settings.High.Authors;
        HighTimesExpected = settings.High.TimesExpected;
        CriticalAuthors = settings.Critical.Authors;
        CriticalTimesExpected = settings.Critical.TimesExpected;
        WorsenFactor = settings.WorsenFactor;
        QuietFor = settings.QuietFor;
        ExpireAfter = settings.ExpireAfter;
        QuietSurprise = settings.QuietSurprise;
        Echo = settings.Echo;
        PriorShare = settings.Baseline.PriorShare;
        WeeklyMemory = settings.Baseline.WeeklyMemory;
        FloodSurprise = settings.Baseline.FloodSurprise;
        NewNormalAfter = TimeSpan.FromHours(settings.Baseline.NewNormalHours);
        History = settings.History;
        TrainedAfter = TimeSpan.FromHours(settings.Baseline.TrainedHours);
    }

    [Description("Thresholds that differ for a brand, by its key.")]
    public IReadOnlyDictionary<string, DetectionThresholds> Brands { get; init; } = Empty.Dictionary<DetectionThresholds>();

    [Description("Groups of sources that are looked at by themselves as well, by their name, with thresholds that differ.")]
    public IReadOnlyDictionary<string, SourceGroup> Groups { get; init; } = Empty.Dictionary<SourceGroup>();

    /// <summary>What counts for one brand.</summary>
    public DetectionSettings For(string brand)
    {
        var all = Applied(new DetectionSettings(), this);
        return Brands.TryGetValue(brand, out var own) ? Applied(all, own) : all;
    }

    /// <summary>What counts for a group of sources of one brand; for the brand itself where none is named, or it is no longer there.</summary>
    public DetectionSettings For(string brand, string? group)
        => group is not null && Groups.TryGetValue(group, out var own) ? Alarming(For(brand), own) : For(brand);

    /// <summary>The groups of sources that are looked at for a brand, by their name.</summary>
    public IEnumerable<KeyValuePair<string, SourceGroup>> GroupsOf(string brand) => Groups.Where(group => group.Value.Covers(brand));

    /// <summary>Whether a negative mention may be a crisis by itself, so that a look must read it; the rules decide.</summary>
    public bool IsLoud(string brand, string source, bool complaint, long followers, long reactions)
    {
        var own = Brands.GetValueOrDefault(brand);
        var (audience, passedOn) = (own?.LargeAudience ?? LargeAudience, own?.AmplifiedReactions ?? AmplifiedReactions);
        return IsLoud(audience, passedOn) || (Groups.Count > 0 && GroupsOf(brand).Any(
            group => group.Value.Has(source) && IsLoud(group.Value.LargeAudience ?? audience, group.Value.AmplifiedReactions ?? passedOn)));

        bool IsLoud(long? manyFollowers, long? manyReactions) => (complaint && followers >= manyFollowers) || reactions >= manyReactions;
    }

    private static DetectionSettings Alarming(DetectionSettings to, AlarmThresholds from) => to with
    {
        FalseAlarmsPerMonth = from.FalseAlarmsPerMonth ?? to.FalseAlarmsPerMonth,
        MinMentions = from.MinMentions ?? to.MinMentions,
        MinAuthors = from.MinAuthors ?? to.MinAuthors,
        MinTimesExpected = from.MinTimesExpected ?? to.MinTimesExpected,
        MinHourSurprise = from.MinHourSurprise ?? to.MinHourSurprise,
        WindowMinutes = from.Windows is { Count: > 0 } windows ? [.. windows.Select(window => (int)window.TotalMinutes)] : to.WindowMinutes,
        LargeAudience = from.LargeAudience ?? to.LargeAudience,
        AmplifiedPeople = from.AmplifiedPeople ?? to.AmplifiedPeople,
        AmplifiedAuthors = from.AmplifiedAuthors ?? to.AmplifiedAuthors,
        LastingAuthors = from.LastingAuthors ?? to.LastingAuthors,
        AmplifiedShare = from.AmplifiedShare ?? to.AmplifiedShare,
        AmplifiedReactions = from.AmplifiedReactions ?? to.AmplifiedReactions,
        ClimbFactor = from.ClimbFactor ?? to.ClimbFactor,
        High = new(from.HighAuthors ?? to.High.Authors, from.HighTimesExpected ?? to.High.TimesExpected),
        Critical = new(from.CriticalAuthors ?? to.Critical.Authors, from.CriticalTimesExpected ?? to.Critical.TimesExpected),
        Baseline = to.Baseline with { PriorShare = from.PriorShare ?? to.Baseline.PriorShare },
    };

    private static DetectionSettings Applied(DetectionSettings whole, DetectionThresholds from)
    {
        var to = Alarming(whole, from);
        return to with
        {
            WorsenFactor = from.WorsenFactor ?? to.WorsenFactor,
            QuietFor = from.QuietFor ?? to.QuietFor,
            ExpireAfter = from.ExpireAfter ?? to.ExpireAfter,
            QuietSurprise = from.QuietSurprise ?? to.QuietSurprise,
            Echo = from.Echo ?? to.Echo,
            History = from.History ?? to.History,
            Baseline = to.Baseline with
            {
                WeeklyMemory = from.WeeklyMemory ?? to.Baseline.WeeklyMemory,
                FloodSurprise = from.FloodSurprise ?? to.Baseline.FloodSurprise,
                NewNormalHours = (int?)from.NewNormalAfter?.TotalHours ?? to.Baseline.NewNormalHours,
                TrainedHours = (int?)from.TrainedAfter?.TotalHours ?? to.Baseline.TrainedHours,
            },
        };
    }
}
