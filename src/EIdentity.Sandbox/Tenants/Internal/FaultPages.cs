using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Lets a tester arm the faults of all parts by hand; above the parts, since each has a catalogue of its own.</summary>
internal sealed class FaultPages : WorldPart
{
    public static readonly WorldPartKind Kind = new(static ground => new FaultPages(ground), Map);

    private readonly WorldGround _ground;

    private FaultPages(WorldGround ground) => _ground = ground;

    /// <summary>Gets the catalogues of all parts.</summary>
    public static IReadOnlyList<SandboxFault> All { get; } = [.. LoginFault.All, .. RegisterFault.All];

    private static void Map(WorldRoutes routes)
    {
        routes.MapGet<FaultPages>(PagePaths.Faults, (part, context) => part.ShowAsync(context));
        routes.MapPost<FaultPages>(PagePaths.Faults, (part, context) => part.ChangeAsync(context));
    }

    private Task ShowAsync(HttpContext context) => FaultPage.WriteAsync(_ground, context, PageTexts.For(context.Request), FaultForm.Empty);

    private async Task ChangeAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        PageTexts texts = PageTexts.For(context.Request, form?.Find("lang"));
        if (!OwnOrigin.Sent(context.Request, _ground.Options.Issuer))
        {
            await FaultPage.RefuseAsync(_ground, context, texts).ConfigureAwait(false);
            return;
        }

        FaultForm chosen = FaultForm.Read(form, texts, _ground.People);
        if (chosen.Problem is not null)
        {
            await FaultPage.WriteAsync(_ground, context, texts, chosen).ConfigureAwait(false);
            return;
        }

        if (chosen.Fault is null)
        {
            _ground.Faults.Clear();
        }
        else
        {
            _ground.Faults.Arm(chosen.Fault, chosen.Times, chosen.OnlyFor);
        }

        // A page that is loaded again must not arm a second time.
        OAuthAnswer.Redirect(context, $"{_ground.PathOf(PagePaths.Faults)}?lang={texts.Language}");
    }
}
