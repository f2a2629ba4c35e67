using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderIds.Tests.Json;

public partial class OrderIdJsonTests
{
    private static readonly OrderId Id = OrderId.Parse("0VRKB3Z0004T0008P");
    private static readonly OrderId Amazon = OrderId.Parse("114-3941689-8772232");

    /// <summary>JSON that holds no order ID, each with what the message says was expected and found.</summary>
    public static TheoryData<string, string> Invalid => new()
    {
        { "null", "Expected an order ID as a JSON string, but found null." },
        { "11439416898772232", "Expected an order ID as a JSON string, but found a number." },
        { "true", "Expected an order ID as a JSON string, but found a Boolean." },
        { "false", "Expected an order ID as a JSON string, but found a Boolean." },
        { "{}", "Expected an order ID as a JSON string, but found an object." },
        { "[\"0VRKB3Z0004T0008P\"]", "Expected an order ID as a JSON string, but found an array." },
        { "\"\"", "Expected an order ID of 17 characters, or 19 with hyphens, but found nothing or only white space." },
        { "\"0VRKB3Z0004T0008Q\"", "The check characters do not match. There is probably a typo." },
        { "\"0VRKB3Z0004T0008\\u0051\"", "The check characters do not match. There is probably a typo." },
        { "\"0VRKB3Z0004T0008\\uD83D\\uDCE6\"", "Expected 17 characters, or 19 with hyphens, but found 18." },
        { "\"0VRKB3Z\\u0000004T0008P\"", "Expected a digit or a letter other than U as the 8th character, but found U+0000." },
        { "\"0VRKB3Z\\uD83D004T0008P\"", "Expected an order ID as a JSON string, but found one that is not valid Unicode." },
        { $"\"\\u0030{new string('0', 1 << 20)}\"", "Expected an order ID as a JSON string, but found a string of 1048582 bytes." },
        { $"\"{new string('0', 1 << 20)}\"", "Expected an order ID as a JSON string, but found a string of 1048576 bytes." },
        { $"\"{new string('0', 228)}\"", "Expected 17 characters, or 19 with hyphens, but found 228." },
        { $"\"{new string(' ', 212)}0VRKB3Z0004T0008P\"", "Expected an order ID as a JSON string, but found a string of 229 bytes." },
    };

    [Fact]
    public void Serialize_WritesTheTextAndReadsItBack()
    {
        foreach (OrderId id in new[] { Id, Amazon, SealedIds.All[0], OrderId.None, OrderId.MaxValue })
        {
            string json = JsonSerializer.Serialize(id);

            Assert.Equal($"\"{id}\"", json);
            Assert.Equal(id, JsonSerializer.Deserialize<OrderId>(json));
        }
    }

    [Fact]
    public void Serialize_InAnObject_WritesEachPropertyInItsForm()
    {
        var order = new Order(Id, Amazon, null, new Dictionary<OrderId, int> { [Id] = 1, [Amazon] = 2 });

        string json = JsonSerializer.Serialize(order);

        Assert.Equal(
            """{"Number":"0VRKB3Z0004T0008P","AmazonNumber":"114-3941689-8772232","Replaces":null,"Quantities":"""
            + """{"0VRKB3Z0004T0008P":1,"11439416898772232":2}}""",
            json);
        AssertEqual(order, JsonSerializer.Deserialize<Order>(json)!);
        Assert.Equal(json, JsonSerializer.Serialize(order, OrderContext.Default.Order));
        AssertEqual(order, JsonSerializer.Deserialize(json, OrderContext.Default.Order)!);
    }

