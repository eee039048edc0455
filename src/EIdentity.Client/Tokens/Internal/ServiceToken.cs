namespace EIdentity.Client;

/// <summary>Holds one token and the times at which it is renewed and no longer used.</summary>
[SecretData]
internal sealed class ServiceToken(string value, TimeSpan life, long askedAt)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(10);

    // Instances that started together must not renew together.
    private readonly TimeSpan _renewAfter = life * (0.7 + (0.15 * Random.Shared.NextDouble()));
    private readonly TimeSpan _usableFor = life - (life / 10 < LongestMargin ? life / 10 : LongestMargin);

    public string Value { get; } = value;

    // Age is counted from before the request, so that a slow answer cannot lengthen the life; clock changes do not matter.
    public bool IsUsable(TimeProvider time) => time.GetElapsedTime(askedAt) < _usableFor;

    public bool IsDueForRenewal(TimeProvider time) => time.GetElapsedTime(askedAt) >= _renewAfter;
}
