namespace EIdentity.Client;

/// <summary>Says in words why a call got no whole answer; it never leaves the package.</summary>
internal sealed class NoAnswerException(string why, bool isTooLarge = false) : IOException(why)
{
    /// <summary>Gets a value indicating whether the other side answered more than it may.</summary>
    public bool IsTooLarge { get; } = isTooLarge;
}