    [Fact]
    public void Serialize_WithTheGroupedConverter_WritesKeysInGroups()
    {
        var options = new JsonSerializerOptions { Converters = { new OrderIdGroupedJsonConverter() } };
        var quantities = new Dictionary<OrderId, int> { [Id] = 1 };

        string json = JsonSerializer.Serialize(quantities, options);

        Assert.Equal("""{"0VR-KB3Z000-4T0008P":1}""", json);
        Assert.Equal(quantities, JsonSerializer.Deserialize<Dictionary<OrderId, int>>(json, options));
        Assert.Equal(quantities, JsonSerializer.Deserialize<Dictionary<OrderId, int>>(json));
    }

    [Theory]
    [InlineData("\"0VR-KB3Z000-4T0008P\"")]
    [InlineData("\" 0vrkb3z0004t0008p\\n\"")]
    [InlineData("\"\\u0030VRKB3Z0004T0008P\"")]
    [InlineData(
        "\"\\u0030\\u0056\\u0052\\u002D\\u004B\\u0042\\u0033\\u005A\\u0030\\u0030\\u0030\\u002D"
        + "\\u0034\\u0054\\u0030\\u0030\\u0030\\u0038\\u0050\"")]
    public void Deserialize_ReadsWhateverParseReads(string json)
    {
        Assert.Equal(Id, JsonSerializer.Deserialize<OrderId>(json));
        Assert.Equal(Id, JsonSerializer.Deserialize<OrderId?>(json));
        Assert.Equal(Id, JsonSerializer.Deserialize<Order>($$"""{"AmazonNumber":{{json}}}""")!.AmazonNumber);
        Assert.Equal(Id, Assert.Single(JsonSerializer.Deserialize<Dictionary<OrderId, int>>($$"""{{{json}}:1}""")!).Key);
    }

    [Fact]
    public void Deserialize_FromPiecesOfABuffer_ReadsTheString()
    {
        string padded = $"\"{new string(' ', 211)}0VRKB3Z0004T0008P\"";
        foreach (string json in new[] { padded, "\"0VRKB3Z0004T0008P\"", "\"0VRKB3Z\\u0030004T0008P\"" })
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            for (int cut = 1; cut < utf8.Length; cut++)
            {
                var reader = new Utf8JsonReader(Pieces(utf8, cut));
                Assert.True(reader.Read());
                Assert.Equal(Id, new OrderIdJsonConverter().Read(ref reader, typeof(OrderId), JsonSerializerOptions.Default));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Deserialize_OfSomethingElse_ThrowsWithAMessageThatHelps(string json, string message)
    {
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderId>(json)).Message);

        var inside = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Order>($$"""{"AmazonNumber":{{json}}}"""));
        Assert.Equal((message, "$.AmazonNumber"), (inside.Message, inside.Path));
        if (json.StartsWith('"'))
        {
            // Broken Unicode in a key is found by the serializer before it asks the converter.
            var key = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<OrderId, int>>($$"""{{{json}}:1}"""));
            Assert.True(key.Message == message || json.Contains("uD83D0", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Deserialize_OfNull_IsANullOrderIdOnlyWhereNullIsAllowed()
    {
        Assert.Null(JsonSerializer.Deserialize<OrderId?>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderId>("null"));
    }

    private static void AssertEqual(Order expected, Order actual)
    {
        Assert.Equal((expected.Number, expected.AmazonNumber, expected.Replaces), (actual.Number, actual.AmazonNumber, actual.Replaces));
        Assert.Equal(expected.Quantities, actual.Quantities);
    }

    private static ReadOnlySequence<byte> Pieces(byte[] bytes, int cut)
    {
        var first = new Piece(bytes.AsMemory(0, cut), 0);
        var second = new Piece(bytes.AsMemory(cut), cut);
        first.Append(second);
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }

    internal sealed record Order(
        OrderId Number,
        [property: JsonConverter(typeof(OrderIdGroupedJsonConverter))] OrderId AmazonNumber,
        OrderId? Replaces,
        Dictionary<OrderId, int> Quantities);

    [JsonSerializable(typeof(Order))]
    internal sealed partial class OrderContext : JsonSerializerContext;

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public void Append(Piece next) => Next = next;
    }
}
