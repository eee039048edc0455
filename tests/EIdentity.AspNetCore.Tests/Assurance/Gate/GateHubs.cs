using EIdentity.Client;
using Microsoft.AspNetCore.SignalR;

namespace EIdentity.AspNetCore.Tests;

[RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
public sealed class GateHub(GateAnswer answer) : Hub
{
    public string Get() => answer.Text;
}

[RequireAssurance(AssuranceLevel.Level1)]
public sealed class GateMethodHub(GateAnswer answer) : Hub
{
    [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
    public string Get() => answer.Text;
}

/// <summary>Lets everybody connect; only its method demands anything.</summary>
public sealed class GateOpenHub(GateAnswer answer) : Hub
{
    [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
    public string Get() => answer.Text;
}
