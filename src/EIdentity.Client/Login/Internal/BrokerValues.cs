namespace EIdentity.Client;

/// <summary>Knows values that common products send for a way of signing in of their own, and never for an account of level 2.</summary>
/// <remarks>By name only, so it is said and not refused: an agency may have mapped exactly these.</remarks>
internal static class BrokerValues
{
    private static readonly (string Product, string Meaning, string[] Values)[] OfProducts =
    [
        ("LemonLDAP::NG", "the way in which it signed somebody in itself, loa-2 by a password over https",
            ["loa-1", "loa-2", "loa-3", "loa-4", "loa-5"]),
        ("Keycloak", "its own session, unless its levels of authentication were mapped", ["0", "1", "2", "3"]),
        ("a SAML product such as ADFS", "its own password page", [
            "urn:oasis:names:tc:SAML:2.0:ac:classes:Password",
            "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport",
        ]),
    ];

    /// <summary>Finds the values for level 2 that look like a product's own; they do where they stand in <c>acr</c>.</summary>
    public static IEnumerable<(string Value, string Product, string Meaning)> FindIn(LevelOptions level) =>
        level is { Source: LevelSource.Claim, ClaimName: "acr" }
            ? from value in level.Values.Level2
              from known in OfProducts
              where known.Values.Contains(value, StringComparer.Ordinal)
              select (value, known.Product, known.Meaning)
            : [];
}
