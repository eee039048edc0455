namespace EIdentity.BrowserTests;

/// <summary>Runs the sample portal, whose citizens sign in through the national portal.</summary>
public sealed class PortalOverNationalPortal() : Sample("PublicServicePortal")
{
    protected override IEnumerable<string> Settings => ["--Portal:Folder", Folder, "--EIdentity:Profile", "NationalPortal"];
}
