using MentionWatch.Alerting;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Model;
using MentionWatch.Sources;

namespace MentionWatch.Tests.Configuration;

/// <summary>What is demanded of every options record: it is the only place an option is written.</summary>
public sealed class OptionsTests
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

    private static IEnumerable<OptionInfo> Options() => AllOptions.Tables().SelectMany(table => table.Options);

    private static string Name(OptionInfo option) => $"{option.Property.DeclaringType!.Name}.{option.Name}";
}
