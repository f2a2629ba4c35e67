using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop
{
    /// <summary>
    /// What every consumer of the package does, whatever it is built for. Ends with an exception where something is wrong.
    /// </summary>
    public static class Checks
    {
        private const string Text = "0VRKB3Z0004T0008P";

        // A program with invariant globalization has only one.
        private static bool HasCultures => CultureInfo.GetCultures(CultureTypes.NeutralCultures).Length > 10;

        public static void Run()
        {
            Check(
                "parse and format", OrderId.Parse("0vr-kb3z000-4t0008p").ToString() == Text && OrderId.Parse(Text)
                    .ToString("D") == "0VR-KB3Z000-4T0008P");
            Check(
                "refuse a typo",
                !OrderId.TryParse("0VRKB3Z0004T0008Q", out _)
                    && OrderId.Validate("0VRKB3Z0004T0008Q".AsSpan()).Error == OrderIdError.CheckMismatch);
            Check("suggest", OrderId.Suggest("0VRKB3Z0004T0008Q".AsSpan()).Any(suggestion => suggestion.Id.ToString() == Text));
            Check("find in text", Matches("Parcel of order 0VR-KB3Z000-4T0008P, and of 114-3941689-8772232.") == 2);
            Check("bytes and UUID", OrderId.FromBytes(OrderId.Parse(Text).ToByteArray()) == OrderId.FromGuid(OrderId.Parse(Text).ToGuid()));
            Check("generate in memory", Distinct(new MemoryLeaseStore()));
            Check("generate over a file", GenerateOverAFile());
            Check("seal and open", SealAndOpen());
            Check(
                "machine",
                StatusMachines.Shipment.CanMove(ShipmentStatus.InTransit, ShipmentStatus.Delivered)
                    && !StatusMachines.Shipment.CanMove(ShipmentStatus.Cancelled, ShipmentStatus.Lost));
            Check("tracking", Track());
            Check("languages", Names());
            Console.WriteLine("all checks passed");
        }

        private static int Matches(string text)
        {
            int count = 0;
            foreach (OrderIdMatch match in OrderId.EnumerateMatches(text.AsSpan()))
            {
                count += match.Length == OrderId.GroupedLength ? 1 : 0;
            }

            return count;
        }

        private static bool Distinct(IOrderIdLeaseStore store)
        {
            using (OrderIdGenerator generator = OrderIdGenerator.Create(store))
            {
                var ids = new OrderId[100_000];
                generator.Fill(ids.AsSpan(0, 50_000));
                for (int i = 50_000; i < ids.Length; i++)
                {
                    ids[i] = generator.Next();
                }

                return ids.Zip(ids.Skip(1), (earlier, later) => earlier.CompareTo(later) < 0).All(rises => rises);
            }
        }

        private static bool GenerateOverAFile()
        {
            string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            try
            {
                return Distinct(new FileLeaseStore(path)) && Distinct(new FileLeaseStore(path));
            }
            finally
            {
                File.Delete(path);
                File.Delete(path + ".lock");
            }
        }

        private static bool SealAndOpen()
        {
            using (var cipher = new OrderIdCipher(new byte[32].AsSpan(), 3))
            {
                OrderId id = OrderId.Parse(Text), hidden = cipher.Seal(id);
                return hidden.Kind == OrderIdKind.Sealed && hidden != id && cipher.Open(hidden) == id;
            }
        }

        private static bool Track()
        {
            var noon = new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
            TrackingEvent[] events =
            {
                new TrackingEvent { Status = ShipmentStatus.InTransit, OccurredAt = noon, Code = "A" },
                new TrackingEvent { Status = ShipmentStatus.Exception, OccurredAt = noon.AddHours(3), Code = "B" },
                new TrackingEvent { Status = ShipmentStatus.Delivered, OccurredAt = noon.AddHours(9), Code = "C" },
            };
            TrackedShipment forth = TrackedShipment.Create("EXAMPLE-1").Apply(events), back = TrackedShipment.Create("EXAMPLE-1")
                .Apply(((IEnumerable<TrackingEvent>)events).Reverse());
            string json = JsonSerializer.Serialize(forth, TrackingJsonContext.Default.TrackedShipment);
            return forth.Status == ShipmentStatus.Delivered && forth.Equals(back)
                && forth.Equals(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedShipment));
        }

        private static bool Names() =>
            ShipmentStatus.Delivered.ToDisplayName(CultureInfo.InvariantCulture) == "Delivered"
                && ShipmentStatus.Delivered.ToDisplayName(Austria()) == (HasCultures ? "Zugestellt" : "Delivered");

        private static CultureInfo Austria() => HasCultures ? new CultureInfo("de-AT") : CultureInfo.InvariantCulture;

        private static void Check(string what, bool holds)
        {
            if (!holds)
            {
                throw new InvalidOperationException("Failed: " + what + ".");
            }

            Console.WriteLine("  " + what);
        }
    }
}
