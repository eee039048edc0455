using EIdentity;

namespace PublicServicePortal;

/// <summary>Lists the answers of a dossier, for the page that shows it before it is submitted and for the one afterwards.</summary>
public sealed class AnswerRows(RegisteredAnswers answers, PortalTexts texts)
{
    public IReadOnlyList<AnswerRow> Of(Dossier dossier, Citizen citizen, bool canBeEdited = false)
    {
        IReadOnlyList<ProvenAnswer> sources = answers.Prove(dossier, citizen);
        Guid? draft = canBeEdited ? dossier.Id : null;
        AnswerRow Row(string field, string label, string? value)
        {
            ProvenAnswer source = sources.FirstOrDefault(answer => answer.Field == field) ?? new(field, AnswerSource.Citizen);
            bool isRegistered = source.Source == AnswerSource.Register;
            bool isLeftEmpty = string.IsNullOrEmpty(value) && source.Source == AnswerSource.Citizen;
            return new(field, label, value, isLeftEmpty ? null : texts.SourceOf(source))
            {
                IsProven = isRegistered,
                EditIn = isRegistered ? null : draft,
            };
        }

        return
        [
            Row(nameof(dossier.FullName), texts.FullName, dossier.FullName),
            Row(nameof(dossier.BirthDate), texts.BirthDate, dossier.BirthDate),
            new(nameof(dossier.Number), texts.NumberLabel(dossier), dossier.MaskedNumber),
            Row(nameof(dossier.Residence), texts.Residence, dossier.Residence.Text),
            Row(nameof(dossier.MaritalStatus), texts.MaritalStatus, texts.MaritalStatusOf(dossier.MaritalStatus.Text)),
            Row(nameof(dossier.PaperUse), texts.PaperUse, dossier.PaperUse),
            Row(nameof(dossier.Phone), texts.PhoneLabel, dossier.Phone),
        ];
    }
}
