namespace EIdentity.Client;

/// <summary>Holds one token and the ages at which it is renewed and no longer used.</summary>
[SecretData]
internal sealed class ServiceToken
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(10);

    public ServiceToken(string value, TimeSpan life)
    {
        Value = value;
        TimeSpan usableFor = life - (life / 10 < LongestMargin ? life / 10 : LongestMargin);

        // Instances that started together must not renew together.
        Times = new RefreshTimes(FreshFor: life * (0.7 + (0.15 * Random.Shared.NextDouble())), UnwaitedFor: usableFor, usableFor);
    }

    public string Value { get; }

    public RefreshTimes Times { get; }
}
