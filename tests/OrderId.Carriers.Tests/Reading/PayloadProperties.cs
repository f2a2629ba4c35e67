using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OrderIds.Tests;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>A payload says the same however its JSON is written: the laws of every vendor's payloads.</summary>
public class PayloadProperties
{
    private static readonly byte[][] Payloads = [.. SamplePayloads.All.Select(payload => Encoding.UTF8.GetBytes(payload.Text))];

    [Fact]
    public void Payloads_AreOfEveryVendor() =>
        Assert.Equal(
            Readers.Vendors, Payloads.Select(payload => Read(payload).Vendor).Where(vendor => vendor != TrackingVendor.Unknown).Distinct()
                .Order());

    [Fact]
    public void Read_EveryCharacterEscaped_GivesTheSame() => AssertSame(Payloads, new JsonVariants(0) { Escapes = true });

    [Property(MaxTest = 20)]
    public void Read_FieldsInAnyOrder_GivesTheSame(int seed) => AssertSame(Payloads, new JsonVariants(seed) { ShufflesFields = true });

    [Property(MaxTest = 20)]
    public void Read_ItemsInAnyOrder_GivesTheSame(int seed) => AssertSame(Payloads, new JsonVariants(seed) { ShufflesItems = true });

    [Property(MaxTest = 20)]
    public void Read_WithWhiteSpace_GivesTheSame(int seed) => AssertSame(Payloads, new JsonVariants(seed) { Spaces = true });

    [Property(MaxTest = 20)]
    public void Read_WrittenInAnotherWayAltogether_GivesTheSame(int seed) => AssertSame(Payloads, Another(seed));

    [Property(MaxTest = 20)]
    public void Read_FieldAfterAnotherOfItsName_Counts(int seed)
    {
        foreach (byte[] payload in Payloads)
        {
            Assert.Equal(
                Read(payload).Content, Read(new JsonVariants(seed) { RepeatsFields = true, ShufflesFields = true }.Of(payload)).Content);
        }
    }

    [SharedFact]
    public void Read_RealPayloadWrittenInAnotherWay_GivesTheSame()
    {
        byte[][] payloads = Directory.GetFiles(Path.Combine(SharedData.Folder!, "corpus"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(IsJson)
            .ToArray();

        Assert.NotEmpty(payloads);
        AssertSame(payloads, new JsonVariants(0) { Escapes = true });
        for (int seed = 0; seed < 20; seed++)
        {
            AssertSame(payloads, Another(seed));
        }
    }

    private static JsonVariants Another(int seed) =>
        new(seed) { Escapes = seed % 2 == 0, ShufflesFields = true, ShufflesItems = true, Spaces = true };

    private static void AssertSame(byte[][] payloads, JsonVariants variants)
    {
        foreach (byte[] payload in payloads)
        {
            (TrackingVendor vendor, string[] content, string[] unknownCodes) = Read(payload);
            byte[] other = variants.Of(payload);
            (TrackingVendor vendorOfOther, string[] contentOfOther, string[] unknownCodesOfOther) = Read(other);

            Assert.True(
                vendor == vendorOfOther && content.SequenceEqual(contentOfOther) && unknownCodes.SequenceEqual(unknownCodesOfOther),
                $"{vendor}: {string.Join('\n', content)}\n"
                + $"{vendorOfOther}: {string.Join('\n', contentOfOther)}\n{Encoding.UTF8.GetString(other)}");
        }
    }

    /// <summary>Says all that a payload says, in an order of its own; what is refused says nothing.</summary>
    private static (TrackingVendor Vendor, string[] Content, string[] UnknownCodes) Read(byte[] payload)
    {
        try
        {
            TrackingReadResult reading = TrackingReader.Read(payload);
            IEnumerable<string> shipments = reading.Shipments.Select(
                shipment => JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment));
            IEnumerable<string> orders = reading.Orders.Select(
                order => JsonSerializer.Serialize(order, TrackingJsonContext.Default.TrackedOrder));
            return (reading.Vendor, Sort(shipments.Concat(orders)), Sort(reading.UnknownCodes.Select(code => code.ToString())));
        }
        catch (TrackingFormatException exception)
        {
            return (exception.Vendor, ["Refused"], []);
        }
    }

    // Some are cut short, or several in one file.
    private static bool IsJson(byte[] utf8)
    {
        try
        {
            JsonDocument.Parse(utf8).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string[] Sort(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
