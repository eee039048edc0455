namespace EIdentity.Client;

/// <summary>Says that an answer is longer than its limit; it never leaves the package.</summary>
internal sealed class BodyTooLargeException() : IOException("The body is longer than its limit.");
