namespace EIdentity.Sandbox;

/// <summary>Holds what the register gave the agency, and the tokens and requests it remembers.</summary>
internal sealed class RegisterAccess(TimeProvider clock)
{
    public const string AgencyAccount = "sandbox-agency";
    public const string ConsumerKey = "sandbox-agency-key";
    public const string UserName = "sandbox-agency-user";

    // Registered under an address that nobody dials, so that who hashes the dialled one is noticed.
    public const string RegisteredPath = "/dancu/1.0/soap";
    public const string RegisteredAddress = "http://register.sandbox.invalid" + RegisteredPath;

    public const string ProviderMember = "VN:GOV:000.00.00.G00:sandbox-register";
    public const string CallerMember = "VN:GOV:000.00.00.H00:sandbox-agency";

    public static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(1);

    private static readonly object Seen = new();

    private readonly ExpiringStore<object> _requests = new(clock, TimeSpan.FromDays(1));

    public string ConsumerSecret { get; } = RandomText.Create();

    public string SecretKey { get; } = RandomText.Create();

    public string ApiKey { get; } = RandomText.Create();

    public ExpiringStore<object> Tokens { get; } = new(clock, TokenLifetime);

    public string IssueToken() => Tokens.Add(Seen);

    /// <summary>Remembers a request number for a day; <see langword="false"/> when it was used before.</summary>
    public bool IsFresh(string requestNumber) => _requests.TryAdd(requestNumber, Seen);
}
