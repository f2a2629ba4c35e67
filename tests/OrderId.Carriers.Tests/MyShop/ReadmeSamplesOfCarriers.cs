using OrderIds.Carriers;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>
/// The READMEs' code of carriers, compiled in a namespace that is not the library's. Each block stands here to the letter; what it is said to print is checked.
/// </summary>
[Collection(nameof(ReadmeSamplesOfCarriers))]
public class ReadmeSamplesOfCarriers
{
    private static readonly byte[] Payload =
        """
        { "tracking_code": "SAMPLE-1", "object": "Tracker", "id": "trk_sample", "status": "in_transit", "carrier": "ExamplePost", "tracking_details": [
          { "object": "TrackingDetail", "datetime": "2026-11-23T09:00:00Z", "status": "in_transit", "status_detail": "weather_delay" },
          { "object": "TrackingDetail", "datetime": "2026-11-22T09:00:00Z", "status": "pre_transit", "status_detail": "status_update" },
          { "object": "TrackingDetail", "datetime": "2026-11-22T18:00:00Z", "status": "in_transit", "status_detail": "beamed_up" } ] }
        """u8.ToArray();

    [Fact]
    public void MapWords()
    {
        using var printed = new Printed();

        TrackingMapping word = TrackingVocabulary.AfterShip.Map("Exception_017");
        Console.WriteLine($"{word.Status}, {word.Detail}");                             // Exception, Weather

        word = TrackingVocabulary.EasyPost.Map("delivered", "arrived_at_destination");  // a status, and a detail that does not take it back
        Console.WriteLine(word.Status);                                                 // Delivered

        word = TrackingVocabulary.Ups.Map("999");                                       // a word of tomorrow
        Console.WriteLine($"{word.Status}, known: {word.IsKnown}, {word.Code}");        // Unknown, known: False, 999

        Assert.Equal(["Exception, Weather", "Delivered", "Unknown, known: False, 999"], printed.Lines);
    }

    [Fact]
    public void ReadAPayload()
    {
        using var printed = new Printed();
        byte[] payload = Payload;

        TrackingReading reading = TrackingReader.Read(payload);     // an answer or a webhook, of whichever vendor

        foreach (Shipment shipment in reading.Shipments)
        {
            Console.WriteLine($"{shipment.TrackingNumber}: {shipment.Status}, {shipment.Detail}");
        }

        foreach (UnknownCode code in reading.UnknownCodes)
        {
            Console.WriteLine($"{reading.Vendor} says {code.Code}, which is not known");
        }

        Assert.Equal(["SAMPLE-1: Exception, Weather", "EasyPost says beamed_up, which is not known"], printed.Lines);
    }

    [Fact]
    public void VerifyAWebhook()
    {
        const string secret = "example-secret";
        byte[] body = """{"event":"example","msg":{"tracking_number":"EXAMPLE0001","tag":"Delivered"}}"""u8.ToArray();
        string header = "vQGVpJtmOnkmE3eCKsCLYmkxS8lNlTZxrGcJkG9pj1I=";

        // The body as it arrived, and the header WebhookSignature.AfterShipHeader; what is not right is false, never an exception.
        bool isGenuine = WebhookSignature.VerifyAfterShip(body, header, secret);

        Assert.True(isGenuine);
    }

    private sealed class Printed : IDisposable
    {
        private readonly TextWriter _original = Console.Out;
        private readonly StringWriter _text = new();

        public Printed() => Console.SetOut(_text);

        public string[] Lines => _text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        public void Dispose() => Console.SetOut(_original);
    }
}

/// <summary>The samples print to the console, which all tests share: they run alone.</summary>
[CollectionDefinition(nameof(ReadmeSamplesOfCarriers), DisableParallelization = true)]
public class ReadmeSamplesOfCarriersRunAlone;
