using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources.Json;

namespace MentionWatch.Tests.Sources.Json;

public sealed class MentionReaderTests
{
    private const string Whole = """{"id":1234567890123456789,"text":"hola","createdAt":"2026-03-01T10:00:00","lang":"es-MX","author":"ana","followers":7,"kind":"review","rating":2,"parentId":5,"unknown":[{}]}""";

    private readonly MentionReader _reader = new("src", new ManualTimeProvider());

    [Fact]
    public void Numbers_as_identifiers_keep_their_digits_and_a_time_without_a_zone_is_utc()
    {
        var mention = _reader.Read(Encoding.UTF8.GetBytes(Whole)).Mention.ShouldNotBeNull();

        (mention.Id, mention.ParentId, mention.Language, mention.Kind, mention.Rating).ShouldBe(("1234567890123456789", "5", "es", MentionKind.Review, 2));
        mention.CreatedAt.ShouldBe(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        mention.Author.ShouldBe(new Author(Id: "ana", Name: "ana", Followers: 7));
    }

    [Fact]
    public void An_author_written_as_a_handle_is_shown_as_one()
        => _reader.Read("""{"id":1,"text":"hola","createdAt":1,"author":"@ana"}"""u8).Mention.ShouldNotBeNull().Author.ShouldBe(new Author(Id: "@ana", Handle: "ana"));

    [Theory]
    [InlineData("""{"text":"a","createdAt":1}""", "id")]
    [InlineData("""{"id":"","text":"a","createdAt":1}""", "id")]
    [InlineData("""{"id":true,"text":"a","createdAt":1}""", "id")]
    [InlineData("""{"id":"1","createdAt":1}""", "text")]
    [InlineData("""{"id":"1","text":"\ud800","createdAt":1}""", "text")]
    [InlineData("""{"id":"1","text":"a"}""", "createdAt")]
    [InlineData("""{"id":"1","text":"a","createdAt":"yesterday"}""", "createdAt")]
    [InlineData("""{"id":"1","text":"a","createdAt":-1}""", "createdAt")]
    [InlineData("""{"id":"1","text":"a","createdAt":1,"rating":6}""", "rating")]
    [InlineData("""{"id":"1","text":"a","createdAt":1,"kind":"rant"}""", "kind")]
    [InlineData("""{"id":"1","text":"a","createdAt":1,"author":7}""", "author")]
    public void What_is_wrong_is_named_by_its_path(string json, string path)
    {
        var reading = _reader.Read(Encoding.UTF8.GetBytes(json));

        reading.Mention.ShouldBeNull();
        reading.Path.ShouldBe(path);
    }

    [Fact]
    public void Damaged_json_is_a_mistake_and_never_a_crash()
        => Prop.ForAll(
            Gen.Choose(0, Whole.Length - 1).ToArbitrary(),
            Gen.Choose(0, 255).ListOf().ToArbitrary(),
            (at, noise) =>
            {
                byte[] bytes = [.. Encoding.UTF8.GetBytes(Whole[..at]), .. noise.Select(value => (byte)value), .. Encoding.UTF8.GetBytes(Whole[at..])];
                var reading = _reader.Read(bytes);
                return reading.Mention is not null ^ reading.Problem.Length > 0;
            }).QuickCheckThrowOnFailure();
}
