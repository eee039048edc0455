namespace EIdentity.Sandbox;

/// <summary>Lists what every address refuses that takes a form.</summary>
internal static class FormRules
{
    public static readonly Rule FormBody = new(
        "form-body", "invalid_request",
        "the body must be a form (application/x-www-form-urlencoded) of ordinary size",
        "nội dung phải là biểu mẫu application/x-www-form-urlencoded có kích thước hợp lý",
        status: 415);

    public static readonly Rule DoubledParameter = new(
        "doubled-parameter", "invalid_request",
        "a parameter came twice (RFC 6749, section 3.1)",
        "có tham số bị lặp lại (RFC 6749, mục 3.1)");
}
