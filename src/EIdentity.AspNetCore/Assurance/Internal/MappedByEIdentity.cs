namespace EIdentity.AspNetCore;

/// <summary>Marks the endpoints that <c>MapEIdentity</c> maps, so that the check at start can see that it was called.</summary>
internal sealed class MappedByEIdentity
{
    public static readonly MappedByEIdentity Instance = new();
}
