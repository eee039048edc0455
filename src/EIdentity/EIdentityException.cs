namespace EIdentity;

/// <summary>Reports that the world outside the program failed or refused, with a stable code.</summary>
/// <remarks>
/// Messages carry neither personal data nor secrets, and there is never an inner exception: exceptions of other
/// libraries hold requests, bodies and tokens, so they stay on their side of the door.
/// </remarks>
public class EIdentityException : Exception
{
    /// <summary>Creates an exception for a catalogued error.</summary>
    /// <param name="error">The catalogued error.</param>
    /// <param name="detail">One sentence for the developer, without personal data and secrets.</param>
    public EIdentityException(ErrorCode error, string detail)
        : base($"{NotNull(error).Value}: {detail} See {error.HelpAddress}.")
    {
        Error = error;
        Reference = ReferenceNumber.Create();
    }

    /// <summary>Gets the catalogued error: code, kind and who must act.</summary>
    public ErrorCode Error { get; }

    /// <summary>Gets the stable code, for example <c>EID2101</c>.</summary>
    public string Code => Error.Value;

    /// <summary>Gets what kind of thing happened.</summary>
    public ErrorKind Kind => Error.Kind;

    /// <summary>Gets a value indicating whether the same call may succeed later.</summary>
    public bool IsTransient => Error.Kind == ErrorKind.Unavailable;

    /// <summary>Gets how long to wait before trying again, when the other side said so.</summary>
    /// <value>The default value is <see langword="null"/>: the other side did not say.</value>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the reference number that page and log share, short enough to read out on the phone.</summary>
    public string Reference { get; }

    private static ErrorCode NotNull(ErrorCode error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error;
    }
}
