using System.Text.Json;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources;
using MentionWatch.Sources.Files;
using MentionWatch.Sources.Polling;
using MentionWatch.Tests.Sources.Support;

namespace MentionWatch.Tests.Sources.Files;

public sealed class FileSourceTests : SourceContract
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-file-");

    private string Path => System.IO.Path.Combine(_directory.FullName, "mentions.jsonl");

    private protected override SourceOptions Settings => new FileSourceOptions { Kind = "file", Path = Path, MaxLineBytes = 4096 };

    [Fact]
    public async Task A_line_as_the_simulator_writes_it_is_read()
    {
        await File.AppendAllTextAsync(Path, """
            {"id":"social-27-3","brand":"Acme","source":"social","author":"ueb1","followers":268,"createdAt":"2026-03-01T23:59:14.718Z","deliveredAt":"2026-03-02T00:00:22Z","text":"Hoy me toca recoger.","lang":"es","kind":"reply","parent":"social-27-1","label_negative":false,"label_complaint":false}

            """);

        await World.PollAsync();

        var mention = (await World.StoredAsync()).ShouldHaveSingleItem();
        (mention.Id, mention.ParentId, mention.Kind, mention.Language).ShouldBe(("social:social-27-3", "social:social-27-1", MentionKind.Comment, "es"));
        mention.Author.ShouldBe(new Author(Id: "ueb1", Name: "ueb1", Followers: 268));
    }

    [Fact]
    public async Task A_line_that_is_still_being_written_waits_for_its_end()
    {
        var line = Line(Post("1", "acme uno"));
        await File.AppendAllTextAsync(Path, line[..20]);
        await World.PollAsync();
        (await World.StoredAsync()).ShouldBeEmpty();

        await File.AppendAllTextAsync(Path, line[20..]);
        await World.PollAsync();

        (await World.StoredIdsAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_last_line_that_is_whole_needs_no_line_break()
    {
        await File.AppendAllTextAsync(Path, Line(Post("1", "acme uno")).TrimEnd());
        await World.PollAsync();
        await File.AppendAllTextAsync(Path, "\n" + Line(Post("2", "acme dos")));
        await World.PollAsync();

        (await World.StoredIdsAsync()).ShouldBe(["1", "2"]);
        World.Logs.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_counted_and_named_and_the_rest_is_taken()
    {
        await PublishAsync(Post("1", "acme uno"));
        await File.AppendAllTextAsync(Path, "not json\n{\"id\":\"x\"}\n" + new string('y', 10_000) + "\n\r\n");
        await PublishAsync(Post("2", "acme dos"));

        (await World.PollAsync()).Rejected.ShouldBe(3);

        (await World.StoredIdsAsync()).ShouldBe(["1", "2"]);
        World.Logs.Warnings.ShouldContain(line => line.Contains("line 3 left out: text is missing", StringComparison.Ordinal));
        World.Logs.Warnings.ShouldContain(line => line.Contains("line 4 left out: it is longer than MaxLineBytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_was_rotated_is_read_to_its_end_before_the_new_one()
    {
        await PublishAsync(Post("1", "acme uno"));
        await World.PollAsync();
        await PublishAsync(Post("2", "acme dos"));
        File.Move(Path, Path + ".1");
        await PublishAsync(Post("3", "acme tres"));

        await World.PollAsync();
        await PublishAsync(Post("4", "acme cuatro"));
        await World.PollAsync();

        (await World.StoredAsync()).Select(mention => mention.Id).ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task A_file_that_was_rotated_twice_is_read_through_all_its_successors()
    {
        await PublishAsync(Post("1", "acme uno"));
        await World.PollAsync();
        await PublishAsync(Post("2", "acme dos"));
        File.Move(Path, Path + ".2");
        await PublishAsync(Post("3", "acme tres"));
        File.Move(Path, Path + ".1");
        await PublishAsync(Post("4", "acme cuatro"));

        await World.PollAsync();

        (await World.StoredAsync()).Select(mention => mention.Id).ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task A_file_that_was_truncated_is_read_from_its_beginning_and_something_may_be_missing()
    {
        await PublishAsync(Post("1", "acme uno"), Post("2", "acme dos"));
        await World.PollAsync();
        await File.WriteAllTextAsync(Path, "");
        await PublishAsync(Post("3", "acme tres"));

        await World.PollAsync();

        (await World.StoredIdsAsync()).ShouldBe(["1", "2", "3"]);
        World.Logs.Warnings.ShouldContain(line => line.Contains("may have been missed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_file_is_read_page_by_page_and_exactly_once()
    {
        await PublishAsync([.. Enumerable.Range(0, 20_500).Select(number => Post($"{number:D5}", "acme"))]);

        var result = await World.PollAsync();

        result.Counts.Matched.ShouldBe(20_500);
        (await World.StoredAsync()).Select(mention => mention.Id).Distinct().Count().ShouldBe(20_500);
        (await World.PollAsync()).Counts.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task With_too_many_mentions_waiting_reading_pauses_and_goes_on_later()
    {
        await PublishAsync([.. Enumerable.Range(0, 1500).Select(number => Post($"{number:D4}", "acme"))]);
        await World.PollAsync();
        await PublishAsync(Post("later", "acme"));
        var options = World.Options.CurrentValue;
        World.Options.Change(options with { Redis = options.Redis with { MaxBacklog = 1000 } });
        Clock.Manual.Advance(TimeSpan.FromSeconds(2));
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Waiting);

        World.Options.Change(options);

        (await World.PollAsync()).Counts.Offered.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_failure_that_may_pass()
    {
        File.Delete(Path);

        (await World.PollAsync()).Failure!.Kind.ShouldBe(SourceFailureKind.Transient);
    }

    private protected override Task StartSourceAsync() => File.WriteAllTextAsync(Path, "");

    private protected override Task StopSourceAsync()
    {
        _directory.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private protected override Task PublishAsync(params StubPost[] posts)
        => File.AppendAllTextAsync(Path, string.Concat(posts.Select(Line)));

    private static string Line(StubPost post) => JsonSerializer.Serialize(new { id = post.Id, text = post.Text, createdAt = post.CreatedAt }) + "\n";
}
