using System.Reflection;

namespace NewsMonitor.UnitTests.Architecture;

/// <summary>References point one way: the host to Fetching, Storage and Delivery, these to Core, Core to nothing of ours.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Ours = ["newsmonitor", "NewsMonitor.Core", "NewsMonitor.Fetching", "NewsMonitor.Storage", "NewsMonitor.Delivery"];

    [Theory]
    [InlineData("NewsMonitor.Core")]
    [InlineData("NewsMonitor.Fetching", "NewsMonitor.Core")]
    [InlineData("NewsMonitor.Storage", "NewsMonitor.Core")]
    [InlineData("NewsMonitor.Delivery", "NewsMonitor.Core")]
    [InlineData("newsmonitor", "NewsMonitor.Core", "NewsMonitor.Fetching", "NewsMonitor.Storage", "NewsMonitor.Delivery")]
    public void A_project_references_only_what_lies_below_it(string project, params string[] allowed)
    {
        var referenced = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!).Intersect(Ours);
        Assert.Empty(referenced.Except(allowed));
    }

    [Theory]
    [InlineData("System.Net.Http")]
    [InlineData("System.Net.Sockets")]
    [InlineData("System.Net.Requests")]
    [InlineData("System.Data.Common")]
    [InlineData("Dapper")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Npgsql")]
    [InlineData("MailKit")]
    public void Core_knows_no_network_and_no_database(string assembly) =>
        Assert.DoesNotContain(assembly, Assembly.Load("NewsMonitor.Core").GetReferencedAssemblies().Select(name => name.Name));
}
