using System.Text.Json;
using OrderIds.Tests;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>The published test numbers of the reference: every valid one fits its format, and no invalid one does.</summary>
public class TrackingNumberCorpusTests
{
    // What the reference calls the formats that have other names here.
    private static readonly Dictionary<string, string[]> Formats = new()
    {
        ["Canada Post (16)"] = ["Canada Post 16"],
        ["Canpar (22)"] = ["Canpar 22"],
        ["DHL Express (Piece ID)"] = ["DHL Express piece ID"],
        ["DHL E-Commerce"] = ["DHL eCommerce GM", "DHL eCommerce"],
        ["DHL E-Commerce (14)"] = ["DHL eCommerce 14"],
        ["DPD (28)"] = ["DPD 28"],
        ["DPD (14)"] = ["DPD 14"],
        ["FedEx Express (12)"] = ["FedEx Express 12"],
        ["FedEx Express (34)"] = ["FedEx Express 34"],
        ["FedEx ASTRA (32)"] = ["FedEx ASTRA 32"],
        ["FedEx Ground"] = ["FedEx Ground 15"],
        ["FedEx Ground (SSCC-18)"] = ["FedEx Ground SSCC-18"],
        ["FedEx Ground 96 (22)"] = ["FedEx Ground 96"],
        ["GOFO Express (US)"] = ["GOFO"],
        ["LaserShip 1LS7 (15)"] = ["LaserShip 1LS7 15"],
        ["LaserShip 1LS7 (18)"] = ["LaserShip 1LS7 18"],
        ["Old Dominion Guaranteed Shipment"] = ["Old Dominion guaranteed"],
        ["OnTrac"] = ["OnTrac C"],
        ["Purolator (12)"] = ["Purolator 12"],
        ["Purolator (alpha + 9)"] = ["Purolator alpha"],
        ["S10"] = ["UPU S10"],
        ["Spee-Dee (20)"] = ["Spee-Dee 20"],
        ["UPS"] = ["UPS 1Z"],
        ["UPS Waybill"] = ["UPS waybill"],
        ["USPS Legacy"] = ["USPS legacy"],
        ["LaserShip 1LSCX (15)"] = ["LaserShip 1LSCX"],
        ["Yodel"] = ["Yodel JD", "Yodel JJD"],
    };

    [SharedFact]
    public void Identify_EveryNumberOfTheReference_FitsItsFormatIfItIsValid()
    {
        var wrong = new List<string>();
        int formats = 0;
        int numbers = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(SharedData.Folder!, "corpus", "tracking-numbers"), "*.json"))
        {
            JsonElement carrier = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            foreach (JsonElement format in carrier.GetProperty("tracking_numbers").EnumerateArray())
            {
                formats++;
                string name = format.GetProperty("name").GetString()!;
                foreach (JsonProperty kind in format.GetProperty("test_numbers").EnumerateObject())
                {
                    foreach (string number in kind.Value.EnumerateArray().Select(number => number.GetString()!))
                    {
                        numbers++;
                        bool fits = TrackingNumber.Identify(number)
                            .Any(candidate => Formats.GetValueOrDefault(name, [name]).Contains(candidate.Format));
                        if (fits != (kind.Name == "valid"))
                        {
                            wrong.Add($"{name}: {number} is {kind.Name}");
                        }
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal((39, 216), (formats, numbers));
    }
}
