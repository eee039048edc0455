namespace EIdentity.Client;

/// <summary>Marks that code of the program has said that a sandbox may answer outside Development.</summary>
internal sealed class SandboxOptIn;
