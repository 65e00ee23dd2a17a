using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Webhooks;
using NJsonSchema;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

/// <summary>CloudEvents 1.0.2, "Context attributes" and "JSON event format", in our own words.</summary>
public class CloudEventsTests
{
    private const string Rules = """
        {
          "type": "object",
          "required": ["specversion", "id", "source", "type"],
          "properties": {
            "specversion": { "const": "1.0", "enum": ["1.0"] },
            "id": { "type": "string", "minLength": 1 },
            "source": { "type": "string", "minLength": 1, "pattern": "^[A-Za-z0-9/:?#@!$&'()*+,;=._~%-]+$" },
            "type": { "type": "string", "pattern": "^[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+$" },
            "subject": { "type": "string", "minLength": 1 },
            "time": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$" },
            "datacontenttype": { "type": "string", "enum": ["application/json"] },
            "data": { "type": "object" }
          },
          "patternProperties": { "^[a-z0-9]{1,20}$": {} },
          "additionalProperties": false
        }
        """;

    public static TheoryData<AlertKind> Kinds => [.. Enum.GetValues<AlertKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_alert_is_a_valid_event(AlertKind kind)
    {
        var rules = await JsonSchema.FromJsonAsync(Rules, TestContext.Current.CancellationToken);

        Assert.Empty(rules.Validate(Encoding.UTF8.GetString(Body(EveryKind.Of(kind)).Bytes)));
    }

    [Fact]
    public void It_is_sent_in_structured_mode() => Assert.Equal("application/cloudevents+json", Body(SomeAlert.Of(SomeAlert.Entry())).MediaType);

    [Fact]
    public async Task A_watchlist_of_any_name_makes_a_URI_reference()
    {
        var rules = await JsonSchema.FromJsonAsync(Rules, TestContext.Current.CancellationToken);
        var alert = SomeAlert.Of(SomeAlert.Entry()) with { Watchlist = "Mali & \"Sahel\" / été" };

        Assert.Empty(rules.Validate(Encoding.UTF8.GetString(Body(alert).Bytes)));
    }

    private static WebhookBody Body(OutgoingAlert alert) => WebhookBody.Of(WebhookFormat.CloudEvents, SomeAlert.Delivery(alert));
}
