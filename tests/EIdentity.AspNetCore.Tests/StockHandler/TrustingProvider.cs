using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Stands for cryptography of an app's own, which could take any signature for good.</summary>
internal sealed class TrustingProvider : ICryptoProvider
{
    public object Create(string algorithm, params object[] args) => throw new InvalidOperationException("No test calls it.");

    public bool IsSupportedAlgorithm(string algorithm, params object[] args) => true;

    public void Release(object cryptoInstance)
    {
    }
}
