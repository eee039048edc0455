using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Plays VNeID: no ID token, who it is and the level in UserInfo, both answers plain or both sealed.</summary>
internal sealed class VNeIDProvider(Envelope envelope, bool isSealed) : LoginProvider(Write(UserInfo, envelope, isSealed))
{
    /// <summary>How many envelopes a login must open when answers are sealed: of the tokens and of UserInfo.</summary>
    public const int Envelopes = 2;

    private const string UserInfo = """
        {"citizenPid":"000190000001","fullName":"Công Tằng Tôn Nữ Thị Hoàng Lan","birthDate":"1990-01-02",
        "accountType":1,"accountLevel":2}
        """;

    private const string Tokens = $$"""{"access_token":"{{AccessToken}}","token_type":"Bearer","expires_in":300,"scope":"openid"}""";

    public override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["EIdentity:Profile"] = "VNeID",
        ["EIdentity:VNeID:Authority"] = Address,
        ["EIdentity:VNeID:ClientId"] = ClientId,
        ["EIdentity:VNeID:ClientSecret"] = "secret",
        ["EIdentity:VNeID:Endpoints:Token"] = Address + "/token",
        ["EIdentity:VNeID:Endpoints:UserInfo"] = Address + "/userinfo",
        ["EIdentity:VNeID:UsePkce"] = "true",
        ["EIdentity:VNeID:AccountTypes:Citizen"] = "1",
        ["EIdentity:VNeID:DecryptionKeys:0:Pem"] = envelope.PrivateKey,
        ["EIdentity:Level:Values:Level2"] = "2",
    };

    protected override byte[] WriteTokens(string? nonce) => Write(Tokens, envelope, isSealed);

    private static byte[] Write(string answer, Envelope envelope, bool isSealed)
    {
        byte[] plain = Encoding.UTF8.GetBytes(answer);
        return isSealed ? envelope.Seal(plain) : plain;
    }
}
