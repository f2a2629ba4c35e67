using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors;

/// <summary>Collects the fields of a 17TRACK shipment, which may have several carriers, while the payload is read.</summary>
internal sealed class SeventeenTrackShipment(bool isInEnvelope)
{
    public ShipmentBuilder Shipment;

    /// <summary>Gets or sets the key of the carrier to which 17TRACK assigned the shipment.</summary>
    public string? CarrierKey { get; set; }

    public List<(string? Key, string? Name)> Providers { get; } = new(1);

    public void SetNumber(string? number)
    {
        Shipment.Number = number;
        if (isInEnvelope)
        {
            Shipment.Find();
        }
    }

    /// <summary>Sets the carrier: the one with the key, else the first by name. If no carrier has a name, the key is used.</summary>
    public void ChooseCarrier()
    {
        (bool IsNamed, string Name)? best = null;
        foreach ((string? key, string? name) in Providers)
        {
            if (name is null)
            {
                continue;
            }

            bool isNamed = CarrierKey is not null && key == CarrierKey;
            if (best is not { } other || (isNamed == other.IsNamed ? string.CompareOrdinal(name, other.Name) < 0 : isNamed))
            {
                best = (isNamed, name);
            }
        }

        Shipment.Carrier = best?.Name ?? CarrierKey;
    }
}
