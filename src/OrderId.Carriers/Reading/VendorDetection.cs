using System.Text.Json;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers.Reading;

/// <summary>Finds out whose JSON a payload is, by the fields that only one vendor has, in whatever order they come.</summary>
/// <remarks>Those furthest outside decide; of two vendors at the same depth, neither.</remarks>
internal static class VendorDetection
{
    // Envelopes stand in envelopes: a notification in its payload in an event.
    private const int DeepestEnvelope = 4;

    private static readonly NameTable<VendorMark> Marks = CreateMarks();
    private static readonly NameTable<string> Envelopes = CreateEnvelopes();

    /// <summary>Returns the vendor, or the unknown one if no vendor or several have a mark in the payload.</summary>
    /// <remarks>A payload that ends too early is of the vendor that what is there speaks for.</remarks>
    public static VendorDefinition Find(ReadOnlySpan<byte> utf8, in JsonIndex index)
    {
        for (int depth = 0; depth <= DeepestEnvelope; depth++)
        {
            var found = default(FoundVendor);
            var json = new PayloadReader(utf8, in index, ResultBuilder.Nothing);
            try
            {
                FindAt(depth, ref json, ref found, isInEnvelope: false);
            }
            catch (JsonException)
            {
                // What comes before the error counts.
            }

            if (found.IsAny)
            {
                return found.Vendor ?? VendorDefinition.Unknown;
            }
        }

        return VendorDefinition.Unknown;
    }

    /// <summary>Goes through the envelopes of a payload that is of no vendor, to the place where it goes wrong.</summary>
    public static void ReadEnvelopes(ref PayloadReader json) => ReadEnvelopes(ref json, 0);

    private static void FindAt(int depth, ref PayloadReader json, ref FoundVendor found, bool isInEnvelope)
    {
        if (!json.IsObject)
        {
            return;
        }

        json.StartObject();
        while (json.NextField())
        {
            if (depth > 0)
            {
                if (json.IsObject && Envelopes.Find(json.Name) is not null)
                {
                    FindAt(depth - 1, ref json, ref found, isInEnvelope: true);
                }
            }
            else if (Marks.Find(json.Name) is { } mark && (isInEnvelope || !mark.IsInEnvelope))
            {
                found.Add(mark.Vendor);
            }
        }
    }

    private static void ReadEnvelopes(ref PayloadReader json, int depth)
    {
        json.StartObject();
        while (json.NextField())
        {
            bool isEnvelope = json.IsObject && depth < DeepestEnvelope && Envelopes.Find(json.Name) is not null;
            json.IsNameKnown = isEnvelope || Marks.Find(json.Name) is not null;
            if (isEnvelope)
            {
                ReadEnvelopes(ref json, depth + 1);
            }
        }
    }

    private static NameTable<VendorMark> CreateMarks()
    {
        var marks = new NameTable<VendorMark>();
        foreach (VendorDefinition vendor in VendorList.All)
        {
            Array.ForEach(vendor.Marks, name => marks.Add(name, new VendorMark(vendor, IsInEnvelope: false)));
            Array.ForEach(vendor.MarksInEnvelope, name => marks.Add(name, new VendorMark(vendor, IsInEnvelope: true)));
        }

        return marks;
    }

    private static NameTable<string> CreateEnvelopes()
    {
        var envelopes = new NameTable<string>();
        foreach (string name in VendorList.All.SelectMany(vendor => vendor.Envelopes).Distinct())
        {
            envelopes.Add(name, name);
        }

        return envelopes;
    }

    private sealed record VendorMark(VendorDefinition Vendor, bool IsInEnvelope);

    private struct FoundVendor
    {
        private bool _isSeveral;

        public bool IsAny { get; private set; }

        public VendorDefinition? Vendor { readonly get => _isSeveral ? null : field; private set; }

        public void Add(VendorDefinition vendor)
        {
            _isSeveral |= IsAny && Vendor != vendor;
            Vendor = vendor;
            IsAny = true;
        }
    }
}
