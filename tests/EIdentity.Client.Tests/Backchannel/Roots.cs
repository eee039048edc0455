using Microsoft.Extensions.Logging.Abstractions;

namespace EIdentity.Client.Tests;

/// <summary>Root authorities as a program that has just started keeps them.</summary>
internal static class Roots
{
    public static KeptRoots None => new(NullLogger<KeptRoots>.Instance);
}
