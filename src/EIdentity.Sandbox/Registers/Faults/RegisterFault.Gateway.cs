using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the gateway; adding one is one entry here and one in <see cref="All"/>.</content>
public sealed partial class RegisterFault
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Gets the fault: the register is down (503).</summary>
    public static RegisterFault Unavailable { get; } = new(
        "register-unavailable",
        "The gateway answers 503.",
        "Trục tích hợp trả về 503.",
        "SEC-258", exchange =>
        exchange.WriteAsync(string.Empty, StatusCodes.Status503ServiceUnavailable));

    /// <summary>Gets the fault: a firewall answers 200 with a web page and a support number.</summary>
    public static RegisterFault FirewallPage { get; } = new(
        "register-firewall-page",
        "A firewall answers 200 with a web page.",
        "Tường lửa trả về 200 kèm một trang web.",
        "SEC-249",
        exchange =>
            MaintenancePage.WriteAsync(exchange.Context, StatusCodes.Status200OK));

    /// <summary>Gets the fault: the gateway asks to slow down (429, Retry-After 30 seconds).</summary>
    public static RegisterFault Throttled { get; } = new(
        "register-throttled",
        "The gateway answers 429 with Retry-After 30.",
        "Trục tích hợp trả về 429 với Retry-After 30.",
        "SEC-257",
        exchange =>
        {
            exchange.Context.Response.Headers.RetryAfter = "30";
            return exchange.WriteAsync(string.Empty, StatusCodes.Status429TooManyRequests);
        });

    /// <summary>Gets the fault: the gateway no longer accepts the service token, although it has not expired.</summary>
    /// <remarks>The token is revoked, so a client that gets a new one is answered.</remarks>
    public static RegisterFault TokenRefused { get; } = new(
        "register-token-refused",
        "The gateway revokes the service token and answers 401.",
        "Trục tích hợp thu hồi token dịch vụ và trả về 401.",
        "SEC-254",
        exchange =>
        {
            exchange.RevokeToken();
            exchange.Context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return exchange.WriteAsync(string.Empty, StatusCodes.Status401Unauthorized);
        });

    /// <summary>Gets the fault: no answer comes within any time that a citizen waits.</summary>
    /// <remarks>The call ends when the caller gives up, or after 10 minutes of the sandbox's clock.</remarks>
    public static RegisterFault NoAnswerInTime { get; } = new(
        "register-no-answer",
        "The gateway takes the request and does not answer.",
        "Trục tích hợp nhận yêu cầu nhưng không trả lời.",
        "SEC-261",
        async exchange =>
        {
            await Task.Delay(
                LongestWait,
                exchange.Clock,
                exchange.Context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            exchange.Context.Abort();
        });
}
