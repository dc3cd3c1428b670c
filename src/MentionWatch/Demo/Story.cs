using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Demo;

/// <summary>The founding story, the same on every run: scenes, and every post in order.</summary>
internal sealed record Story(IReadOnlyList<Scene> Scenes, IReadOnlyList<ScriptedPost> Posts)
{
    private const int Seed = 20120926;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the plot and draws its crowds.</summary>
    public static Story Load()
    {
        using var plot = TextList.Open("plot.json");
        var scenes = JsonSerializer.Deserialize<Scene[]>(plot, Json) ?? [];
        var people = new People(new Random(Seed));
        var crowds = scenes.SelectMany(scene => scene.Crowds).SelectMany(people.Gather);
        var posts = scenes.SelectMany(scene => scene.Posts).Concat(crowds).OrderBy(post => post.At);
        return new Story(scenes, [.. posts]);
    }

    /// <summary>The week before: what is normal, hour by hour. Times are negative distances from the start of the story.</summary>
    public static IReadOnlyList<ScriptedPost> Week() => new OrdinaryWeek(new Random(Seed + 1)).Write();
}
