using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

public sealed class AbandonedLoginTests : IDisposable
{
    private readonly LoginJourney _login = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly MetricCollector<long> _logins;

    public AbandonedLoginTests() => _logins = new(_login.Part<IMeterFactory>(), LoginDefaults.MeterName, "eidentity.logins");

    public static TheoryData<string> Calls => ["/.well-known/openid-configuration", "/token", "/keys", "/userinfo"];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_login_whose_citizen_leaves_during_a_call_is_counted_as_abandoned_and_stays_a_cancellation(string path)
    {
        LeaveAt(path);

        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _login.SignInAsync(_leaving.Token));

        Assert.Equal(_leaving.Token, cancelled.CancellationToken);
        KeyValuePair<string, object?> tag = Assert.Single(Assert.Single(_logins.GetMeasurementSnapshot()).Tags);
        Assert.Equal(("eidentity.outcome", "abandoned"), (tag.Key, tag.Value));
    }

    [Fact]
    public async Task An_abandoned_login_is_one_line_of_information_and_no_error_in_the_trace()
    {
        List<Activity> spans = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == LoginDefaults.ActivitySourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using Activity parent = new Activity("test").Start();
        LeaveAt("/token");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _login.SignInAsync(_leaving.Token));

        FakeLogRecord line = Assert.Single(_login.Part<FakeLogCollector>().GetSnapshot(), record => record.Id.Id == 2909);
        Assert.Equal((LogLevel.Information, "A login was abandoned: nobody waits for its outcome any more."), (line.Level, line.Message));
        Activity span = Assert.Single(spans, span => span.TraceId == parent.TraceId && span.OperationName == "EIdentity.CompleteLogin");
        Assert.Equal((ActivityStatusCode.Unset, "abandoned"), (span.Status, span.GetTagItem("eidentity.outcome")));
    }

    public void Dispose()
    {
        _logins.Dispose();
        _login.Dispose();
        _leaving.Dispose();
    }

    private void LeaveAt(string path) => _login.Provider.BeforeAnswer = async (call, cancellationToken) =>
    {
        if (call.Path == path)
        {
            await _leaving.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    };
}
