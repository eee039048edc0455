using EIdentity.AspNetCore;

namespace PublicServicePortal;

/// <summary>Names the form's fields in the citizen's words on the page that shows them again after a new sign-in.</summary>
public static class KeptFieldLabels
{
    private static readonly (string Field, Func<PortalTexts, string> Label)[] Labels =
    [
        (nameof(DossierForm.FullName), texts => texts.FullName),
        (nameof(DossierForm.BirthDate), texts => texts.BirthDate),
        (nameof(DossierForm.Residence), texts => texts.Residence),
        (nameof(DossierForm.MaritalStatus), texts => texts.MaritalStatus),
        (nameof(DossierForm.PaperUse), texts => texts.PaperUse),
        (nameof(DossierForm.Phone), texts => texts.Phone),
    ];

    public static IEndpointConventionBuilder LabelKeptFields(this IEndpointConventionBuilder pages)
    {
        foreach ((string field, Func<PortalTexts, string> label) in Labels)
        {
            pages.LabelWhenKept("Form." + field, language => label(new PortalTexts(language)));
        }

        return pages.LabelWhenKept("Pledge", language => new PortalTexts(language).PledgeLabel).HideWhenKept("lookUp");
    }
}
