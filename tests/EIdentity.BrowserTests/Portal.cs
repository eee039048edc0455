namespace EIdentity.BrowserTests;

/// <summary>Runs the sample portal.</summary>
public sealed class Portal() : Sample("PublicServicePortal")
{
    // All journeys are of a few people, against one portal.
    protected override IEnumerable<string> Settings =>
        ["--Portal:Folder", Folder, "--Portal:MostDrafts", "1000", "--Population:MaxLookUpsPerPerson", "1000"];
}
