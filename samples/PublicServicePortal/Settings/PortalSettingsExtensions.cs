using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace PublicServicePortal;

public static class PortalSettingsExtensions
{
    /// <summary>Makes the portal's folder, keeps the key ring in it, and lets no unsafe portal start outside Development.</summary>
    /// <remarks>
    /// <c>Portal:KeyRingCertificate</c> names a PKCS#12 file whose certificate encrypts the key ring; without it the rights on the
    /// folder are what protects it.
    /// </remarks>
    public static WebApplicationBuilder AddPortalFolder(this WebApplicationBuilder builder)
    {
        PortalFolder folder = new(builder.Configuration, builder.Environment);
        if (folder.IsNamed || builder.Environment.IsDevelopment())
        {
            folder.Create();
        }

        LiveSettings.ThrowUnlessSafe(builder.Configuration, builder.Environment, folder);
        builder.Services.AddSingleton(folder);
        IDataProtectionBuilder keys = builder.Services.AddDataProtection()
            .SetApplicationName("PublicServicePortal")
            .PersistKeysToFileSystem(folder.Keys);
        if (builder.Configuration["Portal:KeyRingCertificate"] is { Length: > 0 } certificate)
        {
            keys.ProtectKeysWithCertificate(
                X509CertificateLoader.LoadPkcs12FromFile(certificate, builder.Configuration["Portal:KeyRingCertificatePassword"]));
        }

        return builder;
    }

    /// <summary>Believes what the proxies of <c>Portal:KnownProxies</c> (addresses) say of the browser's address and scheme.</summary>
    /// <remarks>Without one the proxy's address is every citizen's, and a proxy that ends TLS is redirected for ever.</remarks>
    public static WebApplicationBuilder AddKnownProxies(this WebApplicationBuilder builder)
    {
        string[] proxies = builder.Configuration.GetSection("Portal:KnownProxies").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = proxies.Length > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                : ForwardedHeaders.None;

            // One known proxy may stand behind another; the first that is not known ends it.
            options.ForwardLimit = null;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (string proxy in proxies)
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        return builder;
    }

    /// <summary>Sends browsers to HTTPS and has them stay there; in Development there is none.</summary>
    public static WebApplication UseHttpsOutsideDevelopment(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        return app;
    }
}
