namespace MentionWatch.Alerting.Http;

/// <summary>Keeps bodies below what a service takes, by leaving things out.</summary>
internal static class FittingBody
{
    /// <summary>The first body that fits; the one without any of them, when none does.</summary>
    /// <param name="most">How many things it has at most.</param>
    /// <param name="maxBytes">Largest body.</param>
    /// <param name="write">Writes it with so many.</param>
    public static byte[] Write(int most, int maxBytes, Func<int, byte[]> write)
    {
        for (var kept = most; ; kept--)
        {
            var body = write(kept);
            if (body.Length <= maxBytes || kept == 0)
            {
                return body;
            }
        }
    }
}
