namespace EIdentity.BrowserTests;

/// <summary>Runs the sample portal, whose citizens sign in at VNeID.</summary>
public sealed class PortalOverVNeID() : Sample("PublicServicePortal")
{
    protected override IEnumerable<string> Settings => ["--Portal:Folder", Folder, "--EIdentity:Profile", "VNeID"];
}
