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

builder.AddPortalFolder();
builder.AddKnownProxies();
builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
builder.Services.AddPopulationRegister(builder.Configuration.GetSection("Population"));
builder.Services.AddRegisteredValues();
builder.Services.AddDossiers();
builder.Services.AddSingleton<IPageLayout, PortalLayout>();
builder.Services.AddTwoLanguages();
builder.Services.AddRequestLimits(builder.Configuration);
builder.Services.AddHttpsRedirection(https => https.HttpsPort = builder.Configuration.GetValue("https_port", 443));
builder.Services.AddRazorPages();

WebApplication app = builder.Build();
app.UseHttpsOutsideDevelopment();
app.UseRequestLocalization();
app.UseExceptionHandler("/error");
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseMiddleware<SecurityHeaders>();
app.UseSignedOutNotice();
app.UseAuthentication();
app.UseNationalPortalArrivals();
app.UseRateLimiter();
app.UseAuthorization();
app.MapStaticAssets().DisableRateLimiting();
app.MapEIdentity();
app.MapLanguageSwitch();
SessionEnd.Map(app);
app.MapRazorPages().WithStaticAssets().LabelKeptFields();
app.Run();
