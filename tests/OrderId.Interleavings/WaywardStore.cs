namespace OrderIds.Interleavings;

/// <summary>An honest store over a bad line: it answers late, with an error, with an error after a grant, or not at all.</summary>
internal sealed class WaywardStore(IOrderIdLeaseStore honest, Steps steps) : IOrderIdLeaseStore
{
    // 65,536 IDs, which a few calls of Fill use up.
    private static readonly TimeSpan ShortWindow = TimeSpan.FromMilliseconds(1);

    private enum Answer
    {
        Good,
        Late,
        Short,
        Refusal,
        Unclear,
        Silence,
    }

    /// <summary>Gets the leases it has answered with.</summary>
    public Grant[] Grants { get; private set; } = [];

    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        long asked = steps.Count();
        Answer answer = Choose();
        if (answer is Answer.Refusal)
        {
            throw new OrderIdLeaseUnavailableException("The line is down.");
        }

        if (answer is Answer.Silence)
        {
            var never = new TaskCompletionSource<OrderIdLease>();
            cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            return await never.Task;
        }

        var wanted = new OrderIdLeaseRequest(request.Now, answer is Answer.Short ? ShortWindow : request.Duration)
        {
            NotBefore = request.NotBefore,
            NotAfter = request.NotAfter,
            PreferredNode = request.PreferredNode,
        };
        OrderIdLease lease = await honest.AcquireAsync(wanted, CancellationToken.None);
        if (answer is Answer.Unclear)
        {
            throw new OrderIdLeaseUnavailableException("The line went down.");
        }

        Grants = [.. Grants, new Grant(asked, lease)];
        if (answer is Answer.Late)
        {
            await Task.Yield();
        }

        return lease;
    }

    public async ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        Answer answer = Choose();
        if (answer is Answer.Refusal)
        {
            throw new OrderIdLeaseUnavailableException("The line is down.");
        }

        await honest.ReleaseAsync(unused, CancellationToken.None);
        if (answer is Answer.Late)
        {
            await Task.Yield();
        }
    }

    private Answer Choose() => steps.IsCalm ? Answer.Good : (Answer)steps.Choose(6);
}
