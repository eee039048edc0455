namespace EIdentity.Population;

/// <summary>Reads the answer of XacThucThongTinCongDan, which comes as a truth value or as a count.</summary>
internal static class VerificationAnswer
{
    /// <summary>Reads the verdict; an empty element proves nothing, and any other text is refused.</summary>
    /// <exception cref="PopulationRegisterException">EID3008 or EID3010.</exception>
    public static Verdict Read(RegisterAnswer answer)
    {
        AnswerElement[] answers = [.. answer.FindAll("TonTai"), .. answer.FindAll("SoLuongCongDan")];
        if (answers.Length != 1)
        {
            throw AnswerElement.Malformed($"there is not exactly one of TonTai and SoLuongCongDan; {answer.Unknown}");
        }

        return answers[0].IsNamed("TonTai") ? ReadTruth(answers[0].Value) : ReadCount(answers[0].Value);
    }

    private static Verdict ReadTruth(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" => Verdict.Confirmed,
        "FALSE" or "0" => Verdict.NotConfirmed,
        "" => Verdict.Inconclusive,
        _ => throw AnswerElement.Malformed("TonTai is neither true nor false"),
    };

    private static Verdict ReadCount(string text)
    {
        if (text.Length == 0)
        {
            return Verdict.Inconclusive;
        }

        return WireNumber.TryRead(text) switch
        {
            0 => Verdict.NotConfirmed,
            1 => Verdict.Confirmed,
            > 1 => throw new PopulationRegisterException(ErrorCodes.RegisterAnswerAmbiguous, "SoLuongCongDan counts several persons."),
            _ => throw AnswerElement.Malformed("SoLuongCongDan is not a count"),
        };
    }
}
