using Microsoft.AspNetCore.Razor.Hosting;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>The address of every page there is, also of those that are added later, with something in place of what varies.</summary>
internal static class OurPages
{
    public static IEnumerable<string> Addresses { get; } =
    [
        .. typeof(NewsMonitor.Web.Dashboard).Assembly.GetCustomAttributes(typeof(RazorCompiledItemAttribute), inherit: false).Cast<RazorCompiledItemAttribute>()
            .SelectMany(item => item.Type.GetCustomAttributes(typeof(RazorCompiledItemMetadataAttribute), inherit: true).Cast<RazorCompiledItemMetadataAttribute>())
            .Where(metadata => metadata.Key == "RouteTemplate")
            .Select(metadata => string.Join('/', metadata.Value.Split('/').Select(part => part.StartsWith('{') ? "1" : part))),
    ];
}
