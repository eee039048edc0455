using EIdentity.Client;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EIdentity.AspNetCore.Tests;

public sealed class RecentCausesTests
{
    private readonly LoginException _first = new(ErrorCodes.TokenAnswerRefused, "The answer of the token endpoint has no id_token.");

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Test")]
    public void Outside_development_no_cause_is_remembered(string environment)
    {
        RecentCauses causes = new(new HostEnvironment(environment));

        causes.Note(_first);

        Assert.Null(causes.Find(_first.Reference));
    }

    [Fact]
    public void In_development_the_newest_fifty_are_remembered()
    {
        RecentCauses causes = new(new HostEnvironment("Development"));
        causes.Note(_first);
        string? before = causes.Find(_first.Reference);

        for (int i = 0; i < 50; i++)
        {
            causes.Note(new LoginException(ErrorCodes.LevelTooLow, "Level1."));
        }

        Assert.Equal(_first.Message, before);
        Assert.Null(causes.Find(_first.Reference));
        Assert.Null(causes.Find(null));
    }

    private sealed class HostEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = string.Empty;

        public string ContentRootPath { get; set; } = string.Empty;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
