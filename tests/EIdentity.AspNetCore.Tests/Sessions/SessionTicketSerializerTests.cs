using System.Security.Claims;
using System.Text;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;

namespace EIdentity.AspNetCore.Tests;

public sealed class SessionTicketSerializerTests
{
    private static readonly DateTimeOffset SignedInAt = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly SessionTicketSerializer _format = new();

    [Theory]
    [InlineData("", "")]
    [InlineData("Organisations", "an address of the app's own")]
    public void A_ticket_of_a_login_comes_back_as_it_was(string scheme, string note)
    {
        AuthenticationTicket ticket = Ticket(scheme.Length > 0 ? scheme : EIdentityDefaults.AuthenticationScheme);
        ticket.Properties.SetString("app.note", note);

        AuthenticationTicket read = _format.Deserialize(_format.Serialize(ticket))!;

        Assert.Equal(Content(ticket), Content(read));
        Assert.Equal(ticket.AuthenticationScheme, read.AuthenticationScheme);
        Assert.Equal(ticket.Properties.Items, read.Properties.Items);
        Assert.Equal(SessionClaims.Read(ticket.Principal)!.Subject, SessionClaims.Read(read.Principal)!.Subject);
        Assert.Equal(ticket.Principal.Identity!.Name, read.Principal.Identity!.Name);
    }

    [Fact]
    public void It_takes_at_most_two_thirds_of_what_ASP_NET_takes()
    {
        AuthenticationTicket ticket = Ticket(EIdentityDefaults.AuthenticationScheme);

        Assert.InRange(_format.Serialize(ticket).Length, 1, TicketSerializer.Default.Serialize(ticket).Length * 2 / 3);
    }

    // Cookies of a version before it are read as they are, and get it too.
    [Fact]
    public void The_owner_takes_no_byte_and_is_made_anew()
    {
        AuthenticationTicket ticket = Ticket(EIdentityDefaults.AuthenticationScheme);
        string owner = ticket.Principal.FindFirst(EIdentityClaimTypes.Owner)!.Value;

        byte[] written = _format.Serialize(ticket);

        Assert.DoesNotContain(owner, Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Equal(owner, _format.Deserialize(written)!.Principal.FindAll("sub").Single().Value);
    }

    [Fact]
    public void What_an_app_adds_comes_back_as_it_was()
    {
        AuthenticationTicket[] tickets = [.. Changed().Select(change =>
        {
            AuthenticationTicket ticket = Ticket(EIdentityDefaults.AuthenticationScheme);
            change(ticket.Principal);
            return ticket;
        })];

        Assert.All(tickets, ticket => Assert.Equal(Whole(ticket), Whole(_format.Deserialize(_format.Serialize(ticket))!)));
        static string Whole(AuthenticationTicket ticket) => Convert.ToHexString(TicketSerializer.Default.Serialize(ticket));
    }

    [Fact]
    public void What_another_scheme_says_in_our_claims_does_not_come_back_as_a_session()
    {
        AuthenticationTicket ticket = Ticket(EIdentityDefaults.AuthenticationScheme);
        ClaimsPrincipal foreign = new(new ClaimsIdentity(ticket.Principal.Claims, "Officers", "eid_none", "eid_none"));

        AuthenticationTicket read = _format.Deserialize(
            _format.Serialize(new AuthenticationTicket(foreign, ticket.Properties, ticket.AuthenticationScheme)))!;

        Assert.Equal("Officers", read.Principal.Identity!.AuthenticationType);
        Assert.Null(SessionClaims.Read(read.Principal));
    }

    [Fact]
    public void Bytes_that_are_cut_or_too_many_or_of_another_version_are_no_ticket()
    {
        byte[] whole = _format.Serialize(Ticket("Organisations"));

        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Throws<FormatException>(() => _format.Deserialize(whole[..length])));
        Assert.Throws<FormatException>(() => _format.Deserialize([.. whole, 0]));
        Assert.Throws<FormatException>(() => _format.Deserialize([2, .. whole[1..]]));
    }

    // What a cookie that is out there says must mean the same in the next version.
    [Fact]
    public void A_name_keeps_its_number()
    {
        byte[] numbers = [.. Names().Select(NumberOf)];

        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => (byte)number), numbers);
    }

    private static byte NumberOf(string name)
    {
        byte[] written = new byte[NamedTexts.LengthOf(name, string.Empty)];
        Span<byte> free = written;
        NamedTexts.Write(ref free, name, string.Empty);
        return written[0];
    }

    private static string[] Names() =>
    [
        "eid_issuer", "eid_subject_kind", "eid_subject", "eid_level", "eid_evidence", "eid_account_type", "eid_signed_in_at",
        "eid_authenticated_at", "eid_name", "eid_birth_date", "eid_number", "eid_legacy_number", "eid_settings", "eid_scheme",
        "eid.session", "eid.max-age", ".issued", ".expires", ".redirect",
    ];

    private static IEnumerable<Action<ClaimsPrincipal>> Changed() =>
    [
        principal => principal.AddIdentity(new ClaimsIdentity([new Claim("role", "officer")], "Officers")),
        principal => Identity(principal).AddClaim(new Claim("role", "officer")),
        principal => Identity(principal).AddClaim(new Claim(EIdentityClaimTypes.Level, "2", ClaimValueTypes.Integer)),
        principal => Identity(principal).AddClaim(new Claim(EIdentityClaimTypes.Level, "2", ClaimValueTypes.String, "another issuer")),
        principal => Identity(principal).BootstrapContext = "a token",
        principal => Identity(principal).Actor = new ClaimsIdentity("Officers"),
        principal => Identity(principal).RemoveClaim(Identity(principal).FindFirst(EIdentityClaimTypes.Level)),
        principal => Identity(principal).RemoveClaim(Identity(principal).FindFirst(EIdentityClaimTypes.Owner)),
        principal => Identity(principal).AddClaim(new Claim(EIdentityClaimTypes.Owner, "another's")),
        principal =>
        {
            Identity(principal).RemoveClaim(Identity(principal).FindFirst(EIdentityClaimTypes.Owner));
            Identity(principal).AddClaim(new Claim(EIdentityClaimTypes.Owner, "another's"));
        },
        principal => Identity(principal).AddClaim(new Claim(EIdentityClaimTypes.Subject, "another's")),
    ];

    private static ClaimsIdentity Identity(ClaimsPrincipal principal) => (ClaimsIdentity)principal.Identity!;

    private static IEnumerable<(string Type, string Value)> Content(AuthenticationTicket ticket) =>
        ticket.Principal.Claims.Select(claim => (claim.Type, claim.Value));

    private static AuthenticationTicket Ticket(string scheme)
    {
        ElectronicIdentity lan = new()
        {
            Subject = new SubjectKey("https://login.example", SubjectKind.ProviderSubject, "a1b2"),
            Citizen = new Citizen
            {
                Name = PersonName.Parse("Nguyễn Thị Lan"),
                BirthDate = PartialDate.Of(new DateOnly(1990, 3, 14)),
                Number = PersonalIdentificationNumber.Parse("000190000017"),
            },
            Level = AssuranceLevel.Level2,
            Evidence = LevelEvidence.SignedToken,
            AccountType = AccountType.Citizen,
            AuthenticatedAt = SignedInAt,
            SignedInAt = SignedInAt,
        };
        AuthenticationProperties notes = new() { IssuedUtc = SignedInAt, ExpiresUtc = SignedInAt.AddMinutes(30), SessionId = "s1" };
        return new(SessionClaims.Write(lan, "the settings", scheme), notes, EIdentityDefaults.SessionScheme);
    }
}
