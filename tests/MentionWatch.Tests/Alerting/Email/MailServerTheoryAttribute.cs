namespace MentionWatch.Tests.Alerting.Email;

/// <summary>A test with a real mail server: Exim lets nobody but root, who installed it, start it as a server. Who is not root needs a sudo that asks for no password.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailServerTheoryAttribute : TheoryAttribute
{
    public MailServerTheoryAttribute()
    {
        if (!Environment.IsPrivilegedProcess && !Sudo.IsFree)
        {
            Skip = "Exim can be started by root only, and sudo asks for a password here.";
        }
    }
}
