using System.Text.RegularExpressions;
using MentionWatch.Alerting;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Model;
using MentionWatch.Sources;

namespace MentionWatch.Tests.Configuration;

/// <summary>What is demanded of every options record: it is the only place an option is written.</summary>
public sealed partial class OptionsTests
{
    [Fact]
    public void Every_option_says_what_it_means()
        => Options().Where(option => option.Meaning.Length == 0).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_default_is_within_its_own_limits()
        => Options()
            .Where(option => !option.Required && option.Default is not null)
            .Where(option => option.Range is { } range && !range.IsValid(option.Default))
            .Select(Name)
            .ShouldBeEmpty();

    [Fact]
    public void No_number_is_described_with_an_exponent()
        => Options()
            .Select(OptionDescription.Of)
            .Where(option => Exponent().IsMatch($"{option.Meaning} {option.Range} {option.Default?.ToJsonString()}"))
            .Select(option => option.Name)
            .ShouldBeEmpty();

    [Theory]
    [InlineData(1e-9, "0.000000001")]
    [InlineData(-2.5e-7, "-0.00000025")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e-300, "1E-300")]
    public void A_number_is_written_so_that_the_same_one_is_read_back(double number, string written)
    {
        var format = ScalarFormats.Of(typeof(double))!;

        format.Format(number).ShouldBe(written);
        format.Parse(written).ShouldBe(number);
    }

    [Fact]
    public void A_choice_is_described_with_its_values_as_they_are_written()
        => Options()
            .Where(option => option.Shape is ScalarShape { Format.Choices.Count: > 0 })
            .Where(option => option.Meaning.Split(' ', ',', ':', '.', ';').Intersect(Enum.GetNames(Nullable.GetUnderlyingType(option.Property.PropertyType) ?? option.Property.PropertyType)).Any())
            .Select(Name)
            .ShouldBeEmpty();

    [Fact]
    public void Every_option_is_fixed_once_it_is_read()
        => Options()
            .Where(option => !option.Property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(Name)
            .ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_source_and_receiver_in_the_house_can_be_configured()
    {
        var reachable = OptionKinds.Sources.All.Concat(OptionKinds.Receivers.All).Select(kind => kind.OptionsType);

        typeof(MentionWatchOptions).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(SourceOptions)) || type.IsSubclassOf(typeof(ReceiverOptions))))
            .Except(reachable)
            .ShouldBeEmpty();
    }

    [GeneratedRegex("[0-9][eE][-+]?[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exponent();

    private static IEnumerable<OptionInfo> Options() => AllOptions.Tables().SelectMany(table => table.Options);

    private static string Name(OptionInfo option) => $"{option.Property.DeclaringType!.Name}.{option.Name}";
}
