namespace EIdentity.InteropTests;

/// <summary>Names a product of others that tests run, which the machine may lack.</summary>
internal sealed record Product(string Name, string Package, string[] Files)
{
    private string? Lack => Array.Find(Files, file => !File.Exists(file)) is { } missing
        ? $"{Name} is not installed, {missing} is missing (Debian: apt-get install --no-install-recommends {Package})."
        : null;

    private bool IsRequired => Environment.GetEnvironmentVariable("EIDENTITY_REQUIRE")?.Split(',').Contains(Name) == true;

    /// <summary>Says whether it is there, and why not.</summary>
    /// <remarks>A fixture asks, once for all its tests: the runner's own list of skipped tests leaves the reason out.</remarks>
    public bool IsThere()
    {
        if (Lack is not null)
        {
            TestContext.Current.SendDiagnosticMessage("The tests with {0} are skipped: {1}", Name, Lack);
        }

        return Lack is null;
    }

    /// <summary>Skips the test where the product is missing; fails it where the product is required.</summary>
    public void Require()
    {
        Assert.False(IsRequired && Lack is not null, Lack);
        Assert.SkipWhen(Lack is not null, Lack ?? string.Empty);
    }
}
