#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false

// usage: dotnet run ops/ci-summary.cs -- DIRECTORY [FAILURE…]
//
// Reads the xUnit XML reports in DIRECTORY, prints what failed and what was skipped, and ends with `N passed, N failed, N skipped`.
// Each FAILURE is one more thing that went wrong outside a test. Exits 1 when anything failed.
// The format: https://xunit.net/docs/format-xml-v2

using System.Xml.Linq;

// The one thing a test may miss in CI. Any other skip would pass unseen what CI is there to run, so it counts as failed.
const string MayBeMissing = "../shared";

var reports = Directory.EnumerateFiles(args[0], "*.xml", SearchOption.AllDirectories).Select(XDocument.Load).ToList();
var tests = reports.SelectMany(report => report.Descendants("test")).ToLookup(test => (string?)test.Attribute("result"));
var skips = tests["Skip"].ToLookup(test => Reason(test).Contains(MayBeMissing, StringComparison.Ordinal));

var failures = args.Skip(1)
    .Concat(reports.SelectMany(report => report.Descendants("error")).Select(error => Told((string?)error.Attribute("name") ?? "error", Message(error))))
    .Concat(tests["Fail"].Select(test => Told(Name(test), Message(test))))
    .Concat(skips[false].Select(test => Told(Name(test), $"skipped, which CI allows only without {MayBeMissing}: {Reason(test)}")))
    .ToList();
if (failures.Count == 0 && !tests["Pass"].Any())
    failures.Add("no test ran");

foreach (var failure in failures)
    Console.WriteLine($"FAILED  {failure}");
foreach (var test in skips[true])
    Console.WriteLine($"SKIPPED {Told(Name(test), Reason(test))}");
Console.WriteLine($"{tests["Pass"].Count()} passed, {failures.Count} failed, {skips[true].Count()} skipped");
return failures.Count == 0 ? 0 : 1;

static string Name(XElement test) => (string?)test.Attribute("name") ?? "(no name)";
static string Reason(XElement test) => ((string?)test.Element("reason") ?? "(no reason)").Trim();
static string Message(XElement element) => ((string?)element.Element("failure")?.Element("message") ?? "(no message)").Trim();
static string Told(string name, string text) => $"{name}\n        {text.ReplaceLineEndings("\n        ")}";
