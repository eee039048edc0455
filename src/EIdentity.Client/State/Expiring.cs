namespace EIdentity.Client;

/// <summary>Is kept until a moment of the monotonic clock, and never changes: another takes its place.</summary>
internal abstract class Expiring(long expiry)
{
    public long Expiry { get; } = expiry;

    /// <summary>Gets how much it counts against the bytes set aside for values.</summary>
    public virtual int Bytes => 0;
}
