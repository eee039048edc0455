namespace EIdentity.Client;

/// <summary>Reads the claim that names the citizen's account: <c>sub</c>, or what a broker puts beside it.</summary>
internal static class SubjectClaim
{
    private const string Subject = "sub";
    private const int MaxLength = 255;

    /// <exception cref="LoginException">EID2049: the claim of the settings is missing or of the wrong form.</exception>
    public static SubjectKey Read(IdTokenClaims claims, LoginOptions settings)
    {
        if (settings.SubjectClaim == Subject)
        {
            return new SubjectKey(settings.Issuer!, SubjectKind.ProviderSubject, claims.Subject);
        }

        string? value = claims.Payload.FindString(settings.SubjectClaim);
        return value is { Length: <= MaxLength } && !string.IsNullOrWhiteSpace(value) && !value.Any(char.IsControl)
            ? new SubjectKey(settings.Issuer!, SubjectKind.UpstreamSubject, value)
            : throw new LoginException(ErrorCodes.IdTokenSubject, $"The ID token's {settings.SubjectClaim}, which SubjectClaim names, is missing, blank, too long, or of the wrong form.");
    }
}
