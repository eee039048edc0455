using EIdentity;
using EIdentity.Population;

namespace PublicServicePortal;

/// <summary>Has the register's answers sealed, and tells by the seals which answers of a stored dossier the register gave.</summary>
public sealed class RegisteredAnswers(RegisteredValues values)
{
    /// <summary>Takes a look-up's answer in the words of the form, each with its seal.</summary>
    public RegisterAnswer Take(FindResult.Found found, DateTimeOffset at) => new(LookUpOutcome.Found, at)
    {
        Residence = Seal(found, RegisteredFields.PermanentResidence, TextOf),
        MaritalStatus = Seal(found, RegisteredFields.MaritalStatus, TextOf),
    };

    /// <summary>Says of each field that a look-up or the account can fill where its answer came from.</summary>
    /// <param name="dossier">The dossier, as it is stored: whoever may write the database may have changed anything in it.</param>
    /// <param name="citizen">The citizen of the login. The number in the row is no witness for the row.</param>
    public IReadOnlyList<ProvenAnswer> Prove(Dossier dossier, Citizen citizen)
    {
        RegisteredFor? owner = OwnerOf(dossier, citizen);
        return
        [
            Compare(nameof(dossier.FullName), dossier.FullName, citizen.Name.Reveal()),
            Compare(nameof(dossier.BirthDate), dossier.BirthDate, citizen.BirthDate.RevealAsVietnamese()),
            Prove(nameof(dossier.Residence), dossier.Residence, RegisteredFields.PermanentResidence, owner, TextOf),
            Prove(nameof(dossier.MaritalStatus), dossier.MaritalStatus, RegisteredFields.MaritalStatus, owner, TextOf),
        ];
    }

    /// <summary>Takes out of a draft what is marked as the register's and not proven, and says whether there was any.</summary>
    public bool RemoveUnproven(Dossier draft, Citizen citizen)
    {
        string[] unproven =
            [.. Prove(draft, citizen).Where(answer => answer.Source == AnswerSource.Unproven).Select(answer => answer.Field)];
        draft.ForgetRegistered(unproven);
        return unproven.Length > 0;
    }

    private static RegisteredFor? OwnerOf(Dossier dossier, Citizen citizen) => citizen switch
    {
        { Number: { IsEmpty: false } number } => RegisteredFor.Of(dossier.Id.ToString(), number),
        { LegacyNumber: { IsEmpty: false } number } => RegisteredFor.Of(dossier.Id.ToString(), number),
        _ => null,
    };

    private static string TextOf(Address? address) => address!.Reveal();

    private static string TextOf(MaritalStatus status) =>
        MaritalStatusWords.All.FirstOrDefault(known => known.Status == status)?.Vietnamese ?? string.Empty;

    // No mark in the row says that the account gave it: it did if the account that reads it says the same.
    private static ProvenAnswer Compare(string name, string? text, string? ofAccount) =>
        new(name, !string.IsNullOrEmpty(text) && text == ofAccount ? AnswerSource.Account : AnswerSource.Citizen);

    private RegisteredText? Seal<T>(FindResult.Found found, RegisteredField<T> field, Func<T, string> textOf) =>
        values.TrySeal(found, field, out Registered<T>? registered) && textOf(registered.Reveal()) is { Length: > 0 } text
            ? new RegisteredText(text, registered.RevealSeal())
            : null;

    private ProvenAnswer Prove<T>(string name, Answer answer, RegisteredField<T> field, RegisteredFor? owner, Func<T, string> textOf)
    {
        if (!answer.IsFromRegister)
        {
            return new ProvenAnswer(name, AnswerSource.Citizen);
        }

        return owner is null
            ? new ProvenAnswer(name, AnswerSource.Unproven)
            : values.Restore(answer.Seal, field, owner, value => textOf(value) == answer.Registered).Match(
                genuine => new ProvenAnswer(name, AnswerSource.Register, genuine.At, genuine.RequestId),
                _ => new ProvenAnswer(name, AnswerSource.Unproven));
    }
}
