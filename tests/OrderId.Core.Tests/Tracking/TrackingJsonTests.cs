using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>JSON: nothing is lost, words are words, and hostile documents are refused.</summary>
public class TrackingJsonTests
{
    private static readonly TrackingJsonContext Json = TrackingJsonContext.Default;
    private static readonly TrackingJsonContext Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 2_000_000, TypeInfoResolver = Json };

    [Fact]
    public void SerializeThenDeserialize_AtAnyPoint_ChangesNothing() => Prop.ForAll(Scans.Lists, Scans.Lists, (before, after) =>
    {
        Shipment straight = Scans.Of(before).Apply(after);
        Shipment interrupted = RoundTrip(RoundTrip(Scans.Of(before)).Apply(after));
        return Scans.Show(straight) == Scans.Show(interrupted) && straight.Equals(interrupted) && Text(straight) == Text(interrupted);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void SerializeThenDeserialize_OfAnOrderAtAnyPoint_ChangesNothing() => Prop.ForAll(Orders.Lists, Orders.Lists, Orders.Events, (before, after, events) =>
    {
        Order order = events.Aggregate(Orders.Shipping.Apply(before), (o, e) => o.Track(e.Shipment, e.Event));
        return Orders.Show(order.Apply(after)) == Orders.Show(RoundTrip(RoundTrip(order).Apply(after)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void SerializeThenDeserialize_OfAnyTexts_ChangesNothing() => Prop.ForAll<string, string, string>((a, b, c) =>
    {
        var e = new TrackingEvent { OccurredAt = Scans.Day, Source = a, EventId = b, Code = c, Description = b, Location = a, RawStatus = c, Detail = ShipmentDetail.Unknown, RawDetail = b, RawLeg = a, Precision = TimePrecision.Unknown, RawPrecision = c, Proof = new ProofOfDelivery { ReceivedBy = a, PhotoUrl = b } };
        TrackingEvent read = JsonSerializer.Deserialize(JsonSerializer.Serialize(e, Json.TrackingEvent), Json.TrackingEvent)!;
        return e.Equals(read) && Scans.Show(e) == Scans.Show(read);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void EveryPublicType_RoundTripsWithoutReflection()
    {
        AssertRoundTrips(Json.TrackingEvent, Scans.At(1.5, ShipmentStatus.Delivered, ShipmentDetail.Photo, "carrier", "7"));
        AssertRoundTrips(Json.ProofOfDelivery, new ProofOfDelivery { ReceivedBy = "Sample", SignatureUrl = "https://example.com/s", PhotoUrl = "https://example.com/p" });
        AssertRoundTrips(Json.Shipment, Shipment.Create("SAMPLE", "Sample Post").Apply(Scans.At(1, ShipmentStatus.InTransit)));
        AssertRoundTrips(Json.Money, Orders.Euros(decimal.MaxValue));
        AssertRoundTrips(Json.Money, default);
        AssertRoundTrips(Json.LineQuantity, new LineQuantity("A", int.MaxValue));
        AssertRoundTrips(Json.OrderLine, new OrderLine("A", 1, "SKU-1"));
        AssertRoundTrips(Json.OrderLineProgress, Orders.Shipping.Progress[0]);
        AssertRoundTrips(Json.OrderAct, OrderAct.Refunded("r", Orders.At(1), Orders.Euros(0.01m)));
        AssertRoundTrips(Json.OrderAct, OrderAct.Cancelled("c", Orders.At(1), new LineQuantity("B", 1), new LineQuantity("A", 2)));
        AssertRoundTrips(Json.OrderShipment, Orders.Parcel("1", "A", 2));
        AssertRoundTrips(Json.Order, Orders.Shipping.Apply(OrderAct.Held("h", Orders.At(1), "address")));
    }

    [Fact]
    public void FieldsOneLetterFromAKnownOne_ArePassedOver()
    {
        AssertEveryLetterCounts(Json.TrackingEvent, Scans.At(1.5, ShipmentStatus.Delivered, ShipmentDetail.Photo, "carrier", "7") with
        {
            Code = "D1",
            Description = "Example",
            Location = "Example",
            Leg = ShipmentLeg.Forward,
            EstimatedDelivery = Orders.At(2),
            Proof = new ProofOfDelivery { ReceivedBy = "Sample" },
        });
        AssertEveryLetterCounts(Json.OrderLineProgress, Orders.Shipping.Progress[0]);
        AssertEveryLetterCounts(Json.ProofOfDelivery, new ProofOfDelivery { ReceivedBy = "Sample", SignatureUrl = "https://example.com/s", PhotoUrl = "https://example.com/p" });
        AssertEveryLetterCounts(Json.OrderLine, new OrderLine("A", 1, "SKU-1"));
        AssertEveryLetterCounts(Json.OrderAct, OrderAct.Refunded("r", Orders.At(1), Orders.Euros(0.01m)));
    }

    [Fact]
    public void EveryEnumeration_IsItsWord()
    {
        AssertWords(Json.ShipmentStatus);
        AssertWords(Json.ShipmentDetail);
        AssertWords(Json.ShipmentLeg);
        AssertWords(Json.TimePrecision);
        AssertWords(Json.TrackingOutcome);
        AssertWords(Json.MoveKind);
        AssertWords(Json.OrderStatus);
        AssertWords(Json.OrderActKind);
        AssertWords(Json.PaymentStatus);
    }

    [Fact]
    public void EveryPublicDataType_IsInTheContext()
    {
        Type[] others = [typeof(TrackingJsonContext), typeof(StatusMachine<>), typeof(StatusMachineBuilder<>)];
        Type[] missing = typeof(Shipment).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "OrderIds.Tracking" && !(type.IsAbstract && type.IsSealed) && !typeof(System.Exception).IsAssignableFrom(type) && !others.Contains(type))
            .Where(type => Json.GetTypeInfo(type) is null || type.GetCustomAttribute<JsonConverterAttribute>() is null)
            .ToArray();

        Assert.Empty(missing);
    }

    [Fact]
    public void Shipment_IsWrittenAsDocumented()
    {
        Shipment shipment = Shipment.Create("SAMPLE", "Sample Post").Apply(Scans.At(1.5, ShipmentStatus.InTransit, ShipmentDetail.Accepted, "carrier", "7") with { Precision = TimePrecision.LocalTime });

        Assert.Equal(
            """{"trackingNumber":"SAMPLE","carrier":"Sample Post","status":"InTransit","events":[{"status":"InTransit","detail":"Accepted","occurredAt":"2026-03-02T01:30:00+00:00","precision":"LocalTime","source":"carrier","eventId":"7"}]}""",
            Text(shipment));
        Assert.Equal(Text(shipment), JsonSerializer.Serialize(shipment));
    }

    [Fact]
    public void UnknownWords_AreKeptAndWrittenBack()
    {
        const string Text = """{"status":"Teleported","detail":"Sideways","leg":"Inward","occurredAt":"2026-03-02T01:30:00+02:00","precision":"Century"}""";
        TrackingEvent e = JsonSerializer.Deserialize(Text, Json.TrackingEvent)!;

        Assert.Equal((ShipmentStatus.Unknown, ShipmentDetail.Unknown, ShipmentLeg.Unknown, TimePrecision.Unknown), (e.Status, e.Detail, e.Leg, e.Precision));
        Assert.Equal(("Teleported", "Sideways", "Inward", "Century"), (e.RawStatus, e.RawDetail, e.RawLeg, e.RawPrecision));
        Assert.Equal(Text, JsonSerializer.Serialize(e, Readable.TrackingEvent));

        OrderAct act = JsonSerializer.Deserialize("""{"kind":"Juggled","id":"1","occurredAt":"2026-03-02T01:30:00Z"}""", Json.OrderAct)!;
        Assert.Equal((OrderActKind.Unknown, "Juggled"), (act.Kind, act.RawKind));
        Assert.Contains("\"Juggled\"", JsonSerializer.Serialize(act, Json.OrderAct), StringComparison.Ordinal);
        Assert.Equal(ShipmentStatus.Unknown, JsonSerializer.Deserialize("\"Teleported\"", Json.ShipmentStatus));
    }

    [Fact]
    public void UnknownWords_OfEnumerationsWithoutUnknown_AreRefused()
    {
        AssertRefused("Expected a word of OrderStatus, but found one that is not known.", () => JsonSerializer.Deserialize("\"Teleported\"", Json.OrderStatus));
        AssertRefused("Expected a word of PaymentStatus, but found one that is not known.", () => JsonSerializer.Deserialize("\"Teleported\"", Json.PaymentStatus));
        AssertRefused("Expected a word of TrackingOutcome, but found one that is not known.", () => JsonSerializer.Deserialize("\"Teleported\"", Json.TrackingOutcome));
        AssertRefused("Expected a word of MoveKind, but found one that is not known.", () => JsonSerializer.Deserialize("\"Teleported\"", Json.MoveKind));
    }

    [Fact]
    public void StatusesOfANewerVersion_DoNotKeepAnOrderFromBeingRead()
    {
        string json = JsonSerializer.Serialize(Orders.Shipping, Json.Order).Replace("\"Processing\"", "\"Teleported\"", StringComparison.Ordinal).Replace("\"Unpaid\"", "\"Bartered\"", StringComparison.Ordinal);

        Assert.Contains("\"Teleported\",\"payment\":\"Bartered\"", json, StringComparison.Ordinal);
        Assert.Equal(Orders.Shipping, JsonSerializer.Deserialize(json, Json.Order));
    }

    [Fact]
    public void UndefinedValues_AreRefusedAsErrorsOfTheJson()
    {
        AssertRefused("Expected a value of OrderStatus, but found 99.", () => JsonSerializer.Serialize((OrderStatus)99, Json.OrderStatus));
        AssertRefused("Expected a value of ShipmentStatus, but found 99.", () => JsonSerializer.Serialize((ShipmentStatus)99, Json.ShipmentStatus));
        AssertRefused("Expected a value of OrderStatus, but found 99.", () => JsonSerializer.Serialize(new Dictionary<OrderStatus, int> { [(OrderStatus)99] = 1 }));
    }

    [Fact]
    public void Field_ThatIsThereTwice_TheLastCounts_AndOneThatIsNotKnown_IsPassedOver()
    {
        Shipment shipment = JsonSerializer.Deserialize(
            """{"trackingNumber":"A","trackingNumber":"B","later":[{"x":1}],"carrier":"Sample Post","events":[{"occurredAt":"2026-03-02"}],"events":[]}""", Json.Shipment)!;

        Assert.Equal(Shipment.Create("B", "Sample Post"), shipment);
    }

    [Theory]
    [InlineData("2026-03-02T01:30:00Z", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00.1234567-05:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-02T01:30", TimePrecision.LocalTime)]
    [InlineData("2026-03-02", TimePrecision.Date)]
    public void TimeWithoutOffsetOrTime_IsMarked(string time, TimePrecision precision)
    {
        TrackingEvent e = JsonSerializer.Deserialize($$"""{"status":"InTransit","occurredAt":"{{time}}"}""", Json.TrackingEvent)!;

        Assert.Equal(precision, e.Precision);
        Assert.Equal(precision == TimePrecision.Date ? 0 : 30, e.OccurredAt.Minute);
        Assert.Equal(time.Contains("-05:00", StringComparison.Ordinal) ? -5 : 0, e.OccurredAt.Offset.Hours);
    }

    [Theory]
    [InlineData("1", "Expected an object as the value of a shipment, but found another value (Number).")]
    [InlineData("{}", "Expected the field 'trackingNumber' of a shipment, but found none.")]
    [InlineData("""{"trackingNumber":7}""", "Expected a string as the value of trackingNumber, but found another value (Number).")]
    [InlineData("""{"trackingNumber":" "}""", "Expected a name or number, but found nothing or only white space. (Parameter 'trackingNumber')")]
    [InlineData("""{"trackingNumber":"S","events":{}}""", "Expected an array as the value of events, but found another value (StartObject).")]
    [InlineData("""{"trackingNumber":"S","events":[null]}""", "Expected an object as the value of a tracking event, but found another value (Null).")]
    [InlineData("""{"trackingNumber":"S","events":[{}]}""", "Expected the field 'occurredAt' of a tracking event, but found none.")]
    [InlineData("""{"trackingNumber":"S","events":[{"occurredAt":"yesterday"}]}""", "Expected a time after ISO 8601 as the value of occurredAt, but found another value (String).")]
    [InlineData("""{"trackingNumber":"S","events":[{"occurredAt":"0001-01-01T00:00:00+14:00"}]}""", "Expected a time after ISO 8601 as the value of occurredAt, but found another value (String).")]
    [InlineData("""{"trackingNumber":"\ud800"}""", "Expected a JSON string of valid Unicode, but found another.")]
    public void BadShipment_IsRefused(string json, string message) => Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Json.Shipment)).Message);

    [Theory]
    [InlineData("""{"kind":"Paid","id":"p","occurredAt":"2026-03-02T01:30:00Z","amount":{"amount":-1,"currency":"EUR"}}""", "Expected an amount greater than zero.")]
    [InlineData("""{"kind":"Paid","id":"p","occurredAt":"2026-03-02T01:30:00Z"}""", "Expected an amount greater than zero.")]
    [InlineData("""{"kind":"Paid","id":"p","occurredAt":"2026-03-02T01:30:00Z","amount":{"amount":1e40,"currency":"EUR"}}""", "Expected a decimal number as the value of amount, but found another value (Number).")]
    [InlineData("""{"kind":"Paid","id":"p","occurredAt":"2026-03-02T01:30:00Z","amount":{"amount":1,"currency":"eur"}}""", "Expected a currency code of ISO 4217")]
    [InlineData("""{"kind":"ReturnRequested","id":"p","occurredAt":"2026-03-02T01:30:00Z"}""", "Expected at least one line, but found none.")]
    [InlineData("""{"kind":"Cancelled","id":"p","occurredAt":"2026-03-02T01:30:00Z","lines":[{"line":"A","quantity":0}]}""", "Expected a quantity of at least 1.")]
    [InlineData("""{"kind":"Cancelled","id":"p","occurredAt":"2026-03-02T01:30:00Z","lines":[{"line":"A","quantity":1.5}]}""", "Expected a whole number that fits into 32 bits as the value of quantity")]
    [InlineData("""{"id":"p","occurredAt":"2026-03-02T01:30:00Z"}""", "Expected the field 'kind' of an act, but found none.")]
    public void BadAct_IsRefused(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Json.OrderAct)).Message, StringComparison.Ordinal);

    [Fact]
    public void MillionEvents_AreRefusedAtTheFirstTooMany()
    {
        var document = new StringBuilder("""{"trackingNumber":"S","events":[""");
        for (int i = 0; i < 1_000_000; i++)
        {
            document.Append("""{"occurredAt":"2026-03-02"},""");
        }

        string json = document.Append("""{"occurredAt":"2026-03-02"}]}""").ToString();

        Assert.Equal("Expected at most 131072 events, but found more.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Json.Shipment)).Message);
    }

    [Fact]
    public void MillionEvents_InAnOrderShipment_AreRefused() => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize("""{"id":"1","lines":[{"line":"A","quantity":1}],"shipment":""" + ShipmentOf(1_000_000) + "}", Json.OrderShipment));

    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(1000, 1000)]
    public void MillionEvents_InAnOrder_AreRefused(int shipments, int eventsEach) => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize(OrderOf(shipments, eventsEach), Json.Order));

    [Fact]
    public void MillionEvents_InOneFieldWrittenOftenOver_AreRefused() => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize("""{"trackingNumber":"S",""" + Repeat("\"events\":[" + Repeat(Event, 1000) + "]", 1000) + "}", Json.Shipment));

    [Fact]
    public void Events_AsManyAsFitInADocument_AreRead() => Assert.Equal(128, JsonSerializer.Deserialize(OrderOf(128, 1024), Json.Order)!.Shipments.Count);

    [Fact]
    public void MillionLines_InTheActsOfAnOrder_AreRefused() => AssertRefused(
        "Expected at most 131072 lines, but found more.",
        () => JsonSerializer.Deserialize(OrderWith("acts", Enumerable.Range(0, 100).Select(act => $$"""{"kind":"Cancelled","id":"{{act}}","occurredAt":"2026-03-02","lines":[{{Lines(10_000)}}]}""")), Json.Order));

    [Fact]
    public void MillionLines_InTheShipmentsOfAnOrder_AreRefused() => AssertRefused(
        "Expected at most 131072 lines, but found more.",
        () => JsonSerializer.Deserialize(OrderWith("shipments", Enumerable.Range(0, 100).Select(id => $$"""{"id":"{{id}}","lines":[{{Lines(10_000)}}],"shipment":{{ShipmentOf(0)}}}""")), Json.Order));

    [Fact]
    public void Lists_AreNotInTheContext_AsTheyWouldHaveNoLimit()
    {
        Assert.Null(Json.GetTypeInfo(typeof(IReadOnlyList<TrackingEvent>)));
        Assert.Null(Json.GetTypeInfo(typeof(IReadOnlyList<Shipment>)));
        Assert.Null(Json.GetTypeInfo(typeof(IReadOnlyList<Order>)));
    }

    [Theory]
    [InlineData("2026-03-02T01:30:00.123456789Z", "2026-03-02T01:30:00.1234567+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00.12345678+02:00", "2026-03-02T01:30:00.1234567+02:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:59.99999999999999999999-05:00", "2026-03-02T01:30:59.9999999-05:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00.000000001", "2026-03-02T01:30:00.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-02t01:30:00.5z", "2026-03-02T01:30:00.5000000+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30z", "2026-03-02T01:30:00.0000000+00:00", TimePrecision.Exact)]
    public void Time_FinerThanTicksOrInLowerCase_IsCutAndRead(string time, string expected, TimePrecision precision)
    {
        TrackingEvent e = JsonSerializer.Deserialize($$"""{"status":"InTransit","occurredAt":"{{time}}"}""", Json.TrackingEvent)!;

        Assert.Equal((expected, precision), (e.OccurredAt.ToString("O"), e.Precision));
    }

    [Theory]
    [InlineData("2026-03-02T01:30:00.12345678x")]
    [InlineData("2026-03-02T01:30:00.12345678 Z")]
    [InlineData("2026-03-02T01:30:00.12345678.1Z")]
    [InlineData("2026-03-02T01:30:00,123456789Z")]
    [InlineData("2026-03-02z")]
    [InlineData("z")]
    [InlineData("")]
    public void Time_Malformed_IsRefused(string time) => AssertRefused(
        "Expected a time after ISO 8601 as the value of occurredAt, but found another value (String).",
        () => JsonSerializer.Deserialize($$"""{"status":"InTransit","occurredAt":"{{time}}"}""", Json.TrackingEvent));

    [Theory]
    [InlineData(64)]
    [InlineData(100_000)]
    public void AbsurdDepth_IsRefused(int depth)
    {
        string deep = new string('[', depth) + new string(']', depth);

        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize($$"""{"trackingNumber":"S","x":{{deep}}}""", Json.Shipment));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize($$"""{"trackingNumber":"S","events":{{deep}}}""", Json.Shipment));
    }

    [Fact]
    public void AbsurdDepth_Allowed_IsPassedOverWithoutRecursion()
    {
        string deep = new string('[', 1_000_000) + new string(']', 1_000_000);

        Shipment shipment = JsonSerializer.Deserialize<Shipment>($$"""{"trackingNumber":"S","x":{{deep}}}""", Deep)!;

        Assert.Equal("S", shipment.TrackingNumber);
    }

    private const string Event = """{"occurredAt":"2026-03-02"}""";

    private static void AssertRefused(string message, Action read) => Assert.Equal(message, Assert.Throws<JsonException>(read).Message);

    private static string Repeat(string item, int count) => string.Join(",", Enumerable.Repeat(item, count));

    private static string ShipmentOf(int events) => """{"trackingNumber":"S","events":[""" + Repeat(Event, events) + "]}";

    private static string Lines(int count) => Repeat("""{"line":"A","quantity":1}""", count);

    private static string OrderOf(int shipments, int eventsEach)
    {
        string shipment = ShipmentOf(eventsEach);
        return OrderWith("shipments", Enumerable.Range(0, shipments).Select(id => $$"""{"id":"{{id}}","lines":[{{Lines(1)}}],"shipment":{{shipment}}}"""));
    }

    private static string OrderWith(string field, IEnumerable<string> items) =>
        $$"""{"id":"{{Orders.Id}}","total":{"amount":1,"currency":"EUR"},"lines":[{"id":"A","quantity":1}],"{{field}}":[{{string.Join(",", items)}}]}""";

    private static string Text(Shipment shipment) => JsonSerializer.Serialize(shipment, Readable.Shipment);

    private static Shipment RoundTrip(Shipment shipment) => JsonSerializer.Deserialize(JsonSerializer.Serialize(shipment, Json.Shipment), Json.Shipment)!;

    private static Order RoundTrip(Order order) => JsonSerializer.Deserialize(JsonSerializer.Serialize(order, Json.Order), Json.Order)!;

    private static void AssertRoundTrips<T>(JsonTypeInfo<T> type, T value)
    {
        string json = JsonSerializer.Serialize(value, type);
        T read = JsonSerializer.Deserialize(json, type)!;
        Assert.Equal(value, read);
        Assert.Equal(json, JsonSerializer.Serialize(read, type));
        Assert.Equal(json, JsonSerializer.Serialize(value));
    }

    /// <summary>Adds fields whose names differ from a known one in one letter, and finds nothing changed.</summary>
    private static void AssertEveryLetterCounts<T>(JsonTypeInfo<T> type, T value)
    {
        string json = JsonSerializer.Serialize(value, type);
        using JsonDocument document = JsonDocument.Parse(json);
        string[] known = [.. document.RootElement.EnumerateObject().Select(field => field.Name)];
        IEnumerable<string> strangers = known.SelectMany(name => name.Select((letter, at) => name[..at] + (char)(letter ^ 1) + name[(at + 1)..]));

        Assert.True(known.Length > 2);
        Assert.Equal(value, JsonSerializer.Deserialize("{" + string.Concat(strangers.Select(name => $"\"{name}\":[{{}}],")) + json[1..], type));
    }

    private static void AssertWords<T>(JsonTypeInfo<T> type)
        where T : struct, Enum
    {
        foreach (T value in Orders.EnumsOf<T>())
        {
            Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(value, type));
            Assert.Equal(value, JsonSerializer.Deserialize($"\"{value}\"", type));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("1", type));
    }
}
