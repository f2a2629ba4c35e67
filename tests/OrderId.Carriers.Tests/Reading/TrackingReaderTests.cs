using System.Buffers;
using System.Text;
using System.Text.Json;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>Streams, pieces, limits, and what readers put up with.</summary>
public partial class TrackingReaderTests
{
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes(ShippoPayloads.Tracking);

    [Fact]
    public async Task Read_SpanPiecesAndStreams_GiveTheSame()
    {
        TrackingReadResult expected = TrackingReader.Read(Payload);

        Assert.Equal(expected.Shipments, TrackingReader.Read(new ReadOnlySequence<byte>(Payload)).Shipments);
        Assert.Equal(expected.Shipments, TrackingReader.Read(Pieces(Payload, 7)).Shipments);
        Assert.Equal(expected.Shipments, TrackingReader.Read(new HastyStream(Payload, 7)).Shipments);
        Assert.Equal(expected.Shipments, (await TrackingReader.ReadAsync(new HastyStream(Payload, 7))).Shipments);
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() =>
        Assert.Equal(TrackingReader.Read(Payload).Shipments, TrackingReader.Read([0xEF, 0xBB, 0xBF, .. Payload]).Shipments);

    [Fact]
    public void Read_ListByItself_IsAsManyShipments()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            [
              {"slug": "example", "tracking_number": "1", "tag": "InTransit"},
              null,
              {"slug": "example", "tracking_number": "2", "tag": "Delivered"}
            ]
            """);
        TrackingReadResult withoutStatus = TrackingReader.Read(
            """[{"slug": "example", "tracking_number": "1"}, null, {"slug": "example", "tracking_number": "2"}]""");

        Assert.Equal(["1", "2"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal(["$[0]", "$[2]"], withoutStatus.Warnings.Select(warning => warning.Path));
    }

    [Fact]
    public async Task Read_AsLongAsTheLimit_IsReadAndOneByteMoreIsRefused()
    {
        var enough = new TrackingReaderOptions { MaxLength = Payload.Length };
        var tooLittle = new TrackingReaderOptions { MaxLength = Payload.Length - 1, Vendor = TrackingVendor.Shippo };
        string message = $"Expected at most {Payload.Length - 1} bytes, but found more, in a payload of Shippo.";

        Assert.Single(TrackingReader.Read(Payload, enough).Shipments);
        Assert.Single(TrackingReader.Read(Pieces(Payload, 100), enough).Shipments);
        Assert.Single(TrackingReader.Read(new HastyStream(Payload, 100), enough).Shipments);
        Assert.Equal(message, Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(Payload, tooLittle)).Message);
        Assert.Equal(message, Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(Pieces(Payload, 100), tooLittle)).Message);
        Assert.Equal(
            message, Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(new HastyStream(Payload, 100), tooLittle)).Message);
        var exception = await Assert.ThrowsAsync<TrackingFormatException>(
            async () => await TrackingReader.ReadAsync(new HastyStream(Payload, 100), tooLittle));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void Read_StreamOfAGigabyte_IsReadNoFurtherThanTheLimit()
    {
        var endless = new EndlessStream(1L << 30);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(endless, new TrackingReaderOptions { MaxLength = 1 << 20 }));

        Assert.True(endless.Position <= (1 << 20) + 1, $"{endless.Position}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 << 20);
    }

    [Fact]
    public void Read_NamedVendor_IsNotLookedFor()
    {
        byte[] ambiguous = """{"carrier": "example", "tracking_number": "1"}"""u8.ToArray();

        Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(ambiguous));
        Assert.Equal(
            TrackingVendor.Shippo, TrackingReader.Read(ambiguous, new TrackingReaderOptions { Vendor = TrackingVendor.Shippo }).Vendor);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(255)]
    public void Vendor_Undefined_Throws(byte vendor) =>
        Assert.Contains(
            "Expected a member of TrackingVendor",
            Assert.Throws<ArgumentOutOfRangeException>(() => new TrackingReaderOptions { Vendor = (TrackingVendor)vendor }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Vendor_OfTheEnumeration_IsKept() =>
        Assert.All(Enum.GetValues<TrackingVendor>(), vendor => Assert.Equal(vendor, new TrackingReaderOptions { Vendor = vendor }.Vendor));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((1 << 30) + 1)]
    public void MaxLength_OutOfRange_Throws(int length) =>
        Assert.Contains(
            "Expected a length from 1 to 1073741824 bytes.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new TrackingReaderOptions { MaxLength = length }).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Read_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("utf8Json", () => TrackingReader.Read((Stream)null!));
        await Assert.ThrowsAsync<ArgumentNullException>("utf8Json", async () => await TrackingReader.ReadAsync(null!));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () =>
                await TrackingReader.ReadAsync(new HastyStream(Payload, 7), cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Read_EscapesBrokenUtf8AndHalfASurrogatePair_AreTexts()
    {
        byte[] json =
        [
            .. """{"sl\u0075g": "a\/b\n\"\u00e9\ud83d\ude00\"", "tracking_number": "\u0031", "checkpoints": ["""u8,
            .. """{"message": "half \ud83d", "tag": "In\u0054ransit"}, {"message": "broken """u8, 0xFF, .. "\"}]}"u8,
        ];

        TrackedShipment shipment = Assert.Single(TrackingReader.Read(json).Shipments);

        Assert.Equal(("1", "a/b\n\"é😀\""), (shipment.TrackingNumber, shipment.Carrier));
        Assert.Equal(["broken \uFFFD", "half \uFFFD"], shipment.Events().Select(e => e.Description!).Order(StringComparer.Ordinal));
        Assert.Contains(shipment.Events(), e => e.Status == ShipmentStatus.InTransit);
    }

    [Fact]
    public void Read_TimeWithAnEscapedPlus_KeepsItsOffset()
    {
        byte[] json = """
            {
              "slug": "example", "tracking_number": "EXAMPLE",
              "checkpoints": [{"checkpoint_time": "2026-03-01T10:00:00\u002b08:00"}]
            }
            """u8.ToArray();

        TrackingEvent e = Assert.Single(Assert.Single(TrackingReader.Read(json).Shipments).Events());

        Assert.Equal((new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero), TimePrecision.Exact), (e.OccurredAt, e.Precision));
    }

    [Fact]
    public void Read_EscapedQuantityAndAmount_AreNumbers()
    {
        byte[] json = """
            {
              "order": {
                "orderId": "999\u002d0000001-0000000",
                "proceeds": {"grandTotal": {"amount": "1\u002e50", "currencyCode": "E\u0055R"}},
                "orderItems": [{"orderItemId": "line", "quantityOrdered": "1\u0032"}]
              }
            }
            """u8.ToArray();

        TrackedOrder order = Assert.Single(TrackingReader.Read(json).Orders);

        Assert.Equal((12, new CurrencyAmount(1.5m, "EUR")), (Assert.Single(order.Lines).Quantity, order.Total));
    }

    [Fact]
    public void Read_TextLongerThanAnEventKeeps_IsCut()
    {
        string message = new('x', 1_000_000);
        string city = new('y', 5000);
        string json = $$"""
            {"slug": "example", "tracking_number": 1, "checkpoints": [{"message": "{{message}}", "city": "{{city}}"}]}
            """;

        TrackingEvent e = Assert.Single(Assert.Single(TrackingReader.Read(Encoding.UTF8.GetBytes(json)).Shipments).Events());

        Assert.Equal((1024, 256), (e.Description!.Length, e.Location!.Length));
    }

    [Fact]
    public void Read_ManyUnknownWords_AreReportedOnceEachUpToAHundred()
    {
        IEnumerable<string> words = Enumerable.Range(0, 300).Select(number => $"{{\"tag\": \"Word{number % 150}\"}}");
        TrackingReadResult reading = TrackingReader.Read(
            Encoding.UTF8.GetBytes("{\"slug\": \"example\", \"tracking_number\": 1, \"checkpoints\": [" + string.Join(',', words) + "]}"));

        Assert.Equal(100, reading.UnknownCodes.Count);
        Assert.All(reading.UnknownCodes, code => Assert.Equal(2, code.Count));
    }

    [Theory]
    [InlineData(AfterShipPayloads.Answer)]
    [InlineData(ShipEnginePayloads.Webhook)]
    [InlineData(AmazonPayloads.ShippingV2)]
    public void Read_ShipmentWithTimesOfAllKinds_SurvivesJson(string json)
    {
        TrackedShipment shipment = Assert.Single(TrackingReader.Read(Encoding.UTF8.GetBytes(json)).Shipments);

        Assert.Equal(
            shipment, JsonSerializer.Deserialize(
                JsonSerializer.SerializeToUtf8Bytes(shipment, TrackingJsonContext.Default.TrackedShipment),
                TrackingJsonContext.Default.TrackedShipment));
    }

    [Fact]
    public void ToString_NamesNoNumbers() => Assert.Equal("Shippo (1 shipments, 0 orders)", TrackingReader.Read(Payload).ToString());

    private static ReadOnlySequence<byte> Pieces(byte[] bytes, int length)
    {
        Piece? first = null;
        Piece? last = null;
        foreach (byte[] chunk in bytes.Chunk(length))
        {
            last = new Piece(chunk, last);
            first ??= last;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes, Piece? previous)
        {
            Memory = bytes;
            RunningIndex = previous is null ? 0 : previous.RunningIndex + previous.Memory.Length;
            if (previous is not null)
            {
                previous.Next = this;
            }
        }
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class HastyStream(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, length));
    }

    /// <summary>Gives blanks, and counts them.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
