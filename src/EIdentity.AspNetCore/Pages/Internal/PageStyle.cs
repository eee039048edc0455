using System.Security.Cryptography;
using System.Text;

namespace EIdentity.AspNetCore;

/// <summary>Holds the style of the built-in pages and the hash by which the content policy allows it.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#1b2733;--paper:#fff;--line:#c8d0d8;--accent:#0b5cad;--on-accent:#fff}
        @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#14191f;--line:#3a4652;--accent:#7db8f0;--on-accent:#0c1116}}
        *{box-sizing:border-box}
        body{margin:0;font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper)}
        main{max-width:40rem;margin:0 auto;padding:2.5rem 1.25rem}
        h1{font-size:1.625rem;line-height:1.3;margin:0 0 1rem}
        h2{font-size:1.1875rem;margin:1.75rem 0 .25rem}
        p{margin:0 0 1rem;overflow-wrap:anywhere}
        a[href^="tel:"]{white-space:nowrap}
        h1,.notice{text-wrap:balance}
        .notice{margin:0;padding:.5rem 1.25rem;text-align:center;font-weight:600;background:#fdefc8;color:#5a3d00}
        .site{max-width:40rem;margin:0 auto;padding:1rem 1.25rem 0;font-weight:600}
        dl{margin:0}dt{font-weight:600}dd{margin:0 0 .75rem;overflow-wrap:anywhere;white-space:pre-wrap}
        .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.75rem}
        .actions a,.actions button{font:inherit;padding:.625rem 1.125rem;border:1px solid var(--accent);border-radius:.375rem;
        color:var(--accent);background:transparent;text-decoration:none;cursor:pointer}
        .actions :first-child{background:var(--accent);color:var(--on-accent)}
        a:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
        """;

    private const string Frame = "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private const string PolicyOfLayout = $"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; {Frame}";

    private static readonly string OwnPolicy = $"default-src 'none'; style-src {HashOf(Css)}; {Frame}";

    /// <summary>Gives the policy of a page: nothing from elsewhere, and forms only to this site and the origins named.</summary>
    public static string PolicyFor(bool hasLayout, IEnumerable<Uri> formTargets, string? script)
    {
        IEnumerable<string> origins = formTargets.Select(static target => " " + target.GetLeftPart(UriPartial.Authority)).Distinct();
        string scripts = script is null ? string.Empty : $"; script-src {HashOf(script)}";
        return (hasLayout ? PolicyOfLayout : OwnPolicy) + string.Concat(origins) + scripts;
    }

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
