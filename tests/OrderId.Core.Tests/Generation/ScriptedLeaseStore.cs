namespace OrderIds.Tests.Generation;

/// <summary>A memory store that can be switched off, answer late, or answer with what a test wants; it keeps what it was asked.</summary>
internal sealed partial class ScriptedLeaseStore : IOrderIdLeaseStore
{
    private readonly MemoryLeaseStore _inner = new();

    public List<OrderIdLeaseRequest> Requests { get; } = [];

    public List<OrderIdLease> Released { get; } = [];

    /// <summary>Gets what the requests, and then the releases, are cancelled by.</summary>
    public List<CancellationToken> Tokens { get; } = [];

    /// <summary>Gets or sets what the next requests throw, or null while the store is up.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Gets or sets what answers instead of the memory store.</summary>
    public Func<OrderIdLeaseRequest, Task<OrderIdLease>>? Answer { get; set; }

    /// <summary>Gets or sets what takes a rest back instead of the memory store.</summary>
    public Func<OrderIdLease, Task>? TakeBack { get; set; }

    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        Requests.Add(request);
        Tokens.Add(cancellationToken);
        return Failure is { } failure ? throw failure
            : Answer is { } answer ? new ValueTask<OrderIdLease>(answer(request))
            : _inner.AcquireAsync(request, cancellationToken);
    }

    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        Released.Add(unused);
        Tokens.Add(cancellationToken);
        return Failure is { } failure ? throw failure
            : TakeBack is { } takeBack ? new ValueTask(takeBack(unused))
            : _inner.ReleaseAsync(unused, cancellationToken);
    }
}
