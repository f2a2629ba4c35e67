using OrderIds.Tests;
using OrderIds.Tool.Auditing;

namespace OrderIds.Tool.Tests;

/// <summary>Laws of sorting with a file.</summary>
public class EntrySorterProperties
{
    [Property]
    public void Sort_AnyEntriesAndMemory_GivesThemAllInOrder(int[] numbers, byte memory)
    {
        OrderId[] ids = [.. numbers.Select(IdOf)];

        UInt128[] sorted = Sort(ids, memory);

        Assert.Equal(
            ids.Index().OrderBy(entry => entry.Item)
                .ThenBy(entry => entry.Index)
                .Select(entry => (entry.Index, entry.Item)),
                sorted.Select(entry => ((int)AuditEntry.PlaceOf(entry), AuditEntry.IdOf(entry))));
    }

    [Property]
    public void Sort_AnyEntriesAndMemory_BringsTogetherWhatAHashSetFindsTwice(byte[] numbers, byte memory)
    {
        OrderId[] ids = [.. numbers.Select(number => IdOf(number % 32))];
        var set = new HashSet<OrderId>();

        UInt128[] sorted = Sort(ids, memory);

        Assert.Equal(
            ids.Count(id => !set.Add(id)), sorted.Zip(sorted.Skip(1)).Count(pair => AuditEntry.HaveSameId(pair.First, pair.Second)));
    }

    [Fact]
    public void Sort_AllFitIn_WritesNoFile()
    {
        using var sorter = new EntrySorter(3, "no folder");
        sorter.Add(2);
        sorter.Add(3);
        sorter.Add(1);

        Assert.Equal([1, 2, 3], sorter.Sort());
        Assert.Equal(0, sorter.SpilledBytes);
    }

    [FileModeFact]
    public void Add_MoreThanFitIn_LeavesNoNameInTheFolder()
    {
        string folder = Directory.CreateTempSubdirectory("orderid-tests-").FullName;
        using var sorter = new EntrySorter(1, folder);
        sorter.Add(2);
        sorter.Add(1);

        Assert.Equal(AuditEntry.Length, sorter.SpilledBytes);
        Directory.Delete(folder);
        Assert.Equal([1, 2], sorter.Sort());
    }

    // Of each kind, the last of them with the most bits set.
    private static OrderId IdOf(int number) => (number & 3) switch
    {
        0 => OrderId.Create(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(number & 0xFFFF), number & 0x1FFF, 0),
        1 => OrderId.Parse("5HZVVD37T4GT484SX"),
        2 => OrderId.Parse("11439416898772232"),
        _ => OrderId.MaxValueAt(new DateTimeOffset(2094, 9, 7, 15, 47, 35, 551, TimeSpan.Zero)),
    };

    private static UInt128[] Sort(OrderId[] ids, byte memory)
    {
        using var sorter = new EntrySorter(1 + (memory % 16), Path.GetTempPath());
        for (int i = 0; i < ids.Length; i++)
        {
            sorter.Add(AuditEntry.Of(ids[i], i));
        }

        return [.. sorter.Sort()];
    }
}
