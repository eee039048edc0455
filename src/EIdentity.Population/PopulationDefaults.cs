namespace EIdentity.Population;

/// <summary>Holds the names and codes that look-ups go by.</summary>
public static class PopulationDefaults
{
    /// <summary>The name of the HTTP client that calls the register, and of its service token.</summary>
    /// <remarks>Tests replace its primary handler: <c>services.AddHttpClient(PopulationDefaults.HttpClientName)</c>.</remarks>
    public const string HttpClientName = "EIdentity.Population";

    /// <summary>The integration code of the service that verifies (XacThucThongTinCongDan).</summary>
    public const string VerifyIntegrationCode = "003";

    /// <summary>The integration code of the service that looks up (TraCuuThongTinCongDan).</summary>
    public const string FindIntegrationCode = "037";

    /// <summary>The XML namespace of questions.</summary>
    public const string RequestNamespace = "http://dancuquocgia.bca";

    /// <summary>The XML namespace of answers (QCVN 109:2017/BTTTT).</summary>
    public const string AnswerNamespace = "http://www.mic.gov.vn/dancu/1.0";
}
