using System.Security.Cryptography;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Lets the Data Protection key ring fail, as one does whose folder or vault is gone.</summary>
public sealed class FailingKeyRingTests : IAsyncDisposable
{
    private readonly FailingKeyRing _ring = new();
    private readonly DossierApp _dossier;

    public FailingKeyRingTests() => _dossier = new DossierApp(
        services => services
            .Replace(ServiceDescriptor.Singleton<IDataProtectionProvider>(_ring))
            .AddFakeLogging()
            .PostConfigure<OpenIdConnectLoginOptions>(options => options.PostIdTokenAtLogout = true));

    public static TheoryData<Type> Failures => [typeof(CryptographicException), typeof(InvalidOperationException), typeof(IOException)];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_login_that_cannot_be_kept_in_its_cookie_does_not_begin_and_the_citizen_reads_why(Type failure)
    {
        using TestBrowser browser = _dossier.App.CreateBrowser();
        _ring.Fail("LoginCookie", failure);

        using HttpResponseMessage page = await browser.GetAsync("/apply?q=1", WebApp.Cancellation);

        Assert.Equal("EID2012", browser.ProblemCode);
        Assert.Contains("returnUrl=%2Fapply%3Fq%3D1", browser.Location.Query, StringComparison.Ordinal);
        Assert.Equal(["refused EID2012"], _dossier.Listener.Heard);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_step_up_that_cannot_begin_leaves_the_form_waiting(Type failure)
    {
        _ring.Fail("LoginCookie", failure, after: 2);

        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));

        Assert.Equal("EID2012", browser.ProblemCode);
        Assert.NotEqual(0, _dossier.KeptBytes);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_form_that_cannot_be_closed_is_not_kept_and_the_step_up_goes_on(Type failure)
    {
        _ring.Fail("KeptForm", failure);

        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));

        Assert.Equal("sandbox.test", browser.Location.Host);
        Assert.Equal(0, _dossier.KeptBytes);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_begun_login_that_cannot_be_opened_is_none(Type failure)
    {
        using TestBrowser browser = _dossier.App.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);
        browser.StopBefore = null;
        _ring.Fail("LoginCookie", failure);

        using HttpResponseMessage page = await browser.GetAsync(redirect.Headers.Location, WebApp.Cancellation);

        Assert.Equal("EID2022", browser.ProblemCode);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task What_the_provider_wants_back_at_sign_out_is_said_not_to_be_kept_and_the_citizen_signs_in(Type failure)
    {
        _ring.Fail("LogoutHint", failure);
        using TestBrowser browser = await _dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        using HttpResponseMessage end = await browser.SignOutAsync();

        Assert.Contains(_dossier.App.Services.GetFakeLogCollector().GetSnapshot(), line => line.Id.Id == 2962);
        Assert.Contains(browser.History, address => address.Query.Contains("client_id=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_opened_at_sign_out_is_said_by_the_kind_of_failure_and_the_citizen_signs_out()
    {
        using TestBrowser browser = await _dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        _ring.Fail("LogoutHint", typeof(IOException));

        using HttpResponseMessage end = await browser.SignOutAsync();

        Assert.False(browser.HasSession);
        Assert.Contains(
            _dossier.App.Services.GetFakeLogCollector().GetSnapshot(),
            line => line.Id.Id == 2962 && line.Message.Contains("could not be opened (IOException)", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _dossier.DisposeAsync();

    private sealed class FailingKeyRing : IDataProtectionProvider
    {
        private readonly EphemeralDataProtectionProvider _ring = new();
        private string? _purpose;
        private Type? _failure;
        private int _after;

        public void Fail(string purpose, Type failure, int after = 0) => (_purpose, _failure, _after) = (purpose, failure, after);

        public IDataProtector CreateProtector(string purpose) => new Protector(this, _ring.CreateProtector(purpose), purpose);

        private void Check(string purpose)
        {
            if (_purpose is not null && purpose.EndsWith(_purpose, StringComparison.Ordinal) && _after-- <= 0)
            {
                throw (Exception)Activator.CreateInstance(_failure!)!;
            }
        }

        // A purpose stands in front, its parts behind.
        private sealed class Protector(FailingKeyRing ring, IDataProtector inner, string purpose) : IDataProtector
        {
            public IDataProtector CreateProtector(string part) => new Protector(ring, inner.CreateProtector(part), purpose);

            public byte[] Protect(byte[] plaintext)
            {
                ring.Check(purpose);
                return inner.Protect(plaintext);
            }

            public byte[] Unprotect(byte[] protectedData)
            {
                ring.Check(purpose);
                return inner.Unprotect(protectedData);
            }
        }
    }
}
