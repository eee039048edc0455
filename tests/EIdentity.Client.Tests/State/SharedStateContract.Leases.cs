namespace EIdentity.Client.Tests;

public abstract partial class SharedStateContract
{
    [Fact]
    public async Task Of_many_at_once_exactly_one_holds_the_lease()
    {
        SharedStateLease?[] leases = await AtOnceAsync(_ => State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));

        Assert.Single(leases, lease => lease is not null);
    }

    [Fact]
    public async Task A_lease_is_free_again_when_it_is_released()
    {
        SharedStateLease lease = await HoldAsync("a");

        Assert.True(await State.ReleaseLeaseAsync(lease, Cancellation));

        Assert.False(await State.ReleaseLeaseAsync(lease, Cancellation));
        Assert.NotNull(await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_lease_is_free_again_at_the_moment_its_lifetime_is_over()
    {
        await HoldAsync("a");

        await PassAsync(Lifetime - Grain);
        Assert.Null(await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));
        await PassAsync(Grain);

        Assert.NotNull(await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_renewed_lease_lasts_from_its_renewal()
    {
        SharedStateLease lease = await HoldAsync("a");
        await PassAsync(Lifetime - Grain);

        Assert.True(await State.RenewLeaseAsync(lease, Lifetime, Cancellation));
        await PassAsync(Lifetime - Grain);
        Assert.Null(await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));
        await PassAsync(Grain);

        Assert.NotNull(await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_lost_lease_is_not_renewed_though_nobody_holds_it()
    {
        SharedStateLease lease = await HoldAsync("a");

        await PassAsync(Lifetime);

        Assert.False(await State.RenewLeaseAsync(lease, Lifetime, Cancellation));
        Assert.False(await State.ReleaseLeaseAsync(lease, Cancellation));
    }

    [Fact]
    public async Task A_lost_lease_takes_nothing_from_the_next_holder()
    {
        SharedStateLease lost = await HoldAsync("a");
        await PassAsync(Lifetime);
        SharedStateLease held = await HoldAsync("a");

        Assert.False(await State.ReleaseLeaseAsync(lost, Cancellation));
        Assert.False(await State.RenewLeaseAsync(lost, Lifetime, Cancellation));

        Assert.Null(await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));
        Assert.True(await State.RenewLeaseAsync(held, Lifetime, Cancellation));
    }

    [Fact]
    public async Task Fencing_numbers_grow_over_release_and_expiry_and_not_over_renewal()
    {
        SharedStateLease first = await HoldAsync("a");
        await State.RenewLeaseAsync(first, Lifetime, Cancellation);
        await State.ReleaseLeaseAsync(first, Cancellation);
        SharedStateLease second = await HoldAsync("a");
        await PassAsync(Lifetime);
        SharedStateLease third = await HoldAsync("a");

        Assert.True(first.Fence < second.Fence && second.Fence < third.Fence, $"{first.Fence}, {second.Fence}, {third.Fence}");
        Assert.True(await State.ReleaseLeaseAsync(third, Cancellation));
    }

    [Fact]
    public async Task Of_many_at_once_who_come_one_after_the_other_each_has_a_larger_number()
    {
        List<long> fences = [];
        await AtOnceAsync(async _ =>
        {
            SharedStateLease? lease;
            while ((lease = await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation)) is null)
            {
                await Task.Yield();
            }

            // Nobody else writes here while the lease is held.
            fences.Add(lease.Fence);
            return await State.ReleaseLeaseAsync(lease, Cancellation);
        });

        Assert.Equal(Many, fences.Distinct().Count());
        Assert.Equal(fences.Order(), fences);
    }

    private async Task<SharedStateLease> HoldAsync(string id) =>
        await State.AcquireLeaseAsync(Key(id), Lifetime, Cancellation) ?? throw new InvalidOperationException("Somebody holds it.");
}
