using EIdentity.Sandbox;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EIdentity.Testing;

/// <summary>Puts an app under test in front of a sandbox.</summary>
public static class EIdentityWebApplicationFactoryExtensions
{
    /// <summary>Runs the app against a sandbox of its own, in memory, without ports.</summary>
    /// <remarks>
    /// The app is the real one: its login and its look-ups go through the real client; only the network is replaced. The
    /// sandbox's settings fill the sections <c>EIdentity</c> and <c>Population</c>; the app's other settings stay. A sandbox
    /// that the app embeds itself stays off. Where the app's settings name no record of look-ups, they go to a file that is removed
    /// at the end. The app and the sandbox share <see cref="SandboxOptions.TimeProvider"/>.
    /// </remarks>
    /// <typeparam name="TProgram">A type of the app's assembly.</typeparam>
    /// <param name="factory">The factory; the test app disposes of it.</param>
    /// <param name="configure">Changes the sandbox's options, for example its clock.</param>
    public static EIdentityTestApp<TProgram> WithEIdentitySandbox<TProgram>(
        this WebApplicationFactory<TProgram> factory,
        Action<SandboxOptions>? configure = null)
        where TProgram : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        SandboxOptions options = new() { Issuer = new Uri("https://sandbox.test") };
        configure?.Invoke(options);
        return new EIdentityTestApp<TProgram>(factory, SandboxUnderTest.Alone(options));
    }

    /// <summary>Runs the app against a world of its own in a sandbox that a whole suite shares.</summary>
    /// <remarks>Everything else is as with a sandbox of its own; the world ends with the test app.</remarks>
    /// <typeparam name="TProgram">A type of the app's assembly.</typeparam>
    /// <param name="factory">The factory; the test app disposes of it.</param>
    /// <param name="sandbox">The sandbox of the suite.</param>
    /// <param name="configure">Changes the world's options, for example its clock; the issuer stands already.</param>
    public static EIdentityTestApp<TProgram> WithEIdentitySandbox<TProgram>(
        this WebApplicationFactory<TProgram> factory,
        SharedSandbox sandbox,
        Action<SandboxOptions>? configure = null)
        where TProgram : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        ArgumentNullException.ThrowIfNull(sandbox);
        return new EIdentityTestApp<TProgram>(factory, sandbox.Open(configure));
    }
}
