using static OrderIds.Tests.Crashes.DiskOperation;

namespace OrderIds.Tests.Crashes;

/// <summary>What a disk may hold after a power cut: the names of a folder and their contents.</summary>
/// <remarks>
/// The model is the weakest that POSIX allows, as in "All File Systems Are Not Created Equal" (Pillai and others, OSDI 2014): a sync of a
/// file makes its content durable, a sync of the folder its names, and nothing else does anything. Changes of the folder that were not
/// synced may be on the disk or not, each by itself, in any order; writes that were not synced may be missing, cut anywhere, or be there as
/// zeros.
/// </remarks>
internal sealed record DiskState(SortedDictionary<string, byte[]> Files)
{
    /// <summary>Lists the states a disk may be in when the power is cut after some operations.</summary>
    public static IEnumerable<DiskState> After(IReadOnlyList<DiskOperation> operations, IReadOnlyList<KeyValuePair<string, byte[]>> before)
    {
        int synced = operations.ToList().FindLastIndex(operation => operation is SyncFolder);
        OfFolder[] durable = operations.Take(synced + 1).OfType<OfFolder>().ToArray(), pending = operations.Skip(synced + 1)
            .OfType<OfFolder>().ToArray();
        foreach (IEnumerable<OfFolder> chosen in Arrangements(pending))
        {
            var names = new SortedDictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < before.Count; i++)
            {
                names.Add(before[i].Key, i);
            }

            foreach (OfFolder change in durable.Concat(chosen))
            {
                Apply(change, names);
            }

            IEnumerable<SortedDictionary<string, byte[]>> states = [new(StringComparer.Ordinal)];
            foreach ((string name, int file) in names)
            {
                byte[][] contents = Contents(operations, file, file < before.Count ? before[file].Value : []).ToArray();
                states = states.SelectMany(
                    state => contents.Select(
                        content => new SortedDictionary<string, byte[]>(state, StringComparer.Ordinal) { [name] = content }));
            }

            foreach (SortedDictionary<string, byte[]> state in states)
            {
                yield return new DiskState(state);
            }
        }
    }

    /// <summary>Writes the state into an empty folder.</summary>
    public void WriteTo(string folder)
    {
        foreach ((string name, byte[] content) in Files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }

    /// <summary>Returns a text that is equal for equal states.</summary>
    public override string ToString() => string.Join("; ", Files.Select(file => $"{file.Key}={Convert.ToHexString(file.Value)}"));

    private static void Apply(OfFolder change, SortedDictionary<string, int> names)
    {
        switch (change)
        {
            case Create create:
                names[create.Name] = create.File;
                break;
            case Rename rename:
                Remove(rename.From, rename.File);
                names[rename.To] = rename.File;
                break;
            case Delete delete:
                Remove(delete.Name, delete.File);
                break;
        }

        // In another order, the name may belong to another file by now.
        void Remove(string name, int file)
        {
            if (names.TryGetValue(name, out int now) && now == file)
            {
                names.Remove(name);
            }
        }
    }

    private static IEnumerable<byte[]> Contents(IReadOnlyList<DiskOperation> operations, int file, byte[] before)
    {
        int synced = operations.ToList().FindLastIndex(operation => operation is SyncFile sync && sync.File == file);
        IEnumerable<byte[]> contents = [before];
        for (int i = 0; i < operations.Count; i++)
        {
            if (operations[i] is Write write && write.File == file)
            {
                contents = i < synced
                    ? contents.Select(content => Put(content, write, write.Bytes))
                    : contents.SelectMany(content => Outcomes(content, write));
            }
        }

        return contents;
    }

    private static IEnumerable<byte[]> Outcomes(byte[] content, Write write)
    {
        int length = write.Bytes.Length;
        yield return content;
        foreach (int cut in new[] { 1, length / 2, length - 1, length }.Distinct())
        {
            yield return Put(content, write, write.Bytes.AsSpan(0, cut));
        }

        yield return Put(content, write, new byte[length]);
    }

    private static byte[] Put(byte[] content, Write write, ReadOnlySpan<byte> bytes)
    {
        byte[] after = new byte[Math.Max(content.Length, write.Offset + bytes.Length)];
        content.CopyTo(after, 0);
        bytes.CopyTo(after.AsSpan(write.Offset));
        return after;
    }

    /// <summary>Lists every selection of some items in every order.</summary>
    private static IEnumerable<IEnumerable<T>> Arrangements<T>(IReadOnlyCollection<T> items)
    {
        yield return [];
        foreach (T first in items)
        {
            foreach (IEnumerable<T> rest in Arrangements(items.Where(item => !ReferenceEquals(item, first)).ToArray()))
            {
                yield return rest.Prepend(first);
            }
        }
    }
}
