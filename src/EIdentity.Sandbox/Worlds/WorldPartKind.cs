namespace EIdentity.Sandbox;

/// <summary>One kind of part: how it is made for a world, and at which paths it answers in all of them.</summary>
/// <param name="make">Makes the part of one world.</param>
/// <param name="map">Maps its paths, once for all worlds of a process.</param>
internal sealed class WorldPartKind(Func<WorldGround, WorldPart> make, Action<WorldRoutes> map)
{
    public WorldPart Make(WorldGround ground) => make(ground);

    public void Map(WorldRoutes routes) => map(routes);
}
