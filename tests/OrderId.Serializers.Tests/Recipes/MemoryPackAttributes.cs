using MemoryPack;
using OrderIds;

namespace MyShop;

public sealed class OrderIdMemoryPackAttribute : MemoryPackCustomFormatterAttribute<OrderId>
{
    public override IMemoryPackFormatter<OrderId> GetFormatter() =>
        new WrittenAs<OrderId, string>(id => id.ToString(), text => OrderId.Parse(text!));
}

public sealed class NullableOrderIdMemoryPackAttribute : MemoryPackCustomFormatterAttribute<OrderId?>
{
    public override IMemoryPackFormatter<OrderId?> GetFormatter() =>
        new WrittenAs<OrderId?, string>(id => id?.ToString(), text => text is null ? null : OrderId.Parse(text));
}

public sealed class OrderIdsMemoryPackAttribute : MemoryPackCustomFormatterAttribute<List<OrderId>>
{
    public override IMemoryPackFormatter<List<OrderId>> GetFormatter() =>
        new WrittenAs<List<OrderId>, string[]>(
            ids => ids?.Select(id => id.ToString()).ToArray(), texts => texts?.Select(OrderId.Parse).ToList());
}

internal sealed class WrittenAs<T, TWritten>(Func<T?, TWritten?> write, Func<TWritten?, T?> read) : MemoryPackFormatter<T>
{
    public override void Serialize<TBufferWriter>(ref MemoryPackWriter<TBufferWriter> writer, scoped ref T? value) =>
        writer.WriteValue(write(value));

    public override void Deserialize(ref MemoryPackReader reader, scoped ref T? value) => value = read(reader.ReadValue<TWritten>());
}
