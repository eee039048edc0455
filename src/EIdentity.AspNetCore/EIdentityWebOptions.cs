using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>
/// Holds the settings of e-identity login that only a web app needs; they stand in the same section as <c>LoginOptions</c>.
/// </summary>
public sealed class EIdentityWebOptions
{
    /// <summary>Gets or sets the path of the callback, as it is registered with the provider.</summary>
    /// <value>The default value is <c>/eidentity/callback</c>.</value>
    public string CallbackPath { get; set; } = "/eidentity/callback";

    /// <summary>Gets or sets the origin under which citizens see the app, for example <c>https://dichvucong.example.gov.vn</c>.</summary>
    /// <value>The default value is <see langword="null"/>: the origin of the request. Set it wherever a proxy stands in front.</value>
    public string? PublicOrigin { get; set; }

    /// <summary>Gets or sets after how long without a request a session ends.</summary>
    /// <value>The default value is 30 minutes.</value>
    public TimeSpan SessionIdleTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets after how long a session ends, whatever happens.</summary>
    /// <value>The default value is 8 hours: one working day.</value>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Gets or sets a value indicating whether only one instance of the app runs.</summary>
    /// <value>The default value is <see langword="false"/>, with which the app starts in Development only.</value>
    /// <remarks>
    /// Which sessions live is known in the memory of the process: they end when it restarts, and another instance would not know
    /// them. Several instances need a store that they share, which this version does not have yet.
    /// </remarks>
    public bool SingleInstance { get; set; }

    /// <summary>Gets or sets a value indicating whether citizens use the app on computers that others use after them.</summary>
    /// <value>The default value is <see langword="false"/>.</value>
    /// <remarks>
    /// A login without a session asks the provider to have the citizen sign in again (<c>prompt=login</c>, OpenID Connect Core 1.0,
    /// section 3.1.2.1), so that nobody comes in by the provider's session of the citizen before, who may have walked away.
    /// VNeID was not seen to take it, and no answer of its says whether it did: have its word that each login is confirmed anew
    /// (<c>Level:FreshEachTime</c>).
    /// </remarks>
    public bool SharedComputers { get; set; }

    /// <summary>Gets or sets the page of your own that replaces the built-in one when a login did not work.</summary>
    /// <value>The default value is <see langword="null"/>: the built-in page.</value>
    /// <remarks>
    /// It receives <c>code</c>, <c>ref</c>, <c>returnUrl</c> and, when a login by name did not work, <c>scheme</c>: pass the last two
    /// on to <see cref="EIdentityDefaults.LoginPath"/>. <see cref="CitizenMessage.For"/> gives the texts.
    /// </remarks>
    public string? ProblemPage { get; set; }

    /// <summary>Gets or sets how citizens reach the help desk, for example a phone number; shown on pages.</summary>
    /// <value>The default value is <see langword="null"/>: pages do not mention a help desk.</value>
    public string? HelpDesk { get; set; }

    /// <summary>Gets or sets what citizens call the site; shown at the top of the built-in pages and in their titles.</summary>
    /// <value>The default value is <see langword="null"/>: a page's title is its heading alone.</value>
    /// <remarks>Several tabs, and the list of pages visited, tell sites apart by it (WCAG 2.2, 2.4.2).</remarks>
    public string? SiteName { get; set; }

    internal PathString ProblemPath => ProblemPage ?? EIdentityDefaults.ProblemPath;
}
