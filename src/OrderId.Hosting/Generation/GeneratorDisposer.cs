namespace OrderIds.Hosting.Generation;

/// <summary>
/// Disposes the generator when the service provider is disposed. It is created after the store, so it is disposed before the services that
/// the store uses.
/// </summary>
internal sealed class GeneratorDisposer(HostedGenerator generator) : IAsyncDisposable, IDisposable
{
    public void Dispose() => generator.Dispose();

    public ValueTask DisposeAsync() => generator.DisposeAsync();
}
