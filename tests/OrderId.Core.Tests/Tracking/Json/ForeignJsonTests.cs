using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderIds.Tests.Tracking.Json;

/// <summary>JSON in pieces is read as a whole; JSON of another shape is refused with a JsonException, and with no other.</summary>
public class ForeignJsonTests
{
    private static readonly string Whole = JsonSerializer.Serialize(Shelf.Full());

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Pieces_OfAnySize_AreReadAsOne(int size)
    {
        var reader = new Utf8JsonReader(Piece.Cut(Encoding.UTF8.GetBytes(Whole), size));

        Assert.Equal(Whole, JsonSerializer.Serialize(JsonSerializer.Deserialize<Shelf>(ref reader)));
    }

    [Fact]
    public void AnyValue_ReplacedByAnother_IsReadOrRefusedAsJson()
    {
        int refused = 0;
        foreach (string path in Paths(JsonNode.Parse(Whole)!, string.Empty).Where((_, index) => index % TestSize.Of(5, 1) == 0))
        {
            foreach (string other in new[] { "null", "true", "-1", "1e99", "\"x\"", "\"\"", "{}", "[]", "[null]", "{\"x\":[1]}" })
            {
                string json = Replace(path, other);
                Exception? exception = Record.Exception(() => JsonSerializer.Deserialize<Shelf>(json));
                Assert.True(exception is null or JsonException, $"{path} = {other}: {exception}");
                refused += exception is null ? 0 : 1;
            }
        }

        Assert.True(refused > TestSize.Of(200, 1000), $"{refused}");
    }

    private static string Replace(string path, string other)
    {
        JsonNode root = JsonNode.Parse(Whole)!;
        string[] steps = path.Split('/').Skip(1).ToArray();
        JsonNode parent = steps.Take(steps.Length - 1)
            .Aggregate(root, (node, step) => node is JsonArray array ? array[Index(step)]! : node[step]!);
        string last = steps[steps.Length - 1];
        JsonNode? value = JsonNode.Parse(other);
        if (parent is JsonArray items)
        {
            items[Index(last)] = value;
        }
        else
        {
            parent[last] = value;
        }

        return root.ToJsonString();
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Paths(JsonNode? node, string path)
    {
        IEnumerable<(string Name, JsonNode? Node)> inside = node switch
        {
            JsonObject fields => fields.Select(field => (field.Key, field.Value)),
            JsonArray items => items.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        return inside.Where(part => !part.Name.Contains('/'))
            .SelectMany(part => Paths(part.Node, $"{path}/{part.Name}").Prepend($"{path}/{part.Name}"));
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        private Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public static ReadOnlySequence<byte> Cut(byte[] bytes, int size)
        {
            var first = new Piece(bytes.AsMemory(0, Math.Min(size, bytes.Length)), 0);
            Piece last = first;
            for (int start = size; start < bytes.Length; start += size)
            {
                var next = new Piece(bytes.AsMemory(start, Math.Min(size, bytes.Length - start)), start);
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
