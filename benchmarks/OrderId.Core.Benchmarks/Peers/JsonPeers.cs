using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;

namespace OrderIds.Benchmarks.Peers;

/// <summary>
/// Measures the serialization of an array of 1,024 IDs to UTF-8 JSON and back, per ID. NewId and NUlid have no converter for
/// System.Text.Json.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public partial class JsonPeers
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public Guid[]? GuidV4() => RoundTrip(PeerInputs.GuidsV4, PeerContext.Default.GuidArray);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public OrderId[]? Ours() => RoundTrip(Inputs.OrderIds, PeerContext.Default.OrderIdArray);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Guid[]? GuidV7() => RoundTrip(PeerInputs.GuidsV7, PeerContext.Default.GuidArray);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Ulid[]? CysharpUlid() => RoundTrip(PeerInputs.Ulids, PeerContext.Default.UlidArray);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public long[]? Counter() => RoundTrip(PeerInputs.Longs, PeerContext.Default.Int64Array);

    private static T[]? RoundTrip<T>(T[] ids, JsonTypeInfo<T[]> type) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(ids, type), type);

    [JsonSerializable(typeof(Guid[]))]
    [JsonSerializable(typeof(OrderId[]))]
    [JsonSerializable(typeof(Ulid[]))]
    [JsonSerializable(typeof(long[]))]
    private sealed partial class PeerContext : JsonSerializerContext;
}
