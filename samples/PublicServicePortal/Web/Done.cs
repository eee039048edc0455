namespace PublicServicePortal;

/// <summary>Names what was just done, for the next page to say once; it travels in the portal's own sealed cookie.</summary>
public static class Done
{
    public const string Key = "Done";

    public const string DraftSaved = nameof(DraftSaved);

    public const string DraftDeleted = nameof(DraftDeleted);

    public const string Submitted = nameof(Submitted);
}
