using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Replaces the cryptography of the whole process, so it runs beside no other test.</summary>
[CollectionDefinition(nameof(StockCryptoTests), DisableParallelization = true)]
[Collection(nameof(StockCryptoTests))]
public sealed class StockCryptoTests : IDisposable
{
    public StockCryptoTests() => CryptoProviderFactory.Default.CustomCryptoProvider = new TrustingProvider();

    [Fact]
    public void L8_cryptography_of_an_apps_own_for_all_that_it_validates_fails_the_start()
    {
        string message = Assert.Throws<OptionsValidationException>(() => StockStart.Check(_ => { })).Message;

        Assert.Contains("CryptoProviderFactory.Default.CustomCryptoProvider", message, StringComparison.Ordinal);
    }

    public void Dispose() => CryptoProviderFactory.Default.CustomCryptoProvider = null;
}
