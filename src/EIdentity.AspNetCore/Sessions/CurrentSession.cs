namespace EIdentity.AspNetCore;

/// <summary>Remembers within one request which session its cookie brought, once that is known to live.</summary>
internal sealed class CurrentSession(string id)
{
    public string Id { get; } = id;
}
