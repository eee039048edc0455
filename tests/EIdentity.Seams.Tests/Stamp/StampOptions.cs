using EIdentity.Client;

namespace EIdentity.Seams.Tests.Stamp;

/// <summary>The settings of a made-up gateway, in the section <c>Stamp</c>.</summary>
internal sealed class StampOptions
{
    public Secret? Key { get; set; }

    public string Header { get; set; } = "X-Stamp";

    public bool NeedsToken { get; set; }

    public ServiceTokenOptions ServiceToken { get; } = new() { Timeout = TimeSpan.FromSeconds(5) };
}
