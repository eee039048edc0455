namespace EIdentity.Client;

/// <summary>Says how UserInfo is asked, and for whom a signed answer must be.</summary>
/// <param name="ClientId">The id of this service.</param>
/// <param name="Method">GET or POST (OpenID Connect Core 1.0, section 5.3.1).</param>
/// <param name="AllowSandbox">Whether a sandbox may answer.</param>
internal sealed record UserInfoSettings(string ClientId, HttpMethod Method, bool AllowSandbox);
