using System.Text;
using EIdentity.Client;
using Grpc.Core;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Binds a gRPC service as generated code does: one method that answers a text.</summary>
[BindServiceMethod(typeof(GateServiceBase), nameof(Bind))]
public abstract class GateServiceBase
{
    public static void Bind(ServiceBinderBase binder, GateServiceBase? service) =>
        binder.AddMethod(GateMethod.Of("gate.service"), service is null ? null : service.Answer);

    public abstract Task<string> Answer(string request, ServerCallContext context);
}

/// <summary>Binds another, for a level on the method alone.</summary>
[BindServiceMethod(typeof(GateMethodServiceBase), nameof(Bind))]
public abstract class GateMethodServiceBase
{
    public static void Bind(ServiceBinderBase binder, GateMethodServiceBase? service) =>
        binder.AddMethod(GateMethod.Of("gate.method"), service is null ? null : service.Answer);

    public abstract Task<string> Answer(string request, ServerCallContext context);
}

[RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
public sealed class GateService : GateServiceBase
{
    public override Task<string> Answer(string request, ServerCallContext context) => Task.FromResult(GatePlaces.In);
}

public sealed class GateMethodService : GateMethodServiceBase
{
    [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
    public override Task<string> Answer(string request, ServerCallContext context) => Task.FromResult(GatePlaces.In);
}

internal static class GateMethod
{
    private static readonly Marshaller<string> Text = Marshallers.Create(Encoding.UTF8.GetBytes, Encoding.UTF8.GetString);

    public static Method<string, string> Of(string service) => new(MethodType.Unary, service, "Answer", Text, Text);
}
