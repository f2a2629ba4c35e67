using OrderIds.Carriers.Reading.Json;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers.Reading;

/// <summary>Detects the vendor of a payload by fields that only this vendor uses together in one object.</summary>
/// <remarks>
/// The order of the fields and the names of enclosing objects do not matter. If several objects have all fields of a set
/// (<see cref="VendorDefinition.Marks"/>), the outermost decide. If these belong to several vendors, no vendor is detected. Of an array,
/// only the first items are examined.
/// </remarks>
internal ref struct VendorDetection
{
    // The maximum nesting: a payload may be in a webhook, in a notification, in an event.
    private const int DeepestItem = 6;

    // More than one item is examined, because the first may be incomplete.
    private const int MostItems = 4;

    private static readonly VendorMarks Marks = new(VendorList.All);

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<JsonToken> _tokens;
    private VendorDefinition? _found;
    private bool _isSeveral;
    private bool _mayBeMessage;

    private VendorDetection(ReadOnlySpan<byte> utf8, in JsonIndex index)
    {
        _utf8 = utf8;
        _tokens = index.Tokens;
    }

    /// <summary>Returns the vendor, or <see cref="VendorDefinition.Unknown"/> if no vendor or more than one was detected.</summary>
    /// <param name="utf8">The payload.</param>
    /// <param name="index">Its tokens.</param>
    /// <param name="mayBeMessage">
    /// <see langword="false"/> if the first value of the payload is an object without any field that messages of queues, or events of
    /// EventBridge, have.
    /// </param>
    /// <remarks>If a payload is cut short, the fields before its end are used.</remarks>
    public static VendorDefinition Find(ReadOnlySpan<byte> utf8, in JsonIndex index, out bool mayBeMessage)
    {
        var detection = new VendorDetection(utf8, in index);
        for (int depth = 0; depth <= DeepestItem && detection._found is null; depth++)
        {
            for (int root = 0, count = 0; count < MostItems && root < detection._tokens.Length; count++)
            {
                detection.Visit(root, depth);
                root = detection.Next(root);
            }
        }

        mayBeMessage = detection._mayBeMessage || detection.First(0) != '{';
        return detection._isSeveral ? VendorDefinition.Unknown : detection._found ?? VendorDefinition.Unknown;
    }

    /// <summary>Visits the objects at a given depth below a value. Arrays do not count as a level.</summary>
    private void Visit(int value, int depth)
    {
        if (First(value) == '[')
        {
            int item = value + 1;
            for (int count = 0; count < MostItems && IsBeforeEnd(item); count++)
            {
                Visit(item, depth);
                item = Next(item);
            }
        }
        else if (First(value) == '{' && depth == 0)
        {
            Match(value);
        }
        else if (First(value) == '{')
        {
            for (int name = value + 1; IsBeforeEnd(name); name = Next(name + 1))
            {
                Visit(name + 1, depth - 1);
            }
        }
    }

    private void Match(int container)
    {
        Span<byte> bits = stackalloc byte[VendorMarks.MaxCount];
        bits.Clear();
        Mark(container, Marks.Names, bits);
    }

    private void Mark(int container, NameTable<VendorMark> names, scoped Span<byte> bits)
    {
        for (int name = container + 1; IsBeforeEnd(name); name = Next(name + 1))
        {
            JsonToken token = _tokens[name];
            ReadOnlySpan<byte> text = token.IsEscaped ? JsonText.Of(_utf8, token) : _utf8.Slice(token.Start + 1, token.Length);
            if (names.Find(text) is not { } mark)
            {
                continue;
            }

            _mayBeMessage |= mark.IsOfMessage;
            foreach ((int set, byte bit, byte all, VendorDefinition vendor) in mark.Sets)
            {
                bits[set] |= bit;
                if (bits[set] == all)
                {
                    _isSeveral |= _found is not null && _found != vendor;
                    _found = vendor;
                }
            }

            // If the value is an array, its first item is examined.
            int value = First(name + 1) == '[' ? name + 2 : name + 1;
            if (mark.Inside is not null && First(value) == '{')
            {
                Mark(value, mark.Inside, bits);
            }
        }
    }

    private readonly int First(int token) => token < _tokens.Length ? _utf8[_tokens[token].Start] : -1;

    private readonly bool IsBeforeEnd(int token) => First(token) is not (-1 or '}' or ']');

    private readonly int Next(int token) => First(token) is '{' or '[' ? _tokens[token].Next : token + 1;
}
