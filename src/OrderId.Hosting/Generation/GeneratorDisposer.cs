namespace OrderIds.Hosting.Generation;

/// <summary>
/// Ends the generator when the service provider is disposed. It is made after the store, and so disposed before what the store uses.
/// </summary>
internal sealed class GeneratorDisposer(HostedGenerator generator) : IAsyncDisposable, IDisposable
{
    public void Dispose() => generator.Dispose();

    public ValueTask DisposeAsync() => generator.DisposeAsync();
}
