namespace EIdentity.Sandbox;

/// <summary>Is one address of the register's service, with what the gateway before it demands of a caller.</summary>
internal sealed class RegisterDoor
{
    /// <summary>Takes who comes through the adapter alone, which has looked at them.</summary>
    public static readonly RegisterDoor Open = new(RegisterPaths.Open);

    public static readonly RegisterDoor Token = new(RegisterPaths.Root) { WantsToken = true };

    public static readonly RegisterDoor Keyed = new(RegisterPaths.Keyed) { WantsKey = true };

    public static readonly RegisterDoor Signed = new(RegisterPaths.Signed) { WantsDigest = true };

    public static readonly RegisterDoor SignedAndKeyed = new(RegisterPaths.SignedAndKeyed) { WantsDigest = true, WantsKey = true };

    private RegisterDoor(string root) => Root = root;

    public static IReadOnlyList<RegisterDoor> All { get; } = [Open, Token, Keyed, Signed, SignedAndKeyed];

    /// <summary>Gets the path of the server, which the path of the service goes on from.</summary>
    public string Root { get; }

    public string Path => Root + RegisterPaths.Service;

    public bool WantsToken { get; private init; }

    public bool WantsDigest { get; private init; }

    public bool WantsKey { get; private init; }

    /// <summary>Finds the door that demands what the named kinds of gateway bring.</summary>
    public static RegisterDoor Of(IReadOnlyList<string> kinds)
    {
        bool Has(string kind) => kinds.Contains(kind, StringComparer.OrdinalIgnoreCase);
        return (Has("Digest"), Has("ApiKey") && !Has("Wso2"), Has("Forward") && !Has("Wso2")) switch
        {
            (true, true, _) => SignedAndKeyed,
            (true, false, _) => Signed,
            (false, true, _) => Keyed,
            (false, false, true) => Open,
            _ => Token,
        };
    }
}
