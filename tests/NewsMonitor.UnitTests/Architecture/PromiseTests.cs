using System.Text.RegularExpressions;

namespace NewsMonitor.UnitTests.Architecture;

/// <summary>What <c>docs/promises.md</c> names as proof is there.</summary>
public sealed partial class PromiseTests
{
    private static readonly string Root = Ascend(AppContext.BaseDirectory);

    public static TheoryData<string> Proofs => [.. Named().Matches(File.ReadAllText(Path.Combine(Root, "docs", "promises.md"))).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Proofs))]
    public void A_test_that_proves_a_promise_exists(string test)
    {
        var source = Assert.Single(Directory.GetFiles(Path.Combine(Root, "tests"), $"{test}.cs", SearchOption.AllDirectories));
        Assert.Matches(@"\[(Fact|Theory)\]", File.ReadAllText(source));
    }

    private static string Ascend(string folder) =>
        File.Exists(Path.Combine(folder, "Monitor.sln")) ? folder : Ascend(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Monitor.sln"));

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex Named();
}
