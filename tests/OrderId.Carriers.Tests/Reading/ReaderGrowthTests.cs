using System.Globalization;
using System.Text;

namespace OrderIds.Carriers.Tests;

/// <summary>What a payload takes grows with its length, and not with its square.</summary>
public class ReaderGrowthTests
{
    [Theory]
    [InlineData(TrackingVendor.AfterShip, 2_000, """{{"trackings": [{0}]}}""", """{{"tracking_number": "EXAMPLE", "checkpoints": [{{"tag": "InTransit", "checkpoint_time": "{1:O}"}}]}}""")]
    [InlineData(TrackingVendor.AfterShip, 2_000, """{{"slug": "example", "tracking_number": "EXAMPLE", "checkpoints": [{0}]}}""", """{{"tag": "Word{0}", "checkpoint_time": "{1:O}"}}""")]
    [InlineData(TrackingVendor.SeventeenTrack, 2_000, """{{"data": {{"accepted": [{0}]}}}}""", """{{"number": "EXAMPLE", "track_info": {{}}}}""")]
    [InlineData(TrackingVendor.SeventeenTrack, 500, """{{"data": {{"number": "EXAMPLE", "track_info": {{"tracking": {{"providers": [{0}]}}}}}}}}""", """{{"provider": {{"name": "Example {0}"}}, "events": [{{"stage": "InTransit", "time_utc": "{1:O}"}}]}}""")]
    [InlineData(TrackingVendor.AmazonOrders, 500, """{{"order": {{"orderId": "999-0000001-0000000", "orderItems": [{{"orderItemId": "line", "quantityOrdered": 1}}], "packages": [{0}]}}}}""", """{{"packageReferenceId": "{0}", "packageItems": [{{"orderItemId": "line", "quantity": 1}}]}}""")]
    public void Read_TwiceAsManyItems_TakesTwiceTheMemory(TrackingVendor vendor, int count, string payload, string item)
    {
        // What is rented once stays.
        AllocatedBy(vendor, 2 * count);
        long some = AllocatedBy(vendor, count);
        long twice = AllocatedBy(vendor, 2 * count);

        Assert.InRange(twice, some, some * 5 / 2);

        long AllocatedBy(TrackingVendor vendor, int count)
        {
            var start = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
            IEnumerable<string> items = Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, item, number, start.AddMinutes(-number)));
            byte[] utf8 = Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, payload, string.Join(',', items)));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Readers.Read(vendor, utf8);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
