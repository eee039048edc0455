namespace EIdentity.Client;

/// <summary>Asks a signer about its key; a vault's own exception may hold its request and does not cross the door.</summary>
internal static class SignerAnswer
{
    /// <exception cref="LoginException">EID2011: the signer failed or gave nothing.</exception>
    public static T Of<T>(ClientSigner signer, Func<ClientSigner, T?> question)
        where T : class
    {
        T? answer;
        try
        {
            answer = question(signer);
        }
        catch (Exception failure)
        {
            throw new LoginException(ErrorCodes.ClientKeyUnavailable, $"The client's signer failed with {failure.GetType().Name}.");
        }

        return answer ?? throw new LoginException(ErrorCodes.ClientKeyUnavailable, "The client's signer does not say which key it has.");
    }
}
