namespace EIdentity;

/// <summary>Names the mark that everything a sandbox answers carries, so that nobody takes it for real.</summary>
/// <remarks>A client refuses what carries it, in every environment, unless its settings allow a sandbox.</remarks>
public static class SandboxMark
{
    /// <summary>The member of a JSON object, claim of a token or local name of an XML element: <c>eidentity_sandbox</c>.</summary>
    public const string Name = "eidentity_sandbox";

    /// <summary>The namespace of the XML element: <c>urn:eidentity:sandbox</c>.</summary>
    public const string XmlNamespace = "urn:eidentity:sandbox";
}
