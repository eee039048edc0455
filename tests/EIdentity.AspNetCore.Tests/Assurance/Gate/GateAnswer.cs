namespace EIdentity.AspNetCore.Tests;

/// <summary>Holds what every place says to whoever gets in.</summary>
public sealed class GateAnswer
{
    public string Text { get; } = GatePlaces.In;
}
