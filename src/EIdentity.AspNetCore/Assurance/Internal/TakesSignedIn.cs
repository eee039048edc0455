namespace EIdentity.AspNetCore;

/// <summary>Marks an endpoint that takes <see cref="SignedIn"/>.</summary>
internal sealed class TakesSignedIn
{
    public static readonly TakesSignedIn Instance = new();
}
