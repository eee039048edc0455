namespace EIdentity.Sandbox;

/// <summary>Holds what the gateway knows while it looks at one caller; a fault makes it know something else.</summary>
internal sealed class CallerCheck(RegisterAccess access, DateTimeOffset now)
{
    public bool ListsAddress { get; set; } = true;

    public bool KnowsMember { get; set; } = true;

    public string SecretKey { get; set; } = access.SecretKey;

    public string ApiKey { get; set; } = access.ApiKey;

    public DateTimeOffset Now { get; set; } = now;
}
