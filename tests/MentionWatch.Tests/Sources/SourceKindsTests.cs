using MentionWatch.Sources;

namespace MentionWatch.Tests.Sources;

public sealed class SourceKindsTests
{
    [Fact]
    public void Every_source_in_the_assembly_is_reachable_by_name()
    {
        var reachable = SourceKinds.All.Where(kind => kind.Create is not null).Select(kind => kind.OptionsType.Namespace).Distinct();
        var sources = typeof(ISource).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISource)));

        sources.Select(type => type.Namespace).Distinct().ShouldBe(reachable, ignoreOrder: true);
    }

    [Fact]
    public void Every_kind_of_options_belongs_to_exactly_one_kind_of_source()
        => typeof(SourceOptions).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(SourceOptions)))
            .ShouldBe(SourceKinds.All.Select(kind => kind.OptionsType), ignoreOrder: true);

    [Fact]
    public void No_two_kinds_share_a_name()
        => SourceKinds.All.Select(kind => kind.Name).ShouldBeUnique();
}
