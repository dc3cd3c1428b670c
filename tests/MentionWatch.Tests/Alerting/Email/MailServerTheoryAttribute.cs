namespace MentionWatch.Tests.Alerting.Email;

/// <summary>A test with a real mail server: Exim lets nobody but root, who installed it, start it as a server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailServerTheoryAttribute : TheoryAttribute
{
    public MailServerTheoryAttribute()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Skip = "Exim can be started by root only.";
        }
    }
}
