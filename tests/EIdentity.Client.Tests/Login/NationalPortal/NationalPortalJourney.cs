using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client.Tests;

/// <summary>Makes journeys through a small portal, whose ID token says who Lan is; the clock begins with the year 2000.</summary>
internal static class NationalPortalJourney
{
    public const string TechId = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    public static LoginJourney Create(
        Action<NationalPortalLoginOptions>? configure = null, Action<LoginOptions>? configureLogin = null)
    {
        LoginJourney login = new(
            addParts: services => services.Configure<NationalPortalLoginOptions>(portal =>
            {
                portal.Authority = new Uri("https://eid.example");
                portal.Issuer = "https://eid.example";
                portal.ClientId = "portal";
                portal.ClientSecret = "not-a-real-secret";
                portal.Endpoints.Token = new Uri("https://eid.example/token");
                portal.Endpoints.UserInfo = new Uri("https://eid.example/userinfo");
                portal.Endpoints.KeySet = new Uri("https://eid.example/keys");
                configure?.Invoke(portal);
            }),
            configureLogin: options =>
            {
                options.Profile = "NationalPortal";
                options.Level.ClaimName = "loAs";
                options.Level.Values.Level1.Add("loa1");
                configureLogin?.Invoke(options);
            });
        login.Provider.Claims["TechID"] = TechId;
        login.Provider.Claims["HoVaTen"] = "Trần Thị Lan";
        login.Provider.Claims["NgayThangNamSinh"] = "19900514";
        login.Provider.Claims["SoDinhDanh"] = "000190000019";
        login.Provider.Claims["SoCMND"] = "000000019";
        login.Provider.Claims["HoChieu"] = "B0000019";
        login.Provider.Claims["LoaiTaiKhoan"] = "1";
        login.Provider.Claims["MaSoThue"] = "0000000101";
        login.Provider.Claims["MaSoDoanhNghiep"] = "0000000909";
        login.Provider.Claims["TenDoanhNghiep"] = "Công ty Minh Họa";
        login.Provider.Claims["loAs"] = "loa2";
        return login;
    }

    /// <summary>Answers one path in the portal's place.</summary>
    public static Action<string, HttpResponseMessage> Answer(
        string path, int status, string body, string mediaType = "application/json") => (called, said) =>
    {
        if (called == path)
        {
            said.StatusCode = (HttpStatusCode)status;
            said.Content = new StringContent(body, Encoding.UTF8, mediaType);
        }
    };

    /// <summary>Gives all that a login reads of somebody.</summary>
    public static object WhatIsKnownOf(ElectronicIdentity identity) => (
        (identity.Subject, identity.AccountType, identity.Level),
        (identity.Citizen.Name, identity.Citizen.BirthDate, identity.Citizen.Number, identity.Citizen.LegacyNumber),
        identity.Citizen.PassportNumber.Reveal(),
        (identity.Organisation?.Name.Reveal(), identity.Organisation?.TaxCode.Reveal(), identity.Organisation?.EnterpriseCode.Reveal()));
}
