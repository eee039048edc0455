namespace EIdentity.IntegrationTests;

/// <summary>Names a place that a secret or a citizen's data could leak to.</summary>
public enum Sink
{
    Log,
    Trace,
    Metric,
    Exception,
    Address,
    Page,
    Header,
}
