namespace EIdentity.Client;

/// <summary>Holds the two tokens of a login while it is being finished.</summary>
[SecretData]
internal sealed class TokenAnswer(string accessToken, string idToken)
{
    public string AccessToken { get; } = accessToken;

    public string IdToken { get; } = idToken;

    public override string ToString() => "TokenAnswer(masked)";
}
