using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>
/// The README's code, compiled in a namespace that is not the library's, with a plain <c>using OrderIds;</c>. Each block of the README stands here to the
/// letter; what it is said to print is checked.
/// </summary>
[Collection(nameof(ReadmeSamples))]
public class ReadmeSamples
{
    [Fact]
    public void CreateAndFormat()
    {
        using var printed = new Printed();

        OrderId id = OrderId.Create(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), node: 77, sequence: 0);

        Console.WriteLine(id);                  // 0VRKB3Z0004T0008P
        Console.WriteLine($"{id:D}");           // 0VR-KB3Z000-4T0008P
        Console.WriteLine($"{id:M}");           // ***-*******-***008P, for logs and screens
        Console.WriteLine(id.Timestamp);        // when it was issued; also id.Node, id.Sequence, id.Kind

        Assert.Equal(["0VRKB3Z0004T0008P", "0VR-KB3Z000-4T0008P", "***-*******-***008P", "11/22/2026 00:00:00 +00:00"], printed.Lines);
    }

    [Fact]
    public void ValidateAndSuggest()
    {
        using var printed = new Printed();

        OrderIdValidation validation = OrderId.Validate("0VR-KB3Z000-4T000BP");

        if (!validation.IsValid)
        {
            Console.WriteLine(validation.Error);    // CheckMismatch
            Console.WriteLine(validation.Message);  // Expected a check character that fits at position 17, but found 'B'.

            foreach (OrderIdSuggestion suggestion in OrderId.Suggest("0VR-KB3Z000-4T000BP"))
            {
                Console.WriteLine($"{suggestion.Id:D}? {suggestion.Repair} at {suggestion.Position}");  // 0VR-KB3Z000-4T0008P? LookAlike at 17
            }
        }

        Assert.Equal(
            ["CheckMismatch", "Expected a check character that fits at position 17, but found 'B'.", "0VR-KB3Z000-4T0008P? LookAlike at 17"],
            printed.Lines);
    }

    [Fact]
    public void EnumerateMatches()
    {
        using var printed = new Printed();

        string mail = "Your orders 114-3941689-8772232 and 0VR-KB3Z000-4T0008P have shipped; session-id=132-1234567-1234567.";
        var options = new OrderIdMatchOptions { Filter = (before, id) => !before.EndsWith("session-id=", StringComparison.Ordinal) };

        foreach (OrderIdMatch match in OrderId.EnumerateMatches(mail, options))
        {
            Console.WriteLine($"{match.Index}: {match.Id:D} {match.Id.Kind}");
        }

        Assert.Equal(["12: 114-3941689-8772232 Amazon", "36: 0VR-KB3Z000-4T0008P Sortable"], printed.Lines);
    }

    [Fact]
    public void Json()
    {
        var shipment = new Shipment(OrderId.Parse("0VRKB3Z0004T0008P"), OrderId.Parse("114-3941689-8772232"));

        string json = JsonSerializer.Serialize(shipment);

        Assert.Equal("""{"Order":"0VRKB3Z0004T0008P","AmazonOrder":"114-3941689-8772232"}""", json);
        Assert.Equal(shipment, JsonSerializer.Deserialize<Shipment>(json));
    }

    [Fact]
    public void Databases()
    {
        OrderId id = OrderId.Parse("0VRKB3Z0004T0008P");

        byte[] bytes = id.ToByteArray();
        Guid uuid = id.ToGuid();
        bool same = OrderId.FromBytes(bytes) == id && OrderId.FromGuid(uuid) == id;  // true; both verify what they read

        OrderId from = OrderId.MinValueAt(id.Timestamp.AddDays(-1));  // where Id between from and to: a day's orders, by the index alone
        OrderId to = OrderId.MaxValueAt(id.Timestamp);

        Assert.True(same && from < id && id < to);
    }

    [Fact]
    public async Task Generate()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var batch = new OrderId[100];
        try
        {
            await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(new FileLeaseStore(path));

            OrderId next = generator.Next();        // from any thread; each greater than the one before
            generator.Fill(batch);                  // many at once, for a fraction of the price

            Assert.Equal(batch.Order().Prepend(next).Distinct(), batch.Prepend(next));
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".lock");
        }
    }

    [Fact]
    public void SealAndOpen()
    {
        OrderId id = OrderId.Parse("0VRKB3Z0004T0008P");
        byte[] key = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

        using var cipher = new OrderIdCipher(key);       // 16, 24 or 32 bytes from your secret store

        OrderId shown = cipher.Seal(id);                 // what the customer sees: a letter from R on in the fourth place, nothing else to read
        OrderId stored = cipher.Open(OrderId.Parse(shown.ToString("D")));

        Assert.Equal((id, OrderIdKind.Sealed), (stored, shown.Kind));
    }

    public sealed record Shipment(OrderId Order, [property: JsonConverter(typeof(OrderIdGroupedJsonConverter))] OrderId AmazonOrder);

    /// <summary>Catches what a sample prints.</summary>
    internal sealed class Printed : IDisposable
    {
        private readonly TextWriter _original = Console.Out;
        private readonly StringWriter _text = new();

        public Printed() => Console.SetOut(_text);

        public string[] Lines => _text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        public void Dispose() => Console.SetOut(_original);
    }
}

