using System.Globalization;
using System.Text;

namespace EIdentity.IntegrationTests;

/// <summary>Lists a person's values in the forms that a text could hold them in.</summary>
internal static class PersonForms
{
    public static IReadOnlyList<string> Of(Citizen citizen)
    {
        List<string> values = [];
        if (citizen.Number is { } number)
        {
            values.Add(number.Reveal());
        }

        if (citizen.LegacyNumber is { } legacy)
        {
            values.Add(legacy.Reveal());
        }

        if (citizen.BirthDate.IsFull)
        {
            string iso = citizen.BirthDate.Reveal();
            DateOnly date = DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            values.AddRange([
                iso,
                iso.Replace("-", string.Empty, StringComparison.Ordinal),
                citizen.BirthDate.RevealAsVietnamese(),
                date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
            ]);
        }

        string name = citizen.Name.Reveal();
        if (name.Contains(' ', StringComparison.Ordinal))
        {
            values.AddRange([
                name,
                name.Normalize(NormalizationForm.FormC),
                name.Normalize(NormalizationForm.FormD),
                name.ToUpper(CultureInfo.GetCultureInfo("vi-VN")),
            ]);
        }

        return values;
    }
}
