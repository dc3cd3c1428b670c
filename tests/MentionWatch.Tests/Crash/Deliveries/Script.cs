using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>A script of the worker, to know it by.</summary>
internal sealed record Script(string Text)
{
    /// <summary>What Redis calls it.</summary>
#pragma warning disable CA5350 // Redis names scripts by their SHA-1; nothing is kept safe by it.
    public string Hash { get; } = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(Text)));
#pragma warning restore CA5350
}