/// <summary>The README's code of tracking.</summary>
[Collection(nameof(ReadmeSamples))]
public class ReadmeTrackingSamples
{
    [Fact]
    public void TrackAnOrder()
    {
        using var printed = new ReadmeSamples.Printed();

        var day = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
        TrackingEvent At(int hours, ShipmentStatus status, ShipmentDetail detail = ShipmentDetail.None) =>
            new() { OccurredAt = day.AddHours(hours), Status = status, Detail = detail, Source = "carrier" };

        Order order = Order.Create(OrderId.Create(day, node: 77, sequence: 0), new Money(30, "EUR"), [new OrderLine("1", quantity: 2)]);
        order = order.Perform(OrderAct.Paid("payment", day, new Money(30, "EUR")));
        order = order.Ship(new OrderShipment("parcel", Shipment.Create("SAMPLE-1"), [new LineQuantity("1", 2)]));
        Console.WriteLine(order.Status.ToDisplayName());                                // Processing

        order = order.Track("parcel", At(2, ShipmentStatus.InTransit));                 // shipped
        order = order.Track("parcel", At(9, ShipmentStatus.Exception, ShipmentDetail.Weather));
        Console.WriteLine($"{order.Status}, problem: {order.HasProblem}");              // Shipped, problem: True

        order = order.Track("parcel", [At(30, ShipmentStatus.Delivered), At(26, ShipmentStatus.OutForDelivery)]);
        Console.WriteLine($"{order.Status}, problem: {order.HasProblem}");              // Delivered, problem: False

        order = order.Track("parcel", At(20, ShipmentStatus.InTransit));                // a webhook, hours late
        Console.WriteLine(order.Status);                                                // Delivered

        order = order.Perform(OrderAct.ReturnRequested("wish", day.AddDays(3), new LineQuantity("1", 1)));
        order = order.Perform(OrderAct.ReturnReceived("back", day.AddDays(6), new LineQuantity("1", 1)));
        order = order.Perform(OrderAct.Refunded("refund", day.AddDays(7), new Money(15, "EUR")));
        Console.WriteLine($"{order.Status}, {order.Payment}");                          // PartiallyReturned, PartiallyRefunded

        Assert.Equal(["Processing", "Shipped, problem: True", "Delivered, problem: False", "Delivered", "PartiallyReturned, PartiallyRefunded"], printed.Lines);
    }
}

/// <summary>The samples print to the console, which all tests share: they run alone.</summary>
[CollectionDefinition(nameof(ReadmeSamples), DisableParallelization = true)]
public class ReadmeSamplesRunAlone;
