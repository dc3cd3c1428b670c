using MentionWatch.Alerting;
using MentionWatch.Benchmarks.Pipeline;
using MentionWatch.Buffering;
using MentionWatch.Detection;
using MentionWatch.Sources;
using MentionWatch.Sources.Health;
using MentionWatch.Web;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Benchmarks.Detection;

/// <summary>Brands with calm weeks behind them, the real buffer and the real detector, on a clock that can be moved on.</summary>
internal sealed class TickWorld : IAsyncDisposable
{
    private const int PageSize = 500;
    private const int DaysOfPast = 28;

    private readonly ShiftedTime _time;
    private int _live;

    private TickWorld(BenchHouse house, ShiftedTime time, int brands) => (House, _time, Brands) = (house, time, brands);

    public BenchHouse House { get; }

    public int Brands { get; }

    public DetectionTick Tick => House.Services.GetRequiredService<DetectionTick>();

    /// <summary>Starts it with so many mentions in the past of each brand.</summary>
    public static async Task<TickWorld> StartAsync(int brands, int mentionsOfEach)
    {
        var time = new ShiftedTime();
        var world = new TickWorld(await BenchHouse.StartAsync(withPipeline: true, services => AddDetector(services, time)), time, brands);
        await world.AppendAsync(Enumerable.Range(0, brands * mentionsOfEach).Select(index => world.Past(index, brands * mentionsOfEach)));
        return world;
    }

    /// <summary>Lets some brands be talked about now, one after the other in turn, and counts it.</summary>
    public Task TalkAsync(int brands) => AppendAsync([.. Enumerable.Range(0, brands).Select(_ => Live(_live++))]);

    public void MoveOn(TimeSpan by) => _time.Shift += by;

    public ValueTask DisposeAsync() => House.DisposeAsync();

    private static void AddDetector(IServiceCollection services, TimeProvider time) => services
        .AddSingleton(time)
        .AddSingleton<HealthHistory>()
        .AddSingleton<SourceMetrics>()
        .AddSingleton<SourceStatusStore>()
        .AddSingleton<SourceHealth>()
        .AddDetection()
        .AddAlerting();

    private async Task AppendAsync(IEnumerable<BrandMention> mentions)
    {
        var stream = House.Services.GetRequiredService<MentionStream>();
        foreach (var page in mentions.Chunk(PageSize))
        {
            await stream.AppendAsync(page, CancellationToken.None);
        }

        await House.DrainedAsync();
    }

    private BrandMention Past(int index, int mentions)
    {
        var calm = Calm(index);
        var createdAt = _time.GetUtcNow() - (TimeSpan.FromDays(DaysOfPast) * ((index + 1.0) / mentions));
        return calm with { Mention = calm.Mention with { Id = $"past-{calm.Mention.Id}", CreatedAt = createdAt, Backfill = true } };
    }

    private BrandMention Live(int index)
    {
        var calm = Calm(index);
        return calm with { Mention = calm.Mention with { CreatedAt = _time.GetUtcNow() } };
    }

    private BrandMention Calm(int index)
    {
        var usual = BenchMentions.At(index, Brands, _time.GetUtcNow());
        return usual with { Mention = usual.Mention with { Text = $"just arrived at {usual.Brand}, what a lovely place" } };
    }

    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
    }
}
