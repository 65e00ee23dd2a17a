namespace NewsMonitor.Fetching.WebSub;

/// <summary><c>hub.mode</c> of a request to a hub.</summary>
public enum HubMode
{
    Subscribe,
    Unsubscribe,
}
