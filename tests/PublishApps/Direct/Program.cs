using EIdentity;
using EIdentity.AspNetCore;
#if WITH_SANDBOX
using EIdentity.Sandbox;
#endif

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
#if WITH_SANDBOX
builder.AddEIdentitySandbox();
#endif
builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));

WebApplication app = builder.Build();
app.MapEIdentity();
app.MapGet("/apply", (SignedIn login) => $"{login.Level}").RequireAssurance(AssuranceLevel.Level2);
app.Run();
