namespace MentionWatch.Configuration.Rules;

/// <summary>The address to listen on is one Kestrel can bind.</summary>
internal sealed class ListenRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        var listen = options.Web.Listen;
        var good = Uri.TryCreate(listen, UriKind.Absolute, out var address)
            && string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)
            && string.Equals(address.PathAndQuery, "/", StringComparison.Ordinal);
        if (!good && !mistakes.Cover("Web.Listen"))
        {
            mistakes.Add("Web.Listen", $"\"{listen}\" is not an address to listen on.", "Write one such as \"http://127.0.0.1:8080\", or \"http://0.0.0.0:8080\" for all interfaces; put TLS in front.");
        }
    }
}
