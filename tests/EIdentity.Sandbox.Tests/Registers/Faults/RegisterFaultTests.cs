using System.Net;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace EIdentity.Sandbox.Tests;

public class RegisterFaultTests
{
    [Theory]
    [InlineData("register-unavailable", HttpStatusCode.ServiceUnavailable)]
    [InlineData("register-throttled", HttpStatusCode.TooManyRequests)]
    [InlineData("register-token-refused", HttpStatusCode.Unauthorized)]
    [InlineData("register-soap-fault", HttpStatusCode.InternalServerError)]
    [InlineData("register-firewall-page", HttpStatusCode.OK)]
    public async Task A_fault_of_the_gateway_has_its_status(string fault, HttpStatusCode status)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(Named(fault));

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find());

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(fault, sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task Throttling_says_when_to_come_back()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.Throttled);

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find());

        Assert.Equal(TimeSpan.FromSeconds(30), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_refused_token_stays_refused_and_a_new_one_is_taken()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.TokenRefused);
        string token = await sandbox.ServiceTokenAsync();
        await sandbox.AskAsync(LookUp.Find(), token: token);

        Assert.Equal(HttpStatusCode.Unauthorized, (await sandbox.AskAsync(LookUp.Find(), token: token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sandbox.AskAsync(LookUp.Find())).StatusCode);
    }

    [Fact]
    public async Task The_firewall_page_is_a_web_page_with_a_support_number()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.FirewallPage);

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find());

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("support ID", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_type_definition_brings_an_entity_that_is_used()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.DocumentTypeDefinition);

        string answer = await (await sandbox.AskAsync(LookUp.Find())).TextAsync();

        using XmlReader lax = XmlReader.Create(
            new StringReader(answer),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, MaxCharactersFromEntities = 100 });
        Assert.Equal("entity", XDocument.Load(lax).Descendants("note").Single().Value);
    }

    [Theory]
    [InlineData("register-another-person", 1)]
    [InlineData("register-two-persons", 2)]
    public async Task A_lie_about_people_is_well_formed(string fault, int count)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(Named(fault));

        XElement[] people = await sandbox.PeopleAsync(LookUp.Find());

        Assert.Equal(count, people.Length);
        Assert.Contains(people, person => person.Element(LookUp.Answer + "SoDinhDanh")!.Value != "000190000017");
    }

    [Fact]
    public async Task A_lie_about_people_waits_for_a_look_up_that_returns_people()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.TwoPersons);
        await sandbox.AskAsync(LookUp.Verify(("request-1", "request-0")));

        Assert.Equal(2, (await sandbox.PeopleAsync(LookUp.Find())).Length);
    }

    [Fact]
    public async Task A_truncated_answer_is_not_XML()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.TruncatedXml);

        string answer = await (await sandbox.AskAsync(LookUp.Find())).TextAsync();

        Assert.Throws<XmlException>(() => XDocument.Parse(answer));
    }

    [Fact]
    public async Task An_oversize_answer_is_right_but_larger_than_two_mebibytes()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.OversizeBody);

        string answer = await (await sandbox.AskAsync(LookUp.Find())).TextAsync();

        Assert.True(answer.Length > 2 * 1024 * 1024);
        Assert.Single(XDocument.Parse(answer).Descendants(LookUp.Answer + "CongDan"));
    }

    [Fact]
    public async Task No_answer_comes_and_in_the_end_the_connection_is_cut()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.NoAnswerInTime);
        Task<HttpResponseMessage> call = sandbox.AskAsync(LookUp.Find(), token: await sandbox.ServiceTokenAsync());

        while (!call.IsCompleted)
        {
            bool isWaiting = sandbox.World.Journal.Entries[^1].Rule == RegisterFault.NoAnswerInTime.Name;
            sandbox.Clock.Advance(TimeSpan.FromMinutes(isWaiting ? 1 : 0));
            await Task.Yield();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public void The_catalogue_lists_every_fault_once()
    {
        IEnumerable<RegisterFault> declared = typeof(RegisterFault)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .OfType<RegisterFault>();

        Assert.Equal(declared.Select(fault => fault.Name).Order(), RegisterFault.All.Select(fault => fault.Name).Order());
        Assert.All(RegisterFault.All, fault => Assert.NotEmpty(fault.SecurityCases));
    }

    private static RegisterFault Named(string name) => RegisterFault.All.Single(fault => fault.Name == name);
}
