using EIdentity;
using EIdentity.AspNetCore;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));

WebApplication app = builder.Build();
app.MapEIdentity();
app.MapGet("/apply", (SignedIn login) => $"{login.Level} {login.Identity.Evidence}").RequireAssurance(AssuranceLevel.Level2);
app.Run();
