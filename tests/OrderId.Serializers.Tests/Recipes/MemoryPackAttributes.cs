using MemoryPack;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

public sealed class OrderIdMemoryPackAttribute : MemoryPackCustomFormatterAttribute<OrderId>
{
    public override IMemoryPackFormatter<OrderId> GetFormatter() => new Formatter();

    private sealed class Formatter : MemoryPackFormatter<OrderId>
    {
        public override void Serialize<TBufferWriter>(ref MemoryPackWriter<TBufferWriter> writer, scoped ref OrderId value) => writer.WriteString(value.ToString());

        public override void Deserialize(ref MemoryPackReader reader, scoped ref OrderId value) => value = OrderId.Parse(reader.ReadString()!);
    }
}
