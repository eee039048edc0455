namespace EIdentity.Client.Tests;

/// <summary>Draws one to three mutators for a token, and whether the right key signs it before or after them.</summary>
internal sealed class DifferentialMutation(DifferentialKeys keys)
{
    // How often a family stands here is its share.
    private readonly Action<Random, DifferentialDraft>[][] _families =
    [
        DifferentialClaimMutators.All, DifferentialClaimMutators.All, DifferentialClaimMutators.All,
        DifferentialClaimMutators.All, DifferentialClaimMutators.All,
        DifferentialHeaderMutators.All, DifferentialHeaderMutators.All, DifferentialFormMutators.All,
        DifferentialFormMutators.All, new DifferentialSignatureMutators(keys).All,
    ];

    /// <summary>Writes the token, and names the changes for who must look at it.</summary>
    public (string Token, string Changes) Write(Random random)
    {
        // RSA signs ten times slower, and its tokens differ in nothing but the signature.
        DifferentialDraft draft = new(random.Next(32) == 0 ? "RS256" : "ES256");
        Action<Random, DifferentialDraft>[] drawn =
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Pick(random.Pick(_families)))];
        Array.ForEach(drawn, mutator => mutator(random, draft));

        // Signed after, so that the rules behind the signature are reached.
        bool isSignedAfter = random.Next(4) > 0;
        string token = draft.Write(signed => isSignedAfter ? keys.Sign(draft.Algorithm, signed) : keys.Original(draft.Algorithm));
        return (token, string.Join(", ", drawn.Select(mutator => mutator.Method.Name)));
    }
}
