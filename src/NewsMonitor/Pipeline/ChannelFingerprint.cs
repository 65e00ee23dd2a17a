using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>By which a channel's settings are known again: a stopped one goes on when they change. Tells nothing of the secrets in them.</summary>
internal static class ChannelFingerprint
{
    /// <param name="channel">As configured.</param>
    /// <param name="smtp">Mail is sent by these.</param>
    public static string Of(Channel channel, SmtpSection smtp)
    {
        var settings = channel is EmailChannel ? JsonSerializer.Serialize(smtp) : JsonSerializer.Serialize(channel, channel.GetType());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)));
    }
}
