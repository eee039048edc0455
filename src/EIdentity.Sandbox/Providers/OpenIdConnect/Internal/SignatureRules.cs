using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Checks that a JWT was signed with a registered key of the client, by the rules of one kind of JWT.</summary>
internal sealed class SignatureRules(Rule algorithm, Rule key, Rule signature)
{
    public Rule? Check(ClientJwt jwt, ProviderClient client)
    {
        if (!client.SigningAlgorithms.Contains(jwt.Algorithm))
        {
            return algorithm;
        }

        JsonWebKey[] candidates = [.. ClientPublicKey.ReadSet(client.Keys)
            .Where(candidate => (jwt.KeyId is null || candidate.Kid == jwt.KeyId) && ClientPublicKey.Fits(candidate, jwt.Algorithm))];
        if (candidates.Length == 0)
        {
            return key;
        }

        return Array.Exists(candidates, jwt.IsSignedBy) ? null : signature;
    }
}
