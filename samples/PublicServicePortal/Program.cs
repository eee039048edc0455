using EIdentity.AspNetCore;
using EIdentity.Population;
using PublicServicePortal;
#if DEBUG
using EIdentity.Sandbox;
#endif

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Configuration["urls"] ??= "http://localhost:5080";
#if DEBUG
builder.AddEIdentitySandbox();
#endif

builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
builder.Services.AddPopulationRegister(builder.Configuration.GetSection("Population"));
builder.Services.AddDossiers();
builder.Services.AddTwoLanguages();
builder.Services.AddRazorPages();

WebApplication app = builder.Build();
app.UseRequestLocalization();
app.UseExceptionHandler("/error");
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseMiddleware<SecurityHeaders>();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets();
app.MapEIdentity();
app.MapLanguageSwitch();
app.MapRazorPages().WithStaticAssets().LabelKeptFields();
app.Run();
