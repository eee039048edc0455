namespace EIdentity.Client;

/// <summary>Reads the claim that names the citizen's account: <c>sub</c>, or what a broker puts beside it.</summary>
internal static class SubjectReader
{
    private const string Subject = "sub";
    private const int MaxLength = 255;

    /// <exception cref="LoginException">EID2049: the claim of the settings is missing or of the wrong form.</exception>
    public static SubjectKey Read(string issuer, string subject, StrictObject payload, string claimName)
    {
        if (claimName == Subject)
        {
            return new SubjectKey(issuer, SubjectKind.ProviderSubject, subject);
        }

        string? value = payload.FindString(claimName);
        return value is { Length: <= MaxLength } && !string.IsNullOrWhiteSpace(value) && !ControlCharacters.AreIn(value)
            ? new SubjectKey(issuer, SubjectKind.UpstreamSubject, value)
            : throw new LoginException(
                ErrorCodes.IdTokenSubject,
                $"The ID token's {claimName}, which SubjectClaim names, is missing, blank, too long, or of the wrong form.");
    }
}
