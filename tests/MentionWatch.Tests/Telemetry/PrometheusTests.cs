using System.Diagnostics.Metrics;
using MentionWatch.Telemetry;

namespace MentionWatch.Tests.Telemetry;

public sealed class PrometheusTests : IDisposable
{
    private readonly MetricsCollector _collector = new();
    private readonly Meter _meter = new(MeterName.Value);

    [Fact]
    public void A_counter_is_summed_by_its_labels()
    {
        var counter = _meter.CreateCounter<long>("test.mentions.stored", "{mention}", "Mentions stored.");
        counter.Add(2, new KeyValuePair<string, object?>("source", "crm"));
        counter.Add(3, new KeyValuePair<string, object?>("source", "crm"));
        counter.Add(1, new KeyValuePair<string, object?>("source", "a\"b\\c\nd"));

        var text = Scrape();

        text.ShouldContain("# HELP test_mentions_stored_total Mentions stored.\n# TYPE test_mentions_stored_total counter\n");
        text.ShouldContain("test_mentions_stored_total{source=\"crm\"} 5\n");
        text.ShouldContain("test_mentions_stored_total{source=\"a\\\"b\\\\c\\nd\"} 1\n");
    }

    [Fact]
    public void A_histogram_counts_up_its_buckets()
    {
        var histogram = _meter.CreateHistogram("test.batch.duration", "s", "Time of a batch.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        foreach (var value in new[] { 0.05, 0.1, 0.5, 20 })
        {
            histogram.Record(value);
        }

        Scrape().ShouldContain("""
            # TYPE test_batch_duration_seconds histogram
            test_batch_duration_seconds_bucket{le="0.1"} 2
            test_batch_duration_seconds_bucket{le="1"} 3
            test_batch_duration_seconds_bucket{le="+Inf"} 4
            test_batch_duration_seconds_sum 20.65
            test_batch_duration_seconds_count 4

            """);
    }

    [Fact]
    public void An_observed_label_that_is_gone_is_no_longer_printed()
    {
        var sources = new List<string> { "crm", "feed" };
        _meter.CreateObservableGauge("test.lag", () => sources.Select(source => new Measurement<double>(1.5, new KeyValuePair<string, object?>("source", source))), "s");
        Scrape().ShouldContain("test_lag_seconds{source=\"feed\"} 1.5\n");

        sources.Remove("feed");

        Scrape().ShouldNotContain("feed");
        Scrape().ShouldContain("test_lag_seconds{source=\"crm\"} 1.5\n");
    }

    [Fact]
    public void Two_labels_are_never_taken_for_others()
    {
        var counter = _meter.CreateCounter<int>("test.pairs");
        counter.Add(1, new("a", "1"), new("b", "2"));
        counter.Add(1, new("a", "2"), new("b", "1"));
        counter.Add(1, new KeyValuePair<string, object?>("c", "1"));
        counter.Add(1, new KeyValuePair<string, object?>("d", "1"));

        var text = Scrape();

        text.ShouldContain("test_pairs_total{a=\"1\",b=\"2\"} 1\n");
        text.ShouldContain("test_pairs_total{a=\"2\",b=\"1\"} 1\n");
        text.ShouldContain("test_pairs_total{c=\"1\"} 1\n");
        text.ShouldContain("test_pairs_total{d=\"1\"} 1\n");
    }

    [Fact]
    public void Memory_and_garbage_collection_of_the_process_are_there()
    {
        var text = Scrape();

        text.ShouldContain("dotnet_process_memory_working_set_bytes ");
        text.ShouldContain("dotnet_gc_collections_total{");
    }

    public void Dispose()
    {
        _meter.Dispose();
        _collector.Dispose();
    }

    private string Scrape() => PrometheusText.Render(_collector.Collect());
}
