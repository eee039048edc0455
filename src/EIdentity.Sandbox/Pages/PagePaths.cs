namespace EIdentity.Sandbox;

/// <summary>Names the paths of the pages that belong to a world as a whole.</summary>
internal static class PagePaths
{
    public const string Home = "/";
    public const string Journal = "/journal";
    public const string Faults = "/faults";
    public const string Stylesheet = "/sandbox.css";
}
