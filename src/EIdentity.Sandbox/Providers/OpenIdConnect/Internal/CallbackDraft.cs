using Microsoft.AspNetCore.WebUtilities;

namespace EIdentity.Sandbox;

/// <summary>Holds what the browser will carry back, in order, so that a fault can spoil any part of it.</summary>
internal sealed class CallbackDraft(
    OpenIdConnectProvider provider,
    SignInReturn back,
    SandboxPerson? person,
    IEnumerable<KeyValuePair<string, string>> parameters)
{
    public List<KeyValuePair<string, string>> Parameters { get; } = [.. parameters];

    public bool IsFragment { get; set; }

    /// <summary>Gets or sets a value indicating whether the browser is made to post (307), as RFC 9700, section 4.12 warns of.</summary>
    public bool IsPost { get; set; }

    /// <summary>Adds a parameter, also one that is there already.</summary>
    public void Add(string name, string value) => Parameters.Add(new(name, value));

    public void Remove(string name) => Parameters.RemoveAll(parameter => parameter.Key == name);

    public void Set(string name, string value)
    {
        Remove(name);
        Add(name, value);
    }

    /// <summary>Puts an error in the place of the code.</summary>
    public void Fail(string error, string description)
    {
        Remove("code");
        Add("error", error);
        Add("error_description", description);
    }

    public string WriteAddress() => IsFragment
        ? back.RedirectUri + "#" + QueryHelpers.AddQueryString(string.Empty, Parameters!).TrimStart('?')
        : provider.WriteCallback(back.RedirectUri, Parameters);

    /// <summary>Issues a code for the login of another citizen, which another browser began.</summary>
    public string IssueForeignCode(bool ignoresVerifier)
    {
        SignInRequest request = new()
        {
            Return = back with { State = RandomText.Create() },
            Nonce = RandomText.Create(),
            CodeChallenge = RandomText.Create(),
            AskedLevels = [AssuranceLevel.Level2],
            Texts = PageTexts.Of("en"),
        };
        AuthorizationGrant grant = new()
        {
            Request = request,
            Person = provider.Ground.AnotherThan(person),
            Level = AssuranceLevel.Level2,
            SignedInAt = provider.Now,
            IgnoresVerifier = ignoresVerifier,
        };
        return provider.Codes.Issue(grant);
    }
}
