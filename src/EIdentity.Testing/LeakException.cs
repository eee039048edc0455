namespace EIdentity.Testing;

/// <summary>Reports that a value came out of a sink; every test framework shows it as a failed test.</summary>
public sealed class LeakException : Exception
{
    internal LeakException(string message)
        : base(message)
    {
    }
}
