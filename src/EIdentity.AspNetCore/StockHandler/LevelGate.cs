using System.IdentityModel.Tokens.Jwt;
using System.Text;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Decides whether the ID token that a stock handler has validated proves the level that its login needs.</summary>
internal sealed class LevelGate(
    IOptions<LoginOptions> options,
    IOptions<OpenIdConnectLoginOptions> openIdConnect,
    TimeProvider time,
    LoginTelemetry telemetry,
    [FromKeyedServices("")] UnmappedLevels unmapped,
    LoginName name,
    ILogger<LevelGate> logger)
{
    /// <summary>Checks the level; that the citizen signed in is noted later, once the handler has finished.</summary>
    /// <exception cref="LoginException">The level is not proven, or the token is none that could prove one.</exception>
    public ProvenLogin Check(JwtSecurityToken? validated, AuthenticationProperties notes)
    {
        LoginTelemetry.Step step = telemetry.StartCompletion(name.Value);
        try
        {
            return new ProvenLogin(Read(validated, notes), step);
        }
        catch (LoginException refused)
        {
            if (refused.Unmapped is { } level)
            {
                unmapped.Note(level);
            }

            NoteRefused(refused, step);
            throw;
        }
    }

    /// <summary>Notes that the handler begins a session.</summary>
    public void NoteSignedIn(ProvenLogin login)
    {
        LoginLog.Completed(logger, login.Identity.Level, login.Identity.Evidence);
        if (login.Identity.Evidence == LevelEvidence.Agreement)
        {
            LevelAgreementOptions agreement = options.Value.Level.Agreement;
            LoginLog.CompletedByAgreement(logger, login.Identity.Level, agreement.Number, agreement.SignedOn, agreement.ExpiresOn);
        }

        login.Step.EndSignedIn();
        login.Step.Dispose();
    }

    /// <summary>Notes that the handler, or an event of the app, failed the login after all.</summary>
    public LoginException NoteFailed(ProvenLogin login)
    {
        LoginException refused = new(
            ErrorCodes.LoginFailedByApp,
            "The stock handler or an event of the app failed the login after its level was proven.");
        NoteRefused(refused, login.Step);
        return refused;
    }

    /// <summary>Notes that the browser went away before the handler had finished.</summary>
    public void NoteAbandoned(ProvenLogin login)
    {
        LoginLog.Abandoned(logger);
        login.Step.EndAbandoned();
        login.Step.Dispose();
    }

    /// <summary>Notes that the citizen stopped the login at the provider.</summary>
    public void NoteCancelled()
    {
        using LoginTelemetry.Step step = telemetry.StartCompletion(name.Value);
        LoginLog.Stopped(logger);
        step.EndStopped();
    }

    private void NoteRefused(LoginException refused, LoginTelemetry.Step step)
    {
        LoginLog.Refused(logger, refused);
        step.EndRefused(refused.Error);
        step.Dispose();
    }

    private ElectronicIdentity Read(JwtSecurityToken? validated, AuthenticationProperties notes)
    {
        // The token itself: the principal's claims have been through claim actions, which delete acr, and take in UserInfo.
        JwtSecurityToken? signed = validated?.InnerToken ?? validated;
        string text = signed is null ? string.Empty : $"{signed.RawHeader}.{signed.RawPayload}.{signed.RawSignature}";
        if (!CompactToken.TryParse(text, out CompactToken? token))
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, $"The ID token {TokenFlaw.Describe(Encoding.ASCII.GetBytes(text))}.");
        }

        using (token)
        {
            LoginOptions settings = options.Value;
            if (!SigningAlgorithm.All.Contains(token.Header.FindString("alg"), StringComparer.Ordinal))
            {
                throw new LoginException(
                    ErrorCodes.IdTokenAlgorithm,
                    "The ID token is signed with an algorithm that proves nothing about the provider.");
            }

            SandboxMarker.ThrowUnlessAllowed(token.Payload, settings.AllowSandbox, "The ID token");
            SubjectKey subject = token.Payload.FindString("iss") is { Length: > 0 } issuer
                && token.Payload.FindString("sub") is { Length: > 0 } value
                ? SubjectReader.Read(issuer, value, token.Payload, openIdConnect.Value.SubjectClaim)
                : throw new LoginException(ErrorCodes.IdTokenSubject, "The ID token names no issuer or no subject.");
            if (notes.PersonDigest is { } digest && !SecretText.AreEqual(digest, subject.ToDigest()))
            {
                throw new LoginException(
                    ErrorCodes.StepUpByAnotherPerson,
                    "Another account signed in than the one that had to prove its level.");
            }

            DateTimeOffset? authenticatedAt = NumericDate.TryRead(token.Payload, "auth_time", out DateTimeOffset at) ? at : null;
            ClaimedLevel claimed = ClaimedLevel.Read(settings.Level, token.Payload, LevelEvidence.SignedToken, authenticatedAt);
            return Accept(claimed, subject, notes, settings);
        }
    }

    private ElectronicIdentity Accept(ClaimedLevel claimed, SubjectKey subject, AuthenticationProperties notes, LoginOptions settings)
    {
        DateTimeOffset now = time.GetUtcNow();
        AssuranceLevel required = notes.AskedLevel.Satisfies(settings.Level.Required) ? notes.AskedLevel : settings.Level.Required;
        TimeSpan? maxAge = LevelAge.Shorter(notes.AskedAge, settings.Level.MaxAge);
        (AssuranceLevel level, LevelEvidence evidence) = LevelRules.Check(
            claimed,
            required,
            maxAge,
            settings,
            now,
            name.Section);
        return new ElectronicIdentity
        {
            Subject = subject,
            Citizen = new Citizen(),
            Level = level,
            Evidence = evidence,
            AuthenticatedAt = claimed.AuthenticatedAt,
            SignedInAt = now,
        };
    }
}
