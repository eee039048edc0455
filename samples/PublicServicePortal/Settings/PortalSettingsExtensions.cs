using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

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

    /// <summary>Sends browsers to HTTPS and has them stay there; in Development there is none.</summary>
    public static WebApplication UseHttpsOutsideDevelopment(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        return app;
    }
}
