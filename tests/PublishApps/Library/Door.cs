using EIdentity.Sandbox;
using Microsoft.AspNetCore.Builder;

namespace Library;

/// <summary>Brings the sandbox into an app that does not name it.</summary>
public static class Door
{
    public static void Open(WebApplicationBuilder builder) => builder.AddEIdentitySandbox();
}
