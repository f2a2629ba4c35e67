namespace OrderIds.Hosting.Generation;

/// <summary>
/// Disposes the generator when the service provider is disposed. This object is created after the lease store, so it is disposed before the
/// services that the lease store uses.
/// </summary>
internal sealed class GeneratorDisposer(HostedGenerator generator) : IAsyncDisposable, IDisposable
{
    public void Dispose() => generator.Dispose();

    public ValueTask DisposeAsync() => generator.DisposeAsync();
}
