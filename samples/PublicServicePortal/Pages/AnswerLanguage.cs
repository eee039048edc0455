namespace PublicServicePortal;

/// <summary>Says in which language an answer is read out.</summary>
public static class AnswerLanguage
{
    /// <summary>Gives Vietnamese for names, places and purposes; nothing for digits and the page's own words.</summary>
    public static string? Of(string field) =>
        field is nameof(DossierForm.FullName) or nameof(DossierForm.Residence) or nameof(DossierForm.PaperUse) ? "vi" : null;
}
