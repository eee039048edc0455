namespace EIdentity.Client;

/// <summary>Is what stands under a key until a moment of the monotonic clock, as one call found it.</summary>
/// <param name="Expiry">The moment at which it is gone.</param>
/// <param name="Number">Was given when it was written, and never before: what was written again is something else.</param>
/// <param name="Value">What is kept.</param>
internal readonly record struct Kept<T>(long Expiry, long Number, T Value);
