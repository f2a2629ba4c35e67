using System.Text;

namespace OrderIds.Tests;

/// <summary>What is said to allocate nothing allocates nothing.</summary>
public class AllocationTests
{
    private static readonly OrderId Id = OrderId.Parse("0VRKB3Z0004T0008P");
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes("0VR-KB3Z000-4T0008P");
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        "Order 114-3941689-8772232 and 0VR\u2011KB3Z000\u20114T0008P, 0VRKB3Z0004T0008P.");

    [Fact]
    public void TryParse_AllocatesNothing() => AssertNothing(() =>
        OrderId.TryParse("0VRKB3Z0004T0008P", out _) & OrderId.TryParse(" 0vr-kb3z000-4t0008p ", out _) & OrderId.TryParse(Utf8, out _)
        & !OrderId.TryParse("0VRKB3Z0004T0008Q", out _) & !OrderId.Validate(Utf8.AsSpan(1)).IsValid);

    [Fact]
    public void TryFormat_AllocatesNothing()
    {
        var characters = new char[19];
        var bytes = new byte[19];
        AssertNothing(
            () => Id.TryFormat(characters, out _) & Id.TryFormat(characters, out _, "d")
                & Id.TryFormat(bytes, out _) & Id.TryFormat(bytes, out _, "M"));
    }

    [Fact]
    public void BytesGuidsAndComparisons_AllocateNothing()
    {
        var bytes = new byte[11];
        AssertNothing(
            () => Id.TryWriteBytes(bytes) && OrderId.FromBytes(bytes) == Id && OrderId.FromGuid(Id.ToGuid()) == Id && Id.CompareTo(Id) == 0
                && Id.GetHashCode() != 0);
    }

    [Fact]
    public void EnumerateMatches_AllocatesNothing()
    {
        string characters = Encoding.UTF8.GetString(Text);
        AssertNothing(() =>
        {
            int found = 0;
            foreach (OrderIdMatch match in OrderId.EnumerateMatches(Text))
            {
                found += match.Id == OrderId.None ? 0 : 1;
            }

            foreach (OrderIdMatch match in OrderId.EnumerateMatches(characters))
            {
                found += match.Id == OrderId.None ? 0 : 1;
            }

            return found == 6;
        });
    }

    [Fact]
    public void EnumerateMatches_WithAFilter_AllocatesNothing()
    {
        var options = new OrderIdMatchOptions { Filter = static (before, _) => before.Length > 0 };
        AssertNothing(() =>
        {
            int found = 0;
            foreach (OrderIdMatch match in OrderId.EnumerateMatches(Text, options))
            {
                found += match.Length;
            }

            return found > 0;
        });
    }

    [Fact]
    public void JsonConverter_AllocatesNothing()
    {
        var converter = new OrderIdJsonConverter();
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(64);
        using var writer = new System.Text.Json.Utf8JsonWriter(buffer);
        AssertNothing(() =>
        {
            buffer.Clear();
            writer.Reset();
            converter.Write(writer, Id, System.Text.Json.JsonSerializerOptions.Default);
            writer.Flush();
            var reader = new System.Text.Json.Utf8JsonReader(buffer.WrittenSpan);
            return reader.Read() && converter.Read(ref reader, typeof(OrderId), System.Text.Json.JsonSerializerOptions.Default) == Id;
        });
    }

    private static void AssertNothing(Func<bool> action)
    {
        Assert.True(action());
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool result = true;
        for (int i = 0; i < 100; i++)
        {
            result &= action();
        }

        Assert.Equal((true, 0), (result, GC.GetAllocatedBytesForCurrentThread() - before));
    }
}
