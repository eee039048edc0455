namespace EIdentity.Client;

/// <summary>Holds the claims of UserInfo; those of a signed answer stand in the token's buffer.</summary>
internal sealed class UserInfoAnswer(StrictObject claims, CompactToken? token) : IDisposable
{
    public StrictObject Claims => claims;

    public void Dispose() => token?.Dispose();

    public override string ToString() => "UserInfoAnswer(masked)";
}
