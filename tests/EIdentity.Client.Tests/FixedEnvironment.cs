using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Client.Tests;

/// <summary>Says where a program under test runs.</summary>
internal sealed class FixedEnvironment : IHostEnvironment
{
    public required string EnvironmentName { get; set; }

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = "/";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
