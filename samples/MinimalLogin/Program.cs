using EIdentity;
using EIdentity.AspNetCore;
#if DEBUG
using EIdentity.Sandbox;
#endif

var builder = WebApplication.CreateBuilder(args);
#if DEBUG
builder.AddEIdentitySandbox();
#endif
builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));

var app = builder.Build();
app.MapEIdentity();
app.MapGet("/", () => Results.Content(
    """
    <!DOCTYPE html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>MinimalLogin</title>
    <main><h1>Bản minh họa, không phải dịch vụ thật</h1><p><a href="/apply">Đăng nhập</a></p></main></html>
    """,
    "text/html"));
app.MapGet("/apply", (SignedIn login) => $"Xin chào {login.Citizen.Name.Reveal()}").RequireAssurance(AssuranceLevel.Level2);
app.Run();
