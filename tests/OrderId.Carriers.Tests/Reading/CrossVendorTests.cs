using System.Text;
using OrderIds.Tests;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>Whose payload it is is never mistaken: every payload against the reader of every other vendor.</summary>
public class CrossVendorTests
{
    private static readonly (string Name, byte[] Json)[] Payloads =
        [.. SamplePayloads.All.Select(payload => (payload.Name, Encoding.UTF8.GetBytes(payload.Text)))];

    [Fact]
    public void Read_PayloadAsThatOfAnotherVendor_IsRefusedOrWarnsThatNothingWasUnderstood() => AssertNeverMistaken(Payloads);

    [SharedFact]
    public void Read_RealPayloadAsThatOfAnotherVendor_IsRefusedOrWarnsThatNothingWasUnderstood() => AssertNeverMistaken(
        [.. Directory.GetFiles(Path.Combine(SharedData.Folder!, "corpus", "payloads-2"), "*.json")
            .Concat(Directory.GetFiles(Path.Combine(SharedData.Folder!, "corpus", "payloads"), "*.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]);

    [Fact]
    public void Marks_OfEveryVendor_AreAtLeastTwo() => Assert.All(
        Vendors.VendorList.All,
        vendor => Assert.All(vendor.Marks, marks => Assert.InRange(marks.Split(' ').Distinct().Count(), 2, 8)));

    private static void AssertNeverMistaken((string Name, byte[] Json)[] payloads)
    {
        var mistaken = new List<string>();
        int pairs = 0;
        foreach ((string name, byte[] json) in payloads)
        {
            TrackingVendor? own = VendorOf(json);
            foreach (TrackingVendor vendor in Readers.Vendors.Where(vendor => vendor != own))
            {
                pairs++;
                if (Mistakes(vendor, json) is { } what)
                {
                    mistaken.Add($"{name} ({own?.ToString() ?? "no vendor"}) as {vendor}: {what}");
                }
            }
        }

        Assert.True(mistaken.Count == 0, string.Join('\n', mistaken));
        Assert.True(pairs > payloads.Length);
    }

    private static TrackingVendor? VendorOf(byte[] json)
    {
        try
        {
            return TrackingReader.Read(json).Vendor;
        }
        catch (TrackingFormatException exception)
        {
            return exception.Vendor == TrackingVendor.Unknown ? null : exception.Vendor;
        }
    }

    // Refused, or a number alone, which says so.
    private static string? Mistakes(TrackingVendor vendor, byte[] json)
    {
        try
        {
            TrackingReadResult reading = Readers.Read(vendor, json);
            return reading.Orders.Count == 0 && reading.Shipments.All(shipment => shipment.Status == ShipmentStatus.Unknown)
                && reading.Warnings.Count > 0
                ? null
                : $"{reading}, {string.Join(", ", reading.Shipments.Select(shipment => shipment.ToString()))}";
        }
        catch (TrackingFormatException)
        {
            return null;
        }
    }
}
