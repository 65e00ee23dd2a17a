using System.Runtime.CompilerServices;
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
        var endpoint = settings.Options.Telemetry.OtlpEndpoint;
        if (!string.IsNullOrEmpty(endpoint) || Variables.Any(name => !string.IsNullOrEmpty(settings.Root[name])))
            Export(telemetry, endpoint);
    }

    // Apart, since whoever calls it has the exporter loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Export(IOpenTelemetryBuilder telemetry, string? endpoint) =>
        telemetry.WithTracing(tracing => tracing.AddSource(Spans.SourceName).AddOtlpExporter(options =>
        {
            // One of all signals: OTLP has the traces below it.
            if (!string.IsNullOrEmpty(endpoint))
                (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri($"{endpoint.TrimEnd('/')}/v1/traces"));
        }));
}
