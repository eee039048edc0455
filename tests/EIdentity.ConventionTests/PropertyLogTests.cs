using System.Globalization;
using System.Text;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;
using EIdentity.Testing;
using Microsoft.Extensions.Logging;

namespace EIdentity.ConventionTests;

/// <summary>Keeps <c>[LogProperties]</c> silent about people and secrets (P4, P5).</summary>
public sealed class PropertyLogTests
{
    [Fact]
    public void Log_properties_reveal_no_person() => Assert.Multiple(
        static () => AssertSilent<Citizen>(PropertyLog.Log),
        static () => AssertSilent<Address>(PropertyLog.Log),
        static () => AssertSilent<Purpose>(PropertyLog.Log),
        static () => AssertSilent<PersonIdentity>(PropertyLog.Log),
        static () => AssertSilent<FindResult.Found>(PropertyLog.Log),
        static () => AssertSilent<ElectronicIdentity>(PropertyLog.Log),
        static () => AssertSilent<SignedIn>(PropertyLog.Log),
        static () => AssertSilent<BegunLogin>(PropertyLog.Log));

    [Fact]
    public void Log_properties_reveal_no_secret_of_the_settings() => Assert.Multiple(
        static () => AssertSilent<ClientKeyOptions>(PropertyLog.Log),
        static () => AssertSilent<ServiceTokenOptions>(PropertyLog.Log),
        static () => AssertSilent<OutboundOptions>(PropertyLog.Log));

    private static void AssertSilent<T>(Action<ILogger, T> log)
        where T : class
    {
        T filled = (T)Canaries.TryMake(typeof(T))!;
        KeptLog kept = new();

        log(kept, filled);

        Assert.NotEmpty(kept.Text);
        Leaks.AssertNone(filled, Canaries.Texts, new LeakSink("LogProperties", _ => kept.Text));
    }

    private sealed class KeptLog : ILogger
    {
        private readonly StringBuilder _text = new();

        public string Text => _text.ToString();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            _text.AppendLine(formatter(state, exception));
            foreach ((string name, object? value) in (IEnumerable<KeyValuePair<string, object?>>)state!)
            {
                _text.AppendLine(CultureInfo.InvariantCulture, $"{name}={value}");
            }
        }
    }
}
