namespace EIdentity.Client;

/// <summary>Says why there is no token, and keeps the sentence for the package that passes it on.</summary>
internal sealed class ServiceTokenException(ErrorCode error, string detail) : EIdentityException(error, detail)
{
    public string Detail { get; } = detail;
}
