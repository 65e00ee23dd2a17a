using NewsMonitor.Configuration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Trace;

namespace NewsMonitor.Tracing;

/// <summary>Sends the spans to a collector, where one is named; else nothing of it is loaded.</summary>
internal static class TraceExport
{
    private static readonly string[] Variables = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    public static void ExportTraces(this IOpenTelemetryBuilder telemetry, MonitorSettings settings)
    {
        if (settings.Options.Telemetry.OtlpEndpoint is { Length: > 0 } endpoint)
            Export(telemetry, options => (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, TracesBelow(endpoint)));
        else if (Variables.Any(name => !string.IsNullOrEmpty(settings.Root[name])))
            Export(telemetry, _ => { });
    }

    /// <summary>As OTLP has it for an endpoint of all signals.</summary>
    internal static Uri TracesBelow(string endpoint) => new($"{endpoint.TrimEnd('/')}/v1/traces");

    private static void Export(IOpenTelemetryBuilder telemetry, Action<OtlpExporterOptions> configure) =>
        telemetry.WithTracing(tracing => tracing.AddSource(Spans.SourceName).AddOtlpExporter(configure));
}
