using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tests;
using OrderIds.Tests.Payloads;

namespace OrderIds.Carriers.Tests;

/// <summary>The scanner finds what the reader of the framework finds, and takes nothing that it refuses.</summary>
public class JsonIndexTests
{
    private static readonly byte[][] Payloads = new[]
    {
        AfterShipPayloads.Answer, SeventeenTrackPayloads.Answer, EasyPostPayloads.Webhook, AmazonOrderPayloads.Order,
    }.Select(Encoding.UTF8.GetBytes).ToArray();

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    [InlineData("{\"a\":[1,-0,0.5,-12.75,true,false,null,\"\",\"b\",{}]}")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"")]
    [InlineData("\"a text of more than sixteen bytes, with an escape\\n after them\"")]
    [InlineData("{\"a\" : \r\n\t1 , \"b\":2 }")]
    public void TryScan_Json_HasTheTokensOfTheFramework(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        Assert.Equal(Reference(utf8), Scan(utf8));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{]")]
    [InlineData("[}")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,\"a\":1}")]
    [InlineData("{1:1}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{} {}")]
    [InlineData("[]]")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1a")]
    [InlineData("tru")]
    [InlineData("truer")]
    [InlineData("True")]
    [InlineData("\"a")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\")]
    [InlineData("'a'")]
    [InlineData("// a\n1")]
    [InlineData("\0")]
    public void TryScan_NoJson_IsLeftToTheFramework(string json) => Assert.Null(Scan(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void TryScan_DeepestJson_IsTakenAndADeeperOneIsNot()
    {
        Assert.NotNull(Scan(Encoding.UTF8.GetBytes(new string('[', 64) + new string(']', 64))));
        Assert.Null(Scan(Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65))));
    }

    [Property(MaxTest = 200)]
    public void TryScan_PayloadWrittenInAnyWay_HasTheTokensOfTheFramework(int seed)
    {
        var variants = new JsonVariants(seed) { Escapes = seed % 2 == 0, Spaces = true, ShufflesFields = true };
        foreach (byte[] payload in Payloads)
        {
            byte[] other = variants.Of(payload);
            Assert.Equal(Reference(other), Scan(other));
        }
    }

    [Property(MaxTest = 2000)]
    public void TryScan_ChangedBytes_IsNeverLessStrictThanTheFramework(byte value, byte other, int place)
    {
        foreach (byte[] payload in Payloads)
        {
            byte[] changed = [.. payload];
            changed[(uint)place % payload.Length] = value;
            changed[(uint)place * 31 % payload.Length] = "{}[]\",:\\0-.enu"u8[other % 14];
            if (Scan(changed) is { } tokens)
            {
                Assert.Equal(Reference(changed), tokens);
            }
        }
    }

    /// <summary>The tokens as text, or <see langword="null"/> if the scanner does not take the JSON.</summary>
    private static string[]? Scan(byte[] utf8)
    {
        // Of the smallest size, so that it grows.
        JsonToken[] tokens = new JsonToken[16];
        if (!JsonScanner.TryScan(utf8, ref tokens, out int count))
        {
            return null;
        }

        return tokens.Take(count).Select(token =>
        {
            bool isContainer = utf8[token.Start] is (byte)'{' or (byte)'[';
            return $"{token.Start} {(isContainer ? $"to {token.Next}" : $"{token.Length} {token.IsEscaped}")}";
        }).ToArray();
    }

    private static string[]? Reference(byte[] utf8)
    {
        try
        {
            var tokens = new List<string>();
            var open = new Stack<int>();
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(tokens.Count);
                        tokens.Add($"{reader.TokenStartIndex} to ");
                        break;

                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        tokens.Add($"{reader.TokenStartIndex} 1 False");
                        tokens[open.Pop()] += tokens.Count;
                        break;

                    default:
                        tokens.Add($"{reader.TokenStartIndex} {reader.ValueSpan.Length} {reader.ValueIsEscaped}");
                        break;
                }
            }

            return [.. tokens];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
