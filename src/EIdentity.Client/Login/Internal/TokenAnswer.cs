namespace EIdentity.Client;

/// <summary>Holds the two tokens of a login while it is being finished.</summary>
[SecretData]
internal sealed class TokenAnswer(string accessToken, ReadOnlyMemory<byte> idToken)
{
    public string AccessToken { get; } = accessToken;

    /// <summary>Gets the ID token as it stands in the answer, so that no second copy of a citizen's claims is made.</summary>
    public ReadOnlyMemory<byte> IdToken { get; } = idToken;

    public override string ToString() => "TokenAnswer(masked)";
}
