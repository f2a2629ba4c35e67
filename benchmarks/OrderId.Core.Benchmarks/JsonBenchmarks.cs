using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures the serialization of an array of 1,024 IDs to UTF-8 JSON and back. The baseline is the built-in support for <see cref="Guid"/>.
/// </summary>
[MemoryDiagnoser]
public partial class JsonBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public Guid[]? GuidRoundTrip() => JsonSerializer.Deserialize(
        JsonSerializer.SerializeToUtf8Bytes(Inputs.Guids, Context.Default.GuidArray), Context.Default.GuidArray);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public OrderId[]? OrderIdRoundTrip() => JsonSerializer.Deserialize(
        JsonSerializer.SerializeToUtf8Bytes(Inputs.OrderIds, Context.Default.OrderIdArray), Context.Default.OrderIdArray);

    [JsonSerializable(typeof(Guid[]))]
    [JsonSerializable(typeof(OrderId[]))]
    private sealed partial class Context : JsonSerializerContext;
}
