namespace EIdentity.Client;

/// <summary>Speaks one provider's wire protocol; everything that all protocols share stays in <see cref="LoginFlow"/>.</summary>
internal interface ILoginProfile
{
    /// <summary>Gives the address to send the citizen to.</summary>
    Task<Uri> BeginAsync(LoginTransaction transaction, LoginRequest request, CancellationToken cancellationToken);

    /// <summary>Checks who sent the callback, before anything in it counts.</summary>
    Task CheckCallbackAsync(LoginCallback callback, CancellationToken cancellationToken);

    /// <summary>Redeems the code once and gives what the provider said, every protocol rule checked except the level.</summary>
    Task<ProviderAnswer> RedeemAsync(string code, LoginTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Gives the address that ends the citizen's session at the provider, or <see langword="null"/> when there is none.</summary>
    Task<Uri?> FindLogoutAddressAsync(Uri postLogoutRedirectUri, CancellationToken cancellationToken);
}
