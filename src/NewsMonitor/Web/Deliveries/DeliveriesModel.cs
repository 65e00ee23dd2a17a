namespace NewsMonitor.Web.Deliveries;

/// <summary>What <c>/deliveries</c> shows.</summary>
/// <param name="Notice">What was just decided; null: nothing.</param>
/// <param name="MayChange">Whether there are forms.</param>
/// <param name="Pending">Deliveries to be sent, due or not.</param>
/// <param name="Waited">How long the longest due one has been due; null: none is.</param>
/// <param name="Stopped">Channels on which nothing is sent.</param>
/// <param name="Dead">What was given up, by what it died of.</param>
/// <param name="Ended">Who unsubscribed.</param>
/// <param name="Latest">The newest deliveries.</param>
internal sealed record DeliveriesModel(
    string? Notice, bool MayChange, int Pending, string? Waited, IReadOnlyList<StoppedLine> Stopped, IReadOnlyList<DeadLine> Dead, IReadOnlyList<EndedLine> Ended, IReadOnlyList<DeliveryLine> Latest);

internal sealed record StoppedLine(string Channel, string Reason, string Since, int Waiting);

internal sealed record EndedLine(string Token, string Recipient, string What, string Since);

internal sealed record DeadLine(string Channel, string Reason, int Count, string Last);

/// <param name="Id">Which.</param>
/// <param name="What">Whose alert, where to and to whom.</param>
/// <param name="State">In a word.</param>
/// <param name="IsDead">Whether it can be sent again.</param>
/// <param name="When">What the state is since, or until.</param>
/// <param name="Answer">What the other side said last.</param>
internal sealed record DeliveryLine(string Id, string What, string State, bool IsDead, string When, string? Answer);
