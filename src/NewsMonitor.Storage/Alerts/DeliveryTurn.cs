namespace NewsMonitor.Storage.Alerts;

/// <summary>In whose turn a delivery is claimed.</summary>
internal enum DeliveryTurn
{
    /// <summary>Never tried.</summary>
    New = 0,

    /// <summary>Tried before.</summary>
    Again = 1,

    /// <summary>In the hands of a process when that died: perhaps by its fault.</summary>
    Suspect = 2,
}
