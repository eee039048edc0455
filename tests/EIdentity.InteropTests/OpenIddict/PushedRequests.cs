namespace EIdentity.InteropTests;

/// <summary>Says whether a provider takes pushed authorization requests (RFC 9126).</summary>
public enum PushedRequests
{
    NotOffered = 0,
    Offered = 1,
    Required = 2,
}
