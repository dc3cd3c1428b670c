using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Buffering;

/// <summary>The store.</summary>
internal sealed record RedisOptions
{
    [Description("Connection string of your Redis, single or cluster; absent to start and supervise a local one.")]
    public Secret? ConnectionString { get; init; }

    [Description("Directory of the supervised Redis: its append-only file, password and port.")]
    public string DataDirectory { get; init; } = "data";

    [Description("Number of partitions brands are spread over; fixed once there is data.")]
    [Range(1, 1024)]
    public int Partitions { get; init; } = 16;
}
