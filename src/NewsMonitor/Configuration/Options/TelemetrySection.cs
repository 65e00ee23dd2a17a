namespace NewsMonitor.Configuration.Options;

/// <summary>Where traces go.</summary>
internal sealed class TelemetrySection
{
    /// <summary>
    /// The collector that takes traces of each item's way by OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>. Null: as OpenTelemetry's own
    /// variables say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its kin), and without them nothing is traced.
    /// </summary>
    public string? OtlpEndpoint { get; set; }
}
