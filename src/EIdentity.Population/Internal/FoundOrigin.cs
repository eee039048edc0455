namespace EIdentity.Population;

/// <summary>Says which question an answer belongs to; only the register client knows, so that nobody else can have it sealed.</summary>
internal sealed class FoundOrigin(string register, string requestId, DateTimeOffset at, RegisteredFor owner)
{
    public string Register { get; } = register;

    public string RequestId { get; } = requestId;

    public DateTimeOffset At { get; } = at;

    public RegisteredFor Owner { get; } = owner;
}
