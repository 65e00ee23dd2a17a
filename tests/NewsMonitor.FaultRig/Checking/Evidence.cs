using NewsMonitor.FaultRig.News;
using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Checking;

/// <summary>All that a run has to show.</summary>
/// <param name="Channels">That each item was to be told on.</param>
/// <param name="Items">That were published.</param>
/// <param name="Accepted">What the sinks said yes to.</param>
/// <param name="Deaths">How often the program was killed.</param>
/// <param name="GivenUp">Deliveries that were dead after the kills, and were then replayed.</param>
/// <param name="Pending">Deliveries that the program says are on their way at the end.</param>
/// <param name="Dead">Deliveries that are dead at the end.</param>
internal sealed record Evidence(
    IReadOnlyList<string> Channels, IReadOnlyList<NewsItem> Items, IReadOnlyCollection<Acceptance> Accepted, IReadOnlyList<ProgramDeath> Deaths, IReadOnlyList<DeadLetter> GivenUp,
    int Pending, IReadOnlyList<DeadLetter> Dead);
