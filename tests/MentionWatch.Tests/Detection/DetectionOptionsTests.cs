using System.ComponentModel;
using System.Reflection;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Detection;

namespace MentionWatch.Tests.Detection;

public sealed class DetectionOptionsTests
{
    private static readonly int[] One = [1];

    public static TheoryData<string> Thresholds => [.. typeof(DetectionThresholds).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    [Fact]
    public void The_defaults_are_those_of_the_detector()
    {
        Described(new DetectionOptions().For("acme")).ShouldBe(Described(new DetectionSettings()));
    }

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void Every_threshold_of_a_brand_takes_effect_for_this_brand_alone(string name)
    {
        var property = typeof(DetectionThresholds).GetProperty(name)!;
        var own = new DetectionThresholds();
        property.SetValue(own, Other(property.GetValue(new DetectionOptions())!));
        var options = new DetectionOptions { Brands = new Dictionary<string, DetectionThresholds>(StringComparer.Ordinal) { ["acme"] = own } };

        Described(options.For("acme")).ShouldNotBe(Described(options.For("globex")));
        Described(options.For("globex")).ShouldBe(Described(new DetectionOptions().For("globex")));
        property.GetCustomAttribute<DescriptionAttribute>().ShouldNotBeNull();
    }

    [Fact]
    public void Mistakes_between_thresholds_are_told_with_their_path()
    {
        var mistakes = new Mistakes();
        var detection = new DetectionOptions
        {
            Windows = [TimeSpan.FromSeconds(90)],
            Brands = new Dictionary<string, DetectionThresholds>(StringComparer.Ordinal) { ["acmee"] = new() { HighAuthors = 500 } },
        };
        new DetectionRule().Check(DetectionHouse.Configured(detection), mistakes);

        mistakes.All.Select(mistake => mistake.Path).ShouldBe(["Detection.Windows", "Detection.Brands.acmee.CriticalAuthors", "Detection.Brands.acmee"]);
    }

    private static string Described(DetectionSettings settings) => $"{settings with { WindowMinutes = One }} {string.Join(',', settings.WindowMinutes)}";

    private static object Other(object value) => value switch
    {
        int number => number + 1,
        long number => number + 1,
        double number => number + 0.01,
        TimeSpan span => span + TimeSpan.FromHours(1),
        IReadOnlyList<TimeSpan> => new[] { TimeSpan.FromMinutes(7) },
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
