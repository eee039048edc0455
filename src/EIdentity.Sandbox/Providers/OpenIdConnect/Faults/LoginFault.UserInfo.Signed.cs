namespace EIdentity.Sandbox;

/// <content>Lists the faults of a UserInfo answer that is signed (letter J).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: another key signs UserInfo under the name of the published one.</summary>
    public static LoginFault UserInfoSignedByAnotherKey { get; } = SignedUserInfo(
        "userinfo-signed-by-another-key",
        "Another key signs UserInfo under the published kid.",
        "UserInfo do một khóa khác ký nhưng mang kid đã công bố.",
        exchange => exchange.Sign = Attacker().Sign);

    /// <summary>Gets the fault: UserInfo says that it is not signed at all.</summary>
    public static LoginFault UserInfoAlgorithmNone { get; } = SignedUserInfo(
        "userinfo-alg-none",
        "UserInfo says alg none and has an empty signature.",
        "UserInfo ghi alg none và có chữ ký rỗng.",
        exchange =>
        {
            exchange.Header["alg"] = "none";
            exchange.Sign = _ => [];
        });

    /// <summary>Gets the fault: UserInfo is signed for another client.</summary>
    public static LoginFault UserInfoOfAnotherClient { get; } = SignedUserInfo(
        "userinfo-of-another-client",
        "UserInfo is properly signed and names another client in aud.",
        "UserInfo được ký đúng nhưng aud nêu ứng dụng khác.",
        exchange => exchange.Honest["aud"] = "another-client");

    /// <summary>Gets the fault: UserInfo is signed in the name of another issuer.</summary>
    public static LoginFault UserInfoOfAnotherIssuer { get; } = SignedUserInfo(
        "userinfo-of-another-issuer",
        "UserInfo is properly signed and names another issuer.",
        "UserInfo được ký đúng nhưng nêu issuer khác.",
        exchange => exchange.Honest["iss"] = "https://issuer.invalid");
}
