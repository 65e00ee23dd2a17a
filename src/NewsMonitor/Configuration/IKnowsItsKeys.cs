using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace NewsMonitor.Configuration;

/// <summary>A provider that can list its keys; the framework's can only be asked for the children of one.</summary>
internal interface IKnowsItsKeys
{
    IEnumerable<KeyValuePair<string, string?>> Values { get; }
}

/// <summary>A JSON text.</summary>
internal sealed class JsonKeys : JsonStreamConfigurationSource
{
    public override IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(this);

    private sealed class Provider(JsonKeys source) : JsonStreamConfigurationProvider(source), IKnowsItsKeys
    {
        public IEnumerable<KeyValuePair<string, string?>> Values => Data;
    }
}

/// <summary>The environment's variables, <c>__</c> for a colon.</summary>
internal sealed class EnvironmentKeys : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider();

    private sealed class Provider : EnvironmentVariablesConfigurationProvider, IKnowsItsKeys
    {
        public IEnumerable<KeyValuePair<string, string?>> Values => Data;
    }
}
