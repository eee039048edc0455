namespace PublicServicePortal;

/// <summary>Says in which language an answer is read out.</summary>
public static class AnswerLanguage
{
    /// <summary>Gives Vietnamese for names, places and purposes; <see langword="null"/> for what is the page's own, or only digits.</summary>
    public static string? Of(string field) =>
        field is nameof(DossierForm.FullName) or nameof(DossierForm.Residence) or nameof(DossierForm.PaperUse) ? "vi" : null;
}
