namespace EIdentity.Client;

/// <summary>Signs in at VNeID directly: a code flow without ID token and nonce, who it is and the level from UserInfo.</summary>
internal sealed class VNeIDProfile(VNeIDParts parts, LoginOptions shared, VNeIDLoginOptions settings) : LoginProfile
{
    private readonly string _scope = string.Join(' ', settings.Scopes.Prepend("openid").Distinct(StringComparer.Ordinal));

    private readonly Uri _authorization = settings.Endpoints.Authorization ?? new Uri($"{settings.Issuer}/auth");

    public override IReadOnlyList<string?> Fingerprint { get; } = settings.Fingerprint;

    public override LevelEvidence BestEvidence => LevelEvidence.BackchannelOnly;

    public override bool SaysWhen => false;

    public override IReadOnlyList<string> BrowserAddresses =>
        [_authorization.AbsoluteUri, .. new[] { settings.Endpoints.Logout }.OfType<Uri>().Select(static one => one.AbsoluteUri)];

    public override IReadOnlyList<LoginProbe> Probes => parts.Probes;

    public override Task<ProfileBeginning> BeginAsync(ProfileRequest login, CancellationToken cancellationToken = default)
    {
        CodeFlowSecrets secrets = CodeFlowSecrets.Create(settings.Issuer, useDpop: false);
        QueryWriter query = new(_authorization);
        query.Add("response_type", "code");
        query.Add("client_id", settings.ClientId!);
        query.Add("redirect_uri", login.RedirectUri.OriginalString);
        query.Add("scope", _scope);
        query.Add("state", login.State.Reveal());
        if (settings.UsePkce)
        {
            query.Add("code_challenge", SecretText.Challenge(secrets.CodeVerifier));
            query.Add("code_challenge_method", "S256");
        }

        if (login.Reauthenticate)
        {
            query.Add("prompt", "login");
        }

        return Task.FromResult(
            new ProfileBeginning { Address = query.ToUri(), Secrets = new ReadOnlyMemory<byte>(secrets.ToBytes()) });
    }

    public override async Task<ProviderAnswer?> CompleteAsync(
        LoginCallback callback, ProfileTransaction transaction, CancellationToken cancellationToken = default)
    {
        // Codes and keys are Base64, and some senders leave + as it is.
        AuthorizationResponse response = AuthorizationResponse.Read(callback, callback.RevealAllKeepingPlus("code"));
        if (response.FindCode() is not { } code)
        {
            return null;
        }

        // A code of one authority must not be carried to another, after a change of settings for example.
        CodeFlowSecrets secrets = CodeFlowSecrets.Read(transaction.Secrets.Reveal().Span);
        if (secrets.Issuer != settings.Issuer)
        {
            throw new LoginException(ErrorCodes.LoginOfAnotherBrowser, "The login was begun at another VNeID:Authority.");
        }

        (string plainCode, string? encryptKey) = await parts.Codes
            .ReadAsync(code, callback.RevealAllKeepingPlus("encrypt_key"), cancellationToken).ConfigureAwait(false);
        CodeToRedeem redeemed = new(plainCode, transaction.RedirectUri, settings.UsePkce ? secrets.CodeVerifier : null);
        string accessToken = await parts.Calls.RedeemAsync(redeemed, encryptKey, cancellationToken).ConfigureAwait(false);
        StrictObject userInfo = await parts.Calls.FetchAsync(accessToken, cancellationToken).ConfigureAwait(false);
        VNeIDAccount account = VNeIDAccount.Read(userInfo, settings);
        parts.ClaimFlaws.Note(account.Flaws);
        return new ProviderAnswer
        {
            Subject = account.Subject,
            Citizen = account.Citizen,
            AccountType = account.Type,
            Level = ClaimedLevel.Read(shared.Level, userInfo, LevelEvidence.BackchannelOnly, authenticatedAt: null),
        };
    }

    public override Task<Uri?> FindLogoutAddressAsync(Uri postLogoutRedirectUri, CancellationToken cancellationToken = default) =>
        Task.FromResult(settings.Endpoints.Logout is { } address
            ? LogoutAddress.Of(address, settings.ClientId!, postLogoutRedirectUri)
            : null);
}
