namespace EIdentity.Client;

/// <summary>Says of a claim that cannot be used where it stood and what form it had, and nothing of its value.</summary>
internal sealed record ClaimFlaw(string Claim, string Source, string Form);
