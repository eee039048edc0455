namespace EIdentity.Client;

/// <summary>Says how UserInfo is asked, and for whom a signed answer must be.</summary>
/// <param name="ClientId">The id of this service.</param>
/// <param name="Method">GET or POST (OpenID Connect Core 1.0, section 5.3.1).</param>
/// <param name="AllowSandbox">Whether a sandbox may answer.</param>
/// <param name="SealRemedy">What an error says where an answer is sealed to nobody here.</param>
internal sealed record UserInfoSettings(string ClientId, HttpMethod Method, bool AllowSandbox, string SealRemedy);
