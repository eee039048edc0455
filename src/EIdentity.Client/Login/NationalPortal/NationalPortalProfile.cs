using System.Globalization;
using System.Text;

namespace EIdentity.Client;

/// <summary>Signs in through the national portal: code flow, a checked ID token, the account's claims from UserInfo.</summary>
internal sealed class NationalPortalProfile(
    NationalPortalParts parts, LoginOptions shared, NationalPortalLoginOptions settings, TimeProvider time) : LoginProfile
{
    // All that a login request can hold.
    private const int MaxParameters = 11;

    private readonly string _scope = string.Join(' ', settings.Scopes.Prepend("openid").Distinct(StringComparer.Ordinal));

    public override IReadOnlyList<string?> Fingerprint { get; } = settings.Fingerprint;

    public override LevelEvidence BestEvidence => LevelEvidence.SignedToken;

    public override IReadOnlyList<string> BrowserAddresses =>
    [
        settings.Authority!.AbsoluteUri,
        .. new[] { settings.Endpoints.Authorization, settings.Endpoints.Logout }.OfType<Uri>().Select(static one => one.AbsoluteUri),
    ];

    public override IReadOnlyList<LoginProbe> Probes => parts.Probes;

    public override async Task<ProfileBeginning> BeginAsync(ProfileRequest login, CancellationToken cancellationToken = default)
    {
        CodeFlowSecrets secrets = CodeFlowSecrets.Create(settings.Issuer!, useDpop: false);
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        QueryWriter query = new(metadata.AuthorizationEndpoint);
        foreach ((string name, string value) in Parameters(login, secrets))
        {
            query.Add(name, value);
        }

        return new ProfileBeginning { Address = query.ToUri(), Secrets = new ReadOnlyMemory<byte>(secrets.ToBytes()) };
    }

    public override async Task<ProviderAnswer?> CompleteAsync(
        LoginCallback callback, ProfileTransaction transaction, CancellationToken cancellationToken = default)
    {
        AuthorizationResponse response = AuthorizationResponse.Read(callback);
        CheckIssuer(callback);
        return response.FindCode() is { } code
            ? await RedeemAsync(code, transaction, CodeFlowSecrets.Read(transaction.Secrets.Reveal().Span), cancellationToken)
                .ConfigureAwait(false)
            : null;
    }

    public override async Task<Uri?> FindLogoutAddressAsync(Uri postLogoutRedirectUri, CancellationToken cancellationToken = default)
    {
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        return metadata.EndSessionEndpoint is { } address
            ? LogoutAddress.Of(address, settings.ClientId!, postLogoutRedirectUri)
            : null;
    }

    public override async Task<LogoutForm?> FindLogoutFormAsync(
        Uri postLogoutRedirectUri, Secret hint, CancellationToken cancellationToken = default)
    {
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        return metadata.EndSessionEndpoint is not { } address ? null : new LogoutForm
        {
            Address = address,
            IsInAddress = settings.LogoutHint == NationalPortalLogoutHint.InAddress,
            Fields =
            [
                new("id_token_hint", hint),
                new("post_logout_redirect_uri", new Secret(postLogoutRedirectUri.OriginalString)),
                new("state", new Secret(SecretText.Create(SecretText.Bytes))),
            ],
        };
    }

    // RFC 9207: nobody has seen the portal name itself in a callback, but one that names another is not its own.
    private void CheckIssuer(LoginCallback callback)
    {
        if (callback.RevealAll("iss") is { Count: > 0 } named && !named.SequenceEqual([settings.Issuer!]))
        {
            throw new LoginException(
                ErrorCodes.CallbackIssuerMismatch, "The callback has an iss that is not the configured issuer, or several.")
            {
                IsUnproven = true,
            };
        }
    }

    private async Task<ProviderAnswer> RedeemAsync(
        string code, ProfileTransaction transaction, CodeFlowSecrets secrets, CancellationToken cancellationToken)
    {
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        CodeToRedeem redeemed = new(code, transaction.RedirectUri, settings.UsePkce ? secrets.CodeVerifier : null);
        TokenAnswer tokens = await parts.Token.RedeemAsync(metadata, redeemed, key: null, cancellationToken).ConfigureAwait(false);
        if (!CompactToken.TryParse(tokens.IdToken.Span, out CompactToken? idToken))
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, $"The ID token {TokenFlaw.Describe(tokens.IdToken.Span)}.");
        }

        using (idToken)
        {
            if (NumericDate.TryRead(idToken.Payload, "iat", out DateTimeOffset issuedAt))
            {
                parts.Clock.Observe(issuedAt);
            }

            IdTokenClaims claims = await parts.IdTokens.ValidateAsync(idToken, Expect(transaction, secrets, tokens), cancellationToken)
                .ConfigureAwait(false);
            try
            {
                return await ReadAsync(metadata, tokens, claims, transaction, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // Nobody needs it any more, least of all where the login was refused.
                await parts.AccessTokens.RevokeAsync(tokens.AccessToken, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<ProviderAnswer> ReadAsync(
        ProviderMetadata metadata,
        TokenAnswer tokens,
        IdTokenClaims claims,
        ProfileTransaction transaction,
        CancellationToken cancellationToken)
    {
        // Who it is stands in UserInfo, as a rule; a level that the ID token carries is judged before anything about a citizen is fetched.
        ClaimedLevel level = ClaimedLevel.Read(shared.Level, claims.Payload, LevelEvidence.SignedToken, claims.AuthenticatedAt);
        transaction.ThrowUnlessProven(subject: null, level);
        await parts.AccessTokens.CheckAsync(tokens.AccessToken, cancellationToken).ConfigureAwait(false);
        using UserInfoAnswer? userInfo = await parts.UserInfo.FindAsync(
            metadata, tokens.AccessToken, claims.Subject, key: null, cancellationToken).ConfigureAwait(false);
        if (level.IsSilent && userInfo is not null)
        {
            level = ClaimedLevel.Read(shared.Level, userInfo.Claims, LevelEvidence.BackchannelOnly, claims.AuthenticatedAt);
        }

        NationalPortalAccount account = NationalPortalAccount.Read(claims.Payload, userInfo?.Claims, settings);
        parts.ClaimFlaws.Note(account.Flaws);
        return new ProviderAnswer
        {
            Subject = account.Subject,
            Citizen = account.Citizen,
            AccountType = account.Type,
            Organisation = account.Organisation,
            Level = level,
            LogoutHint = settings.LogoutHint == NationalPortalLogoutHint.NotSent
                ? null
                : new Secret(Encoding.ASCII.GetString(tokens.IdToken.Span)),
        };
    }

    private List<KeyValuePair<string, string>> Parameters(ProfileRequest login, CodeFlowSecrets secrets)
    {
        List<KeyValuePair<string, string>> parameters = new(MaxParameters)
        {
            new("response_type", "code"),
            new("client_id", settings.ClientId!),
            new("redirect_uri", login.RedirectUri.OriginalString),
            new("scope", _scope),
            new("state", login.State.Reveal()),
            new("nonce", secrets.Nonce),
        };
        if (settings.UsePkce)
        {
            parameters.Add(new("code_challenge", SecretText.Challenge(secrets.CodeVerifier)));
            parameters.Add(new("code_challenge_method", "S256"));
        }

        if (settings.AcrValues is { Length: > 0 } acrValues)
        {
            parameters.Add(new("acr_values", acrValues));
        }

        if (login.MaxAge is { } maxAge)
        {
            parameters.Add(new("max_age", ((long)maxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        }

        if (login.Reauthenticate)
        {
            parameters.Add(new("prompt", "login"));
        }

        return parameters;
    }

    private IdTokenExpectation Expect(ProfileTransaction transaction, CodeFlowSecrets secrets, TokenAnswer tokens) => new()
    {
        Issuer = secrets.Issuer,
        ClientId = settings.ClientId!,
        Nonce = secrets.Nonce,
        AccessToken = tokens.AccessToken,
        BegunAt = transaction.BegunAt,
        Now = time.GetUtcNow(),
        ClockSkew = shared.ClockSkew,
    };
}
