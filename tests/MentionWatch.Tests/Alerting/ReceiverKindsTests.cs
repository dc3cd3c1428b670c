using MentionWatch.Alerting;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Alerting.Discord;
using MentionWatch.Alerting.Email;
using MentionWatch.Alerting.Opsgenie;
using MentionWatch.Alerting.PagerDuty;
using MentionWatch.Alerting.Slack;
using MentionWatch.Alerting.Teams;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting;

public sealed class ReceiverKindsTests
{
    [Fact]
    public async Task Every_receiver_in_the_assembly_is_reachable_by_name()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var house = await AlertingHouse.OpenAsync(redis, AlertingHouse.Configured());
        var implementations = typeof(IReceiver).Assembly.GetTypes().Where(type => type.IsClass && !type.IsAbstract && typeof(IReceiver).IsAssignableFrom(type));

        var reachable = ReceiverKinds.All.Select(kind => kind.Create(Sample(kind.OptionsType), house.Services).GetType());

        reachable.ShouldBe(implementations, ignoreOrder: true);
    }

    [Fact]
    public void Names_are_unique_and_every_kind_has_options_of_its_own()
    {
        ReceiverKinds.All.Select(kind => kind.Name).ShouldBeUnique();
        ReceiverKinds.All.Select(kind => kind.OptionsType).ShouldBeUnique();
        ReceiverKinds.All.Select(kind => kind.Name).ShouldBe(["webhook", "slack", "teams", "pagerduty", "discord", "alertmanager", "opsgenie", "email"]);
    }

    private static ReceiverOptions Sample(Type options)
    {
        var url = new Secret("https://receiver.example/hook");
        return options == typeof(WebhookOptions) ? new WebhookOptions { Url = url, Secrets = [new Secret(AlertingHouse.Secret)] }
            : options == typeof(SlackOptions) ? new SlackOptions { Url = url }
            : options == typeof(TeamsOptions) ? new TeamsOptions { Url = url }
            : options == typeof(PagerDutyOptions) ? new PagerDutyOptions { RoutingKey = new Secret(new string('0', 32)) }
            : options == typeof(DiscordOptions) ? new DiscordOptions { Url = url }
            : options == typeof(AlertmanagerOptions) ? new AlertmanagerOptions { Urls = ["http://alertmanager.example:9093"] }
            : options == typeof(EmailOptions) ? new EmailOptions { Server = "mail.example", From = "alerts@example.com", To = ["oncall@example.com"] }
            : options == typeof(OpsgenieOptions) ? new OpsgenieOptions { ApiKey = new Secret("key") }
            : throw new NotSupportedException($"Say here how {options.Name} is made.");
    }
}
