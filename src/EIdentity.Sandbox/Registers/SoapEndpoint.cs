using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Answers look-ups in the population register.</summary>
internal sealed partial class SoapEndpoint(PopulationRegister register)
{
    public async Task HandleAsync(HttpContext context, string? token)
    {
        Rule? rule = FindHeaderRule(context.Request);
        string? body = rule is null ? await ReadBodyAsync(context.Request, context.RequestAborted).ConfigureAwait(false) : null;
        RegisterRequest? request = body is null ? null : RegisterRequestReader.Read(body, out rule);
        rule ??= request is null ? RegisterRules.NotSoap : FindRule(request);
        if (rule is not null)
        {
            await RefuseAsync(context, rule).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(new RegisterExchange(register, context, request!, token), request!).ConfigureAwait(false);
    }

    private async Task AnswerAsync(RegisterExchange exchange, RegisterRequest request)
    {
        if (register.Ground.TakeFault(exchange.Context, exchange.Person, exchange.Steps) is { } fault)
        {
            if (!await fault.TryStrikeAsync(RegisterSteps.Record, exchange).ConfigureAwait(false))
            {
                await fault.TryStrikeAsync(RegisterSteps.Answer, exchange).ConfigureAwait(false);
            }

            return;
        }

        if (!register.Access.IsFresh(request.RequestNumber))
        {
            await RefuseAsync(exchange.Context, RegisterRules.RequestNotFresh).ConfigureAwait(false);
            return;
        }

        if (!NameForms.IsUpperCase(request.Name))
        {
            register.Journal.Refused(exchange.Context, RegisterRules.NameUpperCase);
        }
        else
        {
            register.Journal.Accepted(
                exchange.Context,
                $"{request.Service.Name}: {(exchange.IsMatch ? "one match" : "no match")}.",
                $"{request.Service.Name}: {(exchange.IsMatch ? "khớp với một người" : "không khớp với ai")}.");
        }

        await exchange.WriteAsync(exchange.HonestAnswer()).ConfigureAwait(false);
    }

    // SOAP 1.1, section 6.2: a fault travels under status 500.
    private async Task RefuseAsync(HttpContext context, Rule rule)
    {
        register.Journal.Refused(context, rule);
        context.Response.StatusCode = rule.Status == StatusCodes.Status415UnsupportedMediaType
            ? rule.Status
            : StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/xml; charset=utf-8";
        string fault = RegisterAnswers.Write(
            RegisterAnswers.Fault("Client", $"{rule.Sentence} Rule: {rule.Name}.", rule.Error is { Length: > 0 } code ? code : null));
        await context.Response.WriteAsync(fault, context.RequestAborted).ConfigureAwait(false);
    }

    private Rule? FindRule(RegisterRequest request) => request switch
    {
        _ when request.IntegrationCode != request.Service.IntegrationCode => RegisterRules.IntegrationCode,
        _ when !register.Ground.Options.LicensedServiceCodes.Contains(request.ServiceCode) => RegisterRules.NotLicensed,
        _ when request.Officer != RegisterAccess.AgencyAccount && !OfficerForm().IsMatch(request.Officer) =>
            RegisterRules.OfficerNotPermitted,
        _ => null,
    };

    private static Rule? FindHeaderRule(HttpRequest request)
    {
        bool isXml = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            && type.MediaType?.ToLowerInvariant() is "text/xml" or "application/xml"
            && type!.CharSet?.Trim('"').ToLowerInvariant() is null or "utf-8";
        return isXml ? request.Headers.ContainsKey("SOAPAction") ? null : RegisterRules.SoapAction : RegisterRules.ContentType;
    }

    private static async Task<string?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        char[] buffer = new char[RegisterRequestReader.MaxLength + 1];
        using StreamReader reader = new(request.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        int length = await reader.ReadBlockAsync(buffer, cancellationToken).ConfigureAwait(false);
        return length > RegisterRequestReader.MaxLength ? null : new string(buffer, 0, length);
    }

    [GeneratedRegex("^canbo-[a-z0-9-]{1,40}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfficerForm();
}
