using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Web.Actions;

/// <summary>Tokens have names that can be written into a history, and no two are the same.</summary>
internal sealed class TokensRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var (name, token) in options.Web.Tokens)
        {
            EntryName.Check("token", name, $"Web.Tokens.{name}", mistakes);
            if (token.Token is not null && options.Web.Tokens.First(other => token.Token.Equals(other.Value.Token)).Key is var first && first != name)
            {
                mistakes.Add($"Web.Tokens.{name}.Token", $"It is the same as that of \"{first}\", so that nobody could tell who did something.", "Give each a token of its own.");
            }
        }
    }
}
