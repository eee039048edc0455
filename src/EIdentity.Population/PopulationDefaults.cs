namespace EIdentity.Population;

/// <summary>Holds the names and codes that look-ups go by.</summary>
public static class PopulationDefaults
{
    /// <summary>The name of the HTTP client that calls the register, and of its service token.</summary>
    /// <remarks>Tests replace its primary handler: <c>services.AddHttpClient(PopulationDefaults.HttpClientName)</c>.</remarks>
    public const string HttpClientName = "EIdentity.Population";

    /// <summary>Gives the name of the HTTP client of a register that was added by name, and of its service token.</summary>
    /// <param name="register">The name of the register; empty for the one without a name.</param>
    public static string GetHttpClientName(string register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Length == 0 ? HttpClientName : $"{HttpClientName}:{register}";
    }

    /// <summary>The integration code of the service that verifies (XacThucThongTinCongDan).</summary>
    public const string VerifyIntegrationCode = "003";

    /// <summary>The integration code of the service that looks up (TraCuuThongTinCongDan).</summary>
    public const string FindIntegrationCode = "037";

    /// <summary>The diagnostic that marks the seams of the register: gateways and dialects of your own (EIDX0002).</summary>
    /// <remarks>What bears it may change in any version, with a line in the change notes; your project says that it knows.</remarks>
    public const string SeamDiagnostic = "EIDX0002";

    /// <summary>The kind of gateway that is used unless <see cref="PopulationOptions.Gateway"/> names another.</summary>
    public const string Gateway = "Wso2";

    /// <summary>The dialect that is used unless <see cref="PopulationOptions.Dialect"/> names another.</summary>
    public const string Dialect = "Soap";

    /// <summary>The XML namespace of questions.</summary>
    public const string RequestNamespace = "http://dancuquocgia.bca";

    /// <summary>The XML namespace of answers (QCVN 109:2017/BTTTT).</summary>
    public const string AnswerNamespace = "http://www.mic.gov.vn/dancu/1.0";
}
