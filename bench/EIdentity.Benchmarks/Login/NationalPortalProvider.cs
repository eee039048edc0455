using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Plays the national portal: no document, who it is and the level in UserInfo, in the shorter of the answers seen.</summary>
internal sealed class NationalPortalProvider(IdTokenKey key) : LoginProvider(Encoding.UTF8.GetBytes(UserInfo))
{
    private const string Root = Address + "/oauth2";
    private const string Issuer = Root + "/token";

    // Two addresses with a token of VNeID's, which is as long as tokens are and read by nobody.
    private static readonly string Upstream = $"{Address}/upstream?token_id={new string('t', 560)}";

    private static readonly string UserInfo = $$"""
        {"sub":"{{IdTokenKey.Subject}}","TechID":"7d444840-9dc0-11d1-b245-5ffdce74fad2","LoaiTaiKhoan":"1",
        "HoVaTen":"Công Tằng Tôn Nữ Thị Hoàng Lan","SoDinhDanh":"000190000001","NgayThangNamSinh":"19900102","loAs":"LoA2","IAL":"902",
        "userProfileUri":"{{Upstream}}","logoutUri":"{{Upstream}}"}
        """;

    public override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["EIdentity:Profile"] = "NationalPortal",
        ["EIdentity:NationalPortal:Authority"] = Address,
        ["EIdentity:NationalPortal:Issuer"] = Issuer,
        ["EIdentity:NationalPortal:ClientId"] = ClientId,
        ["EIdentity:NationalPortal:ClientSecret"] = "secret",
        ["EIdentity:Level:ClaimName"] = "loAs",
        ["EIdentity:Level:Values:Level2"] = "LoA2",
    };

    public override string Endpoints => Root;

    protected override byte[] WriteTokens(string? nonce) =>
        key.WriteTokens(AccessToken, Issuer, nonce!, $$""" "azp":"{{ClientId}}","acr":"LoA1","amr":["pwd"]""");

    protected override HttpResponseMessage AnswerOther(ReadOnlySpan<char> name, byte[] form) => Answer(key.WriteKeySet());
}
