using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Checks that a JWT was signed with a registered key of the client, by the rules of one kind of JWT.</summary>
internal sealed class SignatureRules(Rule form, Rule algorithm, Rule key, Rule signature)
{
    public Rule? Check(string? text, SandboxEngine engine, out ClientJwt? jwt)
    {
        jwt = ClientJwt.Read(text);
        if (jwt is not { } read)
        {
            return form;
        }

        if (!ProviderOffer.AlgorithmsOf(engine.Options).Contains(read.Algorithm))
        {
            return algorithm;
        }

        JsonWebKey[] candidates = [.. ClientPublicKey.ReadSet(engine.ClientKeys)
            .Where(candidate => (read.KeyId is null || candidate.Kid == read.KeyId) && ClientPublicKey.Fits(candidate, read.Algorithm))];
        if (candidates.Length == 0)
        {
            return key;
        }

        return Array.Exists(candidates, read.IsSignedBy) ? null : signature;
    }
}
