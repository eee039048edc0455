using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Plays the provider and the population register for one application under test.</summary>
/// <remarks>
/// One engine is one world: its own key, secrets, codes, tokens, faults and journal, nothing of it static. The signing keys
/// and all secrets are made when the engine is made and never leave the process except through
/// <see cref="GetSettings"/>. Map it with
/// <see cref="SandboxEndpointRouteBuilderExtensions.MapEIdentitySandbox"/>.
/// </remarks>
public sealed class SandboxEngine
{
    /// <summary>Makes a sandbox with fresh keys and secrets.</summary>
    /// <param name="options">Where it answers and what it knows; the object is kept and read at each request.</param>
    /// <exception cref="ArgumentException">
    /// The issuer is not an absolute http(s) address without query and fragment, or the signing algorithm is unknown.
    /// </exception>
    public SandboxEngine(SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Issuer.IsAbsoluteUri
            || options.Issuer.Scheme is not ("http" or "https")
            || options.Issuer.Query.Length > 0
            || options.Issuer.Fragment.Length > 0)
        {
            throw new ArgumentException(
                "The sandbox's Issuer must be an absolute http or https address without query and fragment.",
                nameof(options));
        }

        Options = options;
        Issuer = options.Issuer.AbsoluteUri.TrimEnd('/');
        Keys = new SandboxKeys(options);
        SignIns = new ExpiringStore<SignInRequest>(options.TimeProvider, TimeSpan.FromMinutes(10));
        AccessTokens = new ExpiringStore<AccessGrant>(options.TimeProvider, ProviderLifetimes.AccessToken);
        Codes = new AuthorizationCodes(options.TimeProvider, AccessTokens);
        PushedRequests = new PushedRequests(options.TimeProvider);
        Clients = new ClientAuthenticator(this);
        Proofs = new DpopProofs(this);
        Register = new RegisterAccess(options.TimeProvider);
    }

    /// <summary>Gets the faults that are armed and can be armed.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>Gets the record of the calls that the application under test made.</summary>
    public SandboxJournal Journal { get; } = new();

    /// <summary>Gets the keys that sign ID tokens, which can be rolled over.</summary>
    public SandboxKeys Keys { get; }

    /// <summary>Gets the people that can sign in and be looked up.</summary>
    public IReadOnlyList<SandboxPerson> People { get; } = EIdentity.Sandbox.People.All;

    internal SandboxOptions Options { get; }

    internal string Issuer { get; }

    internal string ClientSecret { get; } = RandomText.Create();

    internal SigningKey Key => Keys.Current;

    /// <summary>Gets the public keys that faults have published beside the honest ones.</summary>
    internal ConcurrentQueue<JsonObject> ForgedKeys { get; } = [];

    /// <summary>Gets or sets the nonce of the last login that got a token.</summary>
    internal string? LastNonce { get; set; }

    internal ExpiringStore<SignInRequest> SignIns { get; }

    internal ExpiringStore<AccessGrant> AccessTokens { get; }

    internal AuthorizationCodes Codes { get; }

    internal PushedRequests PushedRequests { get; }

    internal MadeClientKeys MadeKeys { get; } = new();

    internal string? ClientKeys => Options.ClientKeys ?? MadeKeys.PublicKeys;

    internal ClientAuthenticator Clients { get; }

    internal DpopProofs Proofs { get; }

    internal RegisterAccess Register { get; }

    internal DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    /// <summary>Returns the settings that the application under test needs to use this sandbox.</summary>
    /// <remarks>
    /// The keys are those of the sections <c>EIdentity</c> and <c>Population</c>. The values hold secrets of this engine;
    /// they are worthless elsewhere, yet they are not for logs. Settings follow the rules in force: a secret or the way to
    /// prove who the client is, <c>SignRequest</c>, <c>UseDpop</c>. Where a rule needs a key of the client and
    /// <see cref="SandboxOptions.ClientKeys"/> is left out, the engine makes one, knows its public half and gives it here.
    /// </remarks>
    public IReadOnlyDictionary<string, string?> GetSettings() => GetSettingsFor(null);

    internal Dictionary<string, string?> GetSettingsFor(IConfiguration? application) => new(ClientSettings.Of(this, application))
    {
        ["EIdentity:Issuer"] = Issuer,
        ["EIdentity:ClientId"] = Options.ClientId,
        ["EIdentity:AllowSandbox"] = "true",
        ["EIdentity:Level:Values:Level1:0"] = SandboxAcrValues.Level1,
        ["EIdentity:Level:Values:Level2:0"] = SandboxAcrValues.Level2,
        ["Population:Address"] = AddressOf(SandboxPaths.RegisterSoap),
        ["Population:AllowSandbox"] = "true",
        ["Population:AgencyAccount"] = RegisterAccess.AgencyAccount,
        ["Population:Wso2:ServiceToken:Endpoint"] = AddressOf(SandboxPaths.RegisterToken),
        ["Population:Wso2:ServiceToken:ConsumerKey"] = RegisterAccess.ConsumerKey,
        ["Population:Wso2:ServiceToken:ConsumerSecret"] = Register.ConsumerSecret,
    };

    internal string AddressOf(string path) => Issuer + path;

    internal string PathOf(string path) => Options.Issuer.AbsolutePath.TrimEnd('/') + path;

    internal SandboxPerson AnotherThan(SandboxPerson? person) => People.First(other => other != person);
}
