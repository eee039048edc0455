using System.Globalization;
using System.Text;

namespace EIdentity.Client;

/// <summary>Speaks OpenID Connect: code flow, PKCE S256, the level in the signed ID token.</summary>
internal sealed class OpenIdConnectProfile(
    OpenIdConnectParts parts, LoginOptions shared, OpenIdConnectLoginOptions settings, TimeProvider time) : LoginProfile
{
    // All that a login request can hold, and two that authenticate the client.
    private const int MaxParameters = 15;

    private readonly string _scope = string.Join(' ', RequestedScopes(settings));

    public override IReadOnlyList<string?> Fingerprint { get; } = settings.Fingerprint;

    public override LevelEvidence BestEvidence => LevelEvidence.SignedToken;

    public override IReadOnlyList<string> BrowserAddresses =>
    [
        settings.Issuer!,
        .. settings.AllowedOrigins,
        .. new[] { settings.Endpoints.Authorization, settings.Endpoints.EndSession }.OfType<Uri>().Select(static one => one.OriginalString),
    ];

    public override IReadOnlyList<LoginProbe> Probes => parts.Probes;

    public override async Task<ProfileBeginning> BeginAsync(ProfileRequest login, CancellationToken cancellationToken = default)
    {
        CodeFlowSecrets secrets = CodeFlowSecrets.Create(settings.Issuer!, settings.UseDpop);
        Uri address = await BeginAsync(login, secrets, cancellationToken).ConfigureAwait(false);
        return new ProfileBeginning { Address = address, Secrets = new ReadOnlyMemory<byte>(secrets.ToBytes()) };
    }

    public override async Task<ProviderAnswer?> CompleteAsync(
        LoginCallback callback, ProfileTransaction transaction, CancellationToken cancellationToken = default)
    {
        AuthorizationResponse response = AuthorizationResponse.Read(callback);
        await CheckIssuerAsync(callback, cancellationToken).ConfigureAwait(false);
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

    // RP-Initiated Logout 1.0, section 2: every provider takes a posted form, where the token stands in no address.
    public override async Task<LogoutForm?> FindLogoutFormAsync(
        Uri postLogoutRedirectUri, Secret hint, CancellationToken cancellationToken = default)
    {
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        return metadata.EndSessionEndpoint is not { } address ? null : new LogoutForm
        {
            Address = address,
            Fields =
            [
                new("id_token_hint", hint),
                new("client_id", new Secret(settings.ClientId!)),
                new("post_logout_redirect_uri", new Secret(postLogoutRedirectUri.OriginalString)),
            ],
        };
    }

    private async Task<Uri> BeginAsync(ProfileRequest login, CodeFlowSecrets secrets, CancellationToken cancellationToken)
    {
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        if (settings.UseDpop && !metadata.AcceptsDpop)
        {
            throw new LoginException(
                ErrorCodes.SettingsInvalid,
                $"UseDpop is set, but the discovery document does not list {DpopKey.Algorithm} in dpop_signing_alg_values_supported.");
        }

        parts.Proof.ThrowUnlessPossible(metadata);
        if (!parts.Outcomes.HasAccepted)
        {
            parts.Proof.NoteUnlisted(metadata);
        }

        List<KeyValuePair<string, string>> parameters = await parts.SignedRequests.SealAsync(
            metadata,
            Parameters(login, secrets),
            cancellationToken).ConfigureAwait(false);
        QueryWriter query = new(metadata.AuthorizationEndpoint);
        if (metadata.PushedAuthorizationEndpoint is null)
        {
            parameters.ForEach(parameter => query.Add(parameter.Key, parameter.Value));
            return query.ToUri();
        }

        // FAPI 2.0, 5.3.3.2: only these two in front of the citizen.
        string handle = await parts.PushedRequests.PushAsync(metadata, parameters, cancellationToken).ConfigureAwait(false);
        query.Add("client_id", settings.ClientId!);
        query.Add("request_uri", handle);
        return query.ToUri();
    }

    private async Task CheckIssuerAsync(LoginCallback callback, CancellationToken cancellationToken)
    {
        // RFC 9207, section 2.4: before the code goes anywhere, the callback must come from the provider it was begun at.
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        string? flaw = callback.RevealAll("iss") switch
        {
            [] when metadata.SendsIssuerInCallback => "has no iss, though the provider's document promises it",
            [] when settings.RequireIssuerInCallback => "has no iss, which RequireIssuerInCallback demands",
            [] => null,
            [string issuer] when string.Equals(issuer, metadata.Issuer, StringComparison.Ordinal) => null,
            [_] => "has an iss that is not the configured issuer",
            _ => "has more than one iss",
        };
        if (flaw is not null)
        {
            throw new LoginException(ErrorCodes.CallbackIssuerMismatch, $"The callback {flaw}.") { IsUnproven = true };
        }
    }

    private async Task<ProviderAnswer> RedeemAsync(
        string code, ProfileTransaction transaction, CodeFlowSecrets secrets, CancellationToken cancellationToken)
    {
        ProviderMetadata metadata = await parts.Documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        using DpopKey? dpopKey = secrets.DpopKey is { } kept ? DpopKey.Read(kept) : null;
        CodeToRedeem redeemed = new(code, transaction.RedirectUri, secrets.CodeVerifier);
        TokenAnswer tokens = await parts.Token.RedeemAsync(metadata, redeemed, dpopKey, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> signed = SealedTokenOpener.Open(tokens.IdToken, parts.Keys.ReadDecryptionKeys());
        if (!CompactToken.TryParse(signed.Span, out CompactToken? idToken))
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, $"The ID token {TokenFlaw.Describe(signed.Span)}.");
        }

        using (idToken)
        {
            if (NumericDate.TryRead(idToken.Payload, "iat", out DateTimeOffset issuedAt))
            {
                parts.Clock.Observe(issuedAt);
            }

            IdTokenClaims claims = await parts.IdTokens.ValidateAsync(
                idToken,
                Expect(transaction, secrets, tokens),
                cancellationToken).ConfigureAwait(false);
            SubjectKey subject = SubjectReader.Read(settings.Issuer!, claims.Subject, claims.Payload, settings.SubjectClaim);
            ClaimedLevel level = ClaimedLevel.Read(shared.Level, claims.Payload, LevelEvidence.SignedToken, claims.AuthenticatedAt);

            // Before UserInfo: nothing more is fetched about a citizen whose login is refused.
            transaction.ThrowUnlessProven(subject, level);
            using UserInfoAnswer? userInfo = settings.UseUserInfo
                ? await parts.UserInfo.FindAsync(metadata, tokens.AccessToken, claims.Subject, dpopKey, cancellationToken)
                    .ConfigureAwait(false)
                : null;
            if (level.IsSilent && userInfo is not null)
            {
                // The flow judges it at the end: nothing more is fetched that a refusal would spare.
                level = ReadLevel(userInfo.Claims, claims.AuthenticatedAt) ?? level;
            }

            CitizenReading reading = CitizenClaims.Read(claims.Payload, userInfo?.Claims, settings.Claims);
            parts.ClaimFlaws.Note(reading.Flaws);
            return new ProviderAnswer
            {
                Subject = subject,
                Citizen = reading.Citizen,
                AccountType = reading.AccountType,
                Level = level,

                // Out of the seal: the provider could not open its own (OpenID Connect Core 1.0, section 3.1.2.1, id_token_hint).
                LogoutHint = settings.PostIdTokenAtLogout ? new Secret(Encoding.ASCII.GetString(signed.Span)) : null,
            };
        }
    }

    // Nobody signed it: it came over the back channel alone. An agreement does not stand in for a level that is said there.
    private ClaimedLevel? ReadLevel(StrictObject userInfo, DateTimeOffset? authenticatedAt)
    {
        ClaimedLevel said = ClaimedLevel.Read(shared.Level, userInfo, LevelEvidence.BackchannelOnly, authenticatedAt);
        return said.IsSilent ? null
            : settings.LevelFromUserInfo ? said
            : throw new LoginException(
                ErrorCodes.LevelMissing,
                $"The ID token carries no {said.ClaimName}, but UserInfo does. Have the provider put it into the ID token, or set "
                    + "OpenIdConnect:LevelFromUserInfo to let what nobody signed prove a level.");
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
            new("code_challenge", SecretText.Challenge(secrets.CodeVerifier)),
            new("code_challenge_method", "S256"),
        };
        if (string.Join(' ', shared.Level.Values.Satisfying(login.Level)) is { Length: > 0 } levels)
        {
            parameters.Add(new("acr_values", levels));
        }

        if (login.MaxAge is { } maxAge)
        {
            parameters.Add(new("max_age", ((long)maxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        }

        if (login.Reauthenticate)
        {
            parameters.Add(new("prompt", "login"));
        }

        if (login.UiLocale is { } locale)
        {
            parameters.Add(new("ui_locales", locale));
        }

        // RFC 9449, section 10: the code is bound too, so nobody else can redeem it.
        if (secrets.DpopKey is { } dpopKey)
        {
            using DpopKey key = DpopKey.Read(dpopKey);
            parameters.Add(new("dpop_jkt", key.Thumbprint));
        }

        return parameters;
    }

    private static IEnumerable<string> RequestedScopes(OpenIdConnectLoginOptions settings) =>
        settings.Scopes.Count > 0 ? settings.Scopes.Prepend("openid").Distinct(StringComparer.Ordinal) : ["openid", "profile"];

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
