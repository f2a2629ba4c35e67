using System;
using System.Linq;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace MyShop
{
    /// <summary>
    /// What OrderId.Carriers gives, whatever it is built for: a valid tracking number, an invalid one and none; and a payload.
    /// </summary>
    public static class CarrierChecks
    {
        private const string Payload =
            "{ 'event': 'tracking_update', 'msg': { 'id': 'example-1', 'tracking_number': 'EXAMPLE0001', 'slug': 'example-carrier', "
            + "'tag': 'Delivered', 'subtag': 'Delivered_001', 'checkpoints': [ { 'created_at': '2026-01-03T10:00:05Z', "
            + "'checkpoint_time': '2026-01-03T10:00:00Z', 'tag': 'Delivered', 'subtag': 'Delivered_001', 'message': 'Handed over' } ] } }";

        public static void Run()
        {
            string[] carriers = { Carrier("1Z999AA10123456784"), Carrier("1Z999AA10123456785"), Carrier(string.Empty) };
            TrackedShipment shipment = TrackingReader.Read(Payload.Replace('\'', '"')).Shipments.Single();
            if (!carriers.SequenceEqual(new[] { "UPS", "no carrier", "no carrier" }) || shipment.Status != ShipmentStatus.Delivered
                || TrackingVocabulary.AfterShip.Map("Exception_017").Detail != ShipmentDetail.Weather)
            {
                throw new InvalidOperationException("Failed: carriers: " + string.Join(", ", carriers) + ", " + shipment.Status);
            }

            Console.WriteLine(Matrix.Row("Carriers, a tracking number", carriers));
        }

        private static string Carrier(string number) =>
            TrackingNumber.Identify(number).Where(candidate => candidate.Evidence == TrackingNumberEvidence.CheckDigit)
                .Select(candidate => candidate.Carrier).FirstOrDefault() ?? "no carrier";
    }
}
