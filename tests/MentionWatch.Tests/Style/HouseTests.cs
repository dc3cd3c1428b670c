using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MentionWatch.Core.Mentions;
using MentionWatch.Jobs;
using Microsoft.AspNetCore.Components;

namespace MentionWatch.Tests.Style;

/// <summary>Who may know whom.</summary>
public sealed partial class HouseTests
{
    /// <summary>The rooms of the domain, each with those it may know.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Mentions"] = [],
        ["Classification"] = ["Mentions"],
        ["Detection"] = ["Mentions", "Classification", "Incidents"],
        ["Incidents"] = ["Mentions", "Classification", "Detection", "Conduct"],
        ["Conduct"] = ["Mentions", "Classification", "Incidents"],
    };

    private static readonly Assembly Domain = typeof(Mention).Assembly;
    private static readonly Assembly Worker = typeof(SchedulePlan).Assembly;

    [Fact]
    public void The_domain_needs_nothing_but_the_base_class_library()
        => Domain.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("System.CommandLine", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void A_room_of_the_domain_knows_only_the_rooms_it_may()
        => Repository.CSharp("src/MentionWatch.Core")
            .SelectMany(file => file.Lines.SelectMany(line => KnownRoom().Matches(line)).Select(match => (file.Path, Room: RoomOf(file.Path), Known: match.Groups["room"].Value)))
            .Where(use => Rooms.ContainsKey(use.Known) && use.Known != use.Room && !Rooms[use.Room].Contains(use.Known))
            .Select(use => $"{use.Path} knows {use.Known}: {use.Room} may know {string.Join(", ", Rooms[use.Room])}")
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void Every_file_of_the_domain_is_in_a_room()
        => Repository.CSharp("src/MentionWatch.Core").Select(file => file.Path).Where(path => !Rooms.ContainsKey(RoomOf(path))).ShouldBeEmpty();

    [Fact]
    public void Only_buffering_speaks_to_the_redis_client()
        => Repository.CSharp("src/MentionWatch")
            .Where(file => !file.Path.StartsWith("src/MentionWatch/Buffering/", StringComparison.Ordinal))
            .Where(file => file.Lines.Any(line => line.Contains("StackExchange.Redis", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    [Fact]
    public void Concrete_classes_are_sealed()
    {
        var types = Domain.GetTypes().Concat(Worker.GetTypes()).ToList();
        var bases = types.Select(type => type.BaseType).ToHashSet();

        types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !bases.Contains(type))
            .Where(type => type != Worker.EntryPoint!.DeclaringType && !IsRazor(type))
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.FullName!.Contains('<', StringComparison.Ordinal))
            .Select(type => type.FullName)
            .ShouldBeEmpty();
    }

    /// <summary>The classes of Razor files are written by the compiler and cannot be sealed.</summary>
    private static bool IsRazor(Type type) => typeof(IComponent).IsAssignableFrom(type) || type.Name == "_Imports";

    private static string RoomOf(string path) => path.Split('/')[2];

    [GeneratedRegex(@"MentionWatch\.Core\.(?<room>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KnownRoom();
}
