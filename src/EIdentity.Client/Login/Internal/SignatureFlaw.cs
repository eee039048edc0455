namespace EIdentity.Client;

/// <summary>Says why a token's signature proves nothing, in words that go on behind "The ID token".</summary>
internal sealed record SignatureFlaw(ErrorCode Error, string Why);
