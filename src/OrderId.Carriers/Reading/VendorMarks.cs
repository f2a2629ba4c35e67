using System.Text;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Carriers.Reading.Queues;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers.Reading;

/// <summary>
/// Holds the sets of fields by which vendors are detected: only one vendor uses all fields of a set together in one object.
/// </summary>
internal sealed class VendorMarks
{
    /// <summary>The maximum number of sets. A constant length of memory is cleared faster than a variable one.</summary>
    public const int MaxCount = 128;

    public VendorMarks(IEnumerable<VendorDefinition> vendors)
    {
        foreach (VendorDefinition vendor in vendors)
        {
            Array.ForEach(vendor.Marks, set => Add(vendor, set.Split(' ')));
        }

        foreach (string name in QueueMessages.FieldNames.Append(EventBridgeEvent.TypeName))
        {
            Find(Names, name).IsOfMessage = true;
        }
    }

    /// <summary>Gets the number of sets of fields by which vendors are detected.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a table that finds, for a field name, the sets that contain it.</summary>
    public NameTable<VendorMark> Names { get; } = [];

    // A field may belong to sets of several vendors.
    private void Add(VendorDefinition vendor, string[] marks)
    {
        if (marks.Distinct().Count() != marks.Length || marks.Length is < 2 or > 8 || Count == MaxCount)
        {
            throw new InvalidOperationException();
        }

        byte all = (byte)((1 << marks.Length) - 1);
        for (int i = 0; i < marks.Length; i++)
        {
            VendorMark? mark = null;
            foreach (string name in marks[i].Split('.'))
            {
                mark = Find(mark is null ? Names : mark.Inside ??= [], name);
            }

            mark!.Add(Count, (byte)(1 << i), all, vendor);
        }

        Count++;
    }

    private static VendorMark Find(NameTable<VendorMark> names, string name)
    {
        VendorMark? mark = names.Find(Encoding.UTF8.GetBytes(name));
        if (mark is null)
        {
            names.Add(name, mark = new VendorMark());
        }

        return mark;
    }
}
