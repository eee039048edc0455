using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the times in the ID token (letters F and O).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the token expired a quarter of an hour ago.</summary>
    public static LoginFault Expired { get; } = Token(
        "expired",
        "The ID token expired 15 minutes ago.",
        "ID token đã hết hạn từ 15 phút trước.",
        "SEC-129", draft =>
        {
            draft.Claims["iat"] = At(draft, TimeSpan.FromMinutes(-20));
            draft.Claims["exp"] = At(draft, TimeSpan.FromMinutes(-15));
        });

    /// <summary>Gets the fault: the token expired within the skew of clocks, which is harmless.</summary>
    public static LoginFault ExpiredJustNow { get; } = Token(
        "expired-just-now",
        "The ID token expired 5 seconds ago.",
        "ID token đã hết hạn từ 5 giây trước.",
        "SEC-130",
        draft => draft.Claims["exp"] = At(draft, TimeSpan.FromSeconds(-5))).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the token never expires.</summary>
    public static LoginFault ExpiryMissing { get; } = Token(
        "expiry-missing",
        "The ID token holds no exp.",
        "ID token không có exp.",
        "SEC-131", draft => draft.Claims.Remove("exp"));

    /// <summary>Gets the fault: the expiry is a text.</summary>
    public static LoginFault ExpiryText { get; } = Token(
        "expiry-text",
        "The ID token's exp is a string.",
        "exp của ID token là một chuỗi.",
        "SEC-131", draft => draft.Claims["exp"] = draft.Claims["exp"]!.ToJsonString());

    /// <summary>Gets the fault: the expiry is 1e300.</summary>
    public static LoginFault ExpiryHuge { get; } = Token(
        "expiry-huge",
        "The ID token's exp is 1e300.",
        "exp của ID token là 1e300.",
        "SEC-131", draft => draft.Claims["exp"] = JsonNode.Parse("1e300"));

    /// <summary>Gets the fault: the expiry is negative.</summary>
    public static LoginFault ExpiryNegative { get; } = Token(
        "expiry-negative",
        "The ID token's exp is -1.",
        "exp của ID token là -1.",
        "SEC-131", draft => draft.Claims["exp"] = -1);

    /// <summary>Gets the fault: the token lives for a year.</summary>
    public static LoginFault ExpiryInAYear { get; } = Token(
        "expiry-in-a-year",
        "The ID token lives for a year.",
        "ID token có hiệu lực một năm.",
        "SEC-132",
        draft => draft.Claims["exp"] = At(draft, TimeSpan.FromDays(365))).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the expiry is in milliseconds by mistake.</summary>
    public static LoginFault ExpiryInMilliseconds { get; } = Token(
        "expiry-in-milliseconds",
        "The ID token's exp is in milliseconds.",
        "exp của ID token tính bằng mili giây.",
        "SEC-285",
        draft => draft.Claims["exp"] = (draft.Now + ProviderLifetimes.IdToken).ToUnixTimeMilliseconds());

    /// <summary>Gets the fault: the token does not say when it was issued.</summary>
    public static LoginFault IssuedAtMissing { get; } = Token(
        "issued-at-missing",
        "The ID token holds no iat.",
        "ID token không có iat.",
        "SEC-133", draft => draft.Claims.Remove("iat"));

    /// <summary>Gets the fault: the time of issue has a fraction, which is harmless.</summary>
    public static LoginFault IssuedAtFraction { get; } = Token(
        "issued-at-fraction",
        "The ID token's iat has a fraction of a second.",
        "iat của ID token có phần lẻ của giây.",
        "SEC-134",
        draft => draft.Claims["iat"] = draft.Now.ToUnixTimeMilliseconds() / 1000m - 0.25m).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the token is issued an hour from now.</summary>
    public static LoginFault IssuedAtAhead { get; } = Token(
        "issued-at-ahead",
        "The ID token's iat is an hour ahead.",
        "iat của ID token muộn hơn hiện tại một giờ.",
        "SEC-135", draft =>
        {
            draft.Claims["iat"] = At(draft, TimeSpan.FromHours(1));
            draft.Claims["exp"] = At(draft, TimeSpan.FromHours(2));
        });

    /// <summary>Gets the fault: the token is valid an hour from now.</summary>
    public static LoginFault NotBeforeAhead { get; } = Token(
        "not-before-ahead",
        "The ID token's nbf is an hour ahead.",
        "nbf của ID token muộn hơn hiện tại một giờ.",
        "SEC-135",
        draft => draft.Claims["nbf"] = At(draft, TimeSpan.FromHours(1)));

    /// <summary>Gets the fault: the token was issued a day ago and has not expired.</summary>
    public static LoginFault IssuedADayAgo { get; } = Token(
        "issued-a-day-ago",
        "The ID token was issued a day ago.",
        "ID token được cấp từ một ngày trước.",
        "SEC-136",
        draft => draft.Claims["iat"] = At(draft, TimeSpan.FromDays(-1)));

    /// <summary>Gets the fault: the token was issued a week ago and has not expired.</summary>
    public static LoginFault IssuedAWeekAgo { get; } = Token(
        "issued-a-week-ago",
        "The ID token was issued a week ago.",
        "ID token được cấp từ một tuần trước.",
        "SEC-136",
        draft => draft.Claims["iat"] = At(draft, TimeSpan.FromDays(-7)));

    /// <summary>Gets the fault: the citizen signed in a day ago.</summary>
    public static LoginFault AuthenticatedADayAgo { get; } = Token(
        "authenticated-a-day-ago",
        "The ID token's auth_time is a day ago.",
        "auth_time của ID token sớm hơn hiện tại một ngày.",
        "SEC-141",
        draft => draft.Claims["auth_time"] = At(draft, TimeSpan.FromDays(-1))).Needing(LoginFaultNeed.MaximumAge);

    /// <summary>Gets the fault: the token does not say when the citizen signed in.</summary>
    public static LoginFault AuthenticationTimeMissing { get; } = Token(
        "authentication-time-missing",
        "The ID token holds no auth_time.",
        "ID token không có auth_time.",
        "SEC-141",
        draft => draft.Claims.Remove("auth_time")).Needing(LoginFaultNeed.MaximumAge);

    /// <summary>Gets the fault: the citizen will sign in an hour from now.</summary>
    public static LoginFault AuthenticatedAhead { get; } = Token(
        "authenticated-ahead",
        "The ID token's auth_time is an hour ahead.",
        "auth_time của ID token muộn hơn hiện tại một giờ.",
        "SEC-141",
        draft => draft.Claims["auth_time"] = At(draft, TimeSpan.FromHours(1)));

    /// <summary>Gets the fault: the provider's clock is 30 seconds ahead, which is harmless.</summary>
    public static LoginFault ClockAhead30 { get; } = Token(
        "clock-ahead-30",
        "The provider's clock is 30 seconds ahead.",
        "Đồng hồ của hệ thống định danh nhanh 30 giây.",
        "SEC-281", draft => Shift(draft, 30)).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the provider's clock is 30 seconds behind, which is harmless.</summary>
    public static LoginFault ClockBehind30 { get; } = Token(
        "clock-behind-30",
        "The provider's clock is 30 seconds behind.",
        "Đồng hồ của hệ thống định danh chậm 30 giây.",
        "SEC-281",
        draft => Shift(draft, -30)).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the provider's clock is 90 seconds ahead.</summary>
    public static LoginFault ClockAhead90 { get; } = Token(
        "clock-ahead-90",
        "The provider's clock is 90 seconds ahead.",
        "Đồng hồ của hệ thống định danh nhanh 90 giây.",
        "SEC-281", draft => Shift(draft, 90));

    /// <summary>Gets the fault: the provider's clock is 90 seconds behind.</summary>
    public static LoginFault ClockBehind90 { get; } = Token(
        "clock-behind-90",
        "The provider's clock is 90 seconds behind.",
        "Đồng hồ của hệ thống định danh chậm 90 giây.",
        "SEC-281", draft => Shift(draft, -90));

    private static long At(IdTokenDraft draft, TimeSpan fromNow) => (draft.Now + fromNow).ToUnixTimeSeconds();

    private static void Shift(IdTokenDraft draft, int seconds)
    {
        foreach (string claim in (string[])["iat", "exp", "auth_time"])
        {
            draft.Claims[claim] = draft.Claims[claim]!.GetValue<long>() + seconds;
        }
    }
}
