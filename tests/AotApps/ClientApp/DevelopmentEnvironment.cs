using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace ClientApp;

/// <summary>Says that this is no production, where a sandbox would be refused.</summary>
internal sealed class DevelopmentEnvironment : IHostEnvironment
{
    public string EnvironmentName { get; set; } = Environments.Development;

    public string ApplicationName { get; set; } = nameof(ClientApp);

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
