namespace EIdentity.Sandbox;

/// <summary>Shows testers what a world is, whom it knows and what was called.</summary>
internal sealed class WorldPages : WorldPart
{
    public static readonly WorldPartKind Kind = new(static ground => new WorldPages(ground), Map);

    private readonly HomeEndpoint _home;

    private readonly WorldGround _ground;

    private WorldPages(WorldGround ground)
    {
        _ground = ground;
        _home = new HomeEndpoint(ground);
    }

    private static void Map(WorldRoutes routes)
    {
        routes.MapGet<WorldPages>(PagePaths.Home, (part, context) => part._home.WriteHomeAsync(context));
        routes.MapGet<WorldPages>(PagePaths.Journal, (part, context) => part._home.WriteJournalAsync(context));
        routes.MapUnknown<WorldPages>(
            (part, context, methods) => NotFoundPage.WriteAsync(part._ground, context, methods),
            NotFoundPage.WriteNoWorldAsync);
        routes.MapGet<WorldPages>(PagePaths.Stylesheet, (_, context) => HomeEndpoint.WriteStylesheetAsync(context));
    }
}
