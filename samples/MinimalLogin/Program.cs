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
    """<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>MinimalLogin</title>"""
        + """<p>Bản minh họa, không phải dịch vụ thật. <a href="/apply">Đăng nhập</a></p></html>""",
    "text/html"));
app.MapGet("/apply", (SignedIn login) => $"Xin chào {login.Citizen.Name.Reveal()}").RequireAssurance(AssuranceLevel.Level2);
app.Run();
