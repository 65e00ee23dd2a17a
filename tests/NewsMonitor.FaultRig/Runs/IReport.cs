namespace NewsMonitor.FaultRig.Runs;

/// <summary>What a run came to; its text is what is printed.</summary>
internal interface IReport
{
    bool IsGood { get; }
}
