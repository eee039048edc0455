namespace EIdentity.Population;

/// <summary>Checks the secrets of a gateway, and repeats none.</summary>
internal static class GatewaySecret
{
    /// <summary>Says what is wrong with a secret that goes into a header as it stands, as the rest of a sentence, or nothing.</summary>
    public static string? FindFlaw(Secret? secret, string meaning) => secret?.Reveal() switch
    {
        null or "" => $"is missing; it is {meaning}",
        { } text when !GatewayHeader.IsValue(text) =>
            "must hold plain characters alone (ASCII), without blanks around it; copy it anew from where it was handed out",
        _ => null,
    };
}
