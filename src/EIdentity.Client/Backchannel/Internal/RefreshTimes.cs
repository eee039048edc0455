namespace EIdentity.Client;

/// <summary>Holds the ages up to which a value is fresh, is given without waiting for its renewal, and is given at all.</summary>
internal readonly record struct RefreshTimes(TimeSpan FreshFor, TimeSpan UnwaitedFor, TimeSpan UsableFor);
