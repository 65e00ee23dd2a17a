namespace NewsMonitor.Delivery.Webhooks;

/// <summary>What webhooks are sent with. Neither may follow redirects or keep cookies.</summary>
/// <param name="Guarded">Reaches public addresses only.</param>
/// <param name="Open">Reaches private ones too, for channels with <c>AllowPrivateNetworks</c>.</param>
/// <param name="Timeout">For a whole exchange, from connecting to the answer's last byte that is read.</param>
public sealed record WebhookClients(HttpMessageInvoker Guarded, HttpMessageInvoker Open, TimeSpan Timeout)
{
    /// <summary>The 30 seconds at the upper end of what Standard Webhooks recommends.</summary>
    public static TimeSpan UsualTimeout { get; } = TimeSpan.FromSeconds(30);

    internal HttpMessageInvoker For(bool allowPrivateNetworks) => allowPrivateNetworks ? Open : Guarded;
}
