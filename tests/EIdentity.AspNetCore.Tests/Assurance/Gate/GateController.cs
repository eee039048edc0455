using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

[RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
public sealed class GateController : ControllerBase
{
    [HttpGet("/gate/controller")]
    public IActionResult Get() => Content(GatePlaces.In);
}

[RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
public abstract class GateBaseController : ControllerBase;

public sealed class GateDerivedController : GateBaseController
{
    [HttpGet("/gate/derived-controller")]
    public IActionResult GetMore() => Content(GatePlaces.In);
}

public sealed class GateActionController : ControllerBase
{
    [HttpGet("/gate/action")]
    [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
    public IActionResult Get() => Content(GatePlaces.In);

    [HttpGet("/gate/filter")]
    [GateFilter]
    public IActionResult GetFiltered() => Content(GatePlaces.In);
}

/// <summary>Reads the attribute as MVC's own filter does in an app without endpoint authorization.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GateFilterAttribute : Attribute, IFilterFactory
{
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => new AuthorizeFilter(
        serviceProvider.GetRequiredService<IAuthorizationPolicyProvider>(),
        [
            new RequireAssuranceAttribute(AssuranceLevel.Level2)
            {
                MaxAgeSeconds = GatePlaces.MaxAge,
                Evidence = LevelEvidence.SignedToken,
            },
        ]);
}
