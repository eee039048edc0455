using System.Buffers.Text;

namespace EIdentity.Sandbox;

/// <summary>Checks an authorization request whose client and return address are known.</summary>
internal static class AuthorizationRules
{
    private const int ChallengeLength = 43;

    /// <summary>Finds the first rule that the request breaks.</summary>
    /// <param name="parameters">The request.</param>
    /// <param name="isStrict">Whether nonce and PKCE are demanded; those that are sent count all the same.</param>
    public static Rule? Find(ParameterSet parameters, bool isStrict) =>
        FindForm(parameters) ?? (isStrict || parameters.Has("code_challenge") ? FindBinding(parameters, isStrict) : null);

    public static SignInRequest Accept(ParameterSet parameters, SignInReturn back, PageTexts texts) => new()
    {
        Return = back,
        Nonce = parameters.Find("nonce"),
        CodeChallenge = parameters.Find("code_challenge"),
        KeyThumbprint = parameters.Find("dpop_jkt"),
        AskedLevels = ReadLevels(parameters),
        Texts = texts,
    };

    private static Rule? FindForm(ParameterSet parameters) => parameters switch
    {
        _ when parameters.Find("response_type") != "code" => ProviderRules.ResponseType,
        _ when parameters.Find("response_mode") is not (null or "query") => ProviderRules.ResponseMode,
        _ when !Words(parameters, "scope").Contains("openid") => ProviderRules.ScopeOpenId,
        _ when Words(parameters, "prompt").Contains("none") => ProviderRules.PromptNone,
        _ => null,
    };

    private static Rule? FindBinding(ParameterSet parameters, bool isStrict) => parameters switch
    {
        _ when !parameters.Has("state") => ProviderRules.StateMissing,
        _ when isStrict && !parameters.Has("nonce") => ProviderRules.NonceMissing,
        _ when !IsChallenge(parameters.Find("code_challenge")) => ProviderRules.PkceMissing,
        _ when parameters.Find("code_challenge_method") != "S256" => ProviderRules.PkceMethod,
        _ => null,
    };

    private static bool IsChallenge(string? text) => text is { Length: ChallengeLength } && Base64Url.IsValid(text);

    // acr_values is a wish in order of preference, so a value that is not known is passed over (OpenID Connect Core 1.0, section 3.1.2.1).
    private static AssuranceLevel[] ReadLevels(ParameterSet parameters) =>
        [.. Words(parameters, "acr_values").Select(SandboxAcrValues.Read).Where(level => level != AssuranceLevel.None)];

    private static string[] Words(ParameterSet parameters, string name) =>
        parameters.Find(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
