namespace EIdentity.Sandbox;

/// <summary>Lets keys sign an ID token that are not the provider's own.</summary>
internal static class IdTokenForgery
{
    /// <summary>Lets another key sign, under its own name.</summary>
    public static void SignWith(this IdTokenDraft draft, ForgedKey key)
    {
        draft.Header["alg"] = key.Algorithm;
        draft.Header["kid"] = key.Id;
        draft.Sign = key.Sign;
    }

    /// <summary>Lets another key sign that the key set holds from now on.</summary>
    public static void PublishAndSign(this IdTokenDraft draft, ForgedKey key)
    {
        draft.Provider.ForgedKeys.Enqueue(key.ToPublicJwk());
        draft.SignWith(key);
    }
}
