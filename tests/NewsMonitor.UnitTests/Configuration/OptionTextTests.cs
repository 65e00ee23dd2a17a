using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class OptionTextTests : IDisposable
{
    private readonly ConfigurationFiles _files = new();

    [Fact]
    public void A_watchlist_is_written_as_it_stands_in_a_file_without_what_is_so_by_default()
    {
        const string watchlist = """
            {
              "Name": "côte",
              "Terms": [
                "\"coral reef\"^2",
                "title:lagoon"
              ],
              "MinScore": 1.5,
              "MustMatch": [
                "A coral reef in the \"lagoon\"",
                {
                  "Title": "coral reef",
                  "Language": "fr"
                }
              ],
              "Alerts": [
                {
                  "Channel": "desk",
                  "MinScore": 3
                },
                {
                  "Channel": "desk",
                  "When": "Digest",
                  "Cron": "0 7 * * *"
                }
              ],
              "QuietHours": {
                "From": "22:00",
                "To": "06:00"
              },
              "MaxAlertsPerHour": 20,
              "FollowUpEvery": "02:00:00",
              "Burst": false,
              "Silence": "2.00:00:00"
            }
            """;
        var settings = _files.Settings($$"""
            { "Monitor": { "Watchlists": [ {{watchlist}} ], "Channels": { "desk": { "Type": "Email", "To": [ "desk@example.org" ] } } } }
            """);
        Assert.Equal(watchlist, OptionText.Write(settings.Options.Watchlists[0]));
    }

    public void Dispose() => _files.Dispose();
}
