namespace OrderIds.Tool;

/// <summary>Seals or opens texts, one at a time.</summary>
/// <param name="cipher">The cipher, which accepts IDs of any time.</param>
/// <param name="open">Whether to open, not to seal.</param>
/// <param name="time">The clock that tells which times are to come.</param>
internal sealed class Sealer(OrderIdCipher cipher, bool open, TimeProvider time)
{
    private const string TimeToCome =
        "Expected an order ID whose time is not to come, but found one more than a day ahead of the clock: perhaps it was sealed with another key, or made up.";

    // What clocks differ by, and generators run ahead of them.
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    public SealLine Run(string text)
    {
        OrderIdValidation validation = OrderId.Validate(text);
        if (!validation.IsValid)
        {
            return new SealLine { Input = text, Error = validation.Error, Message = validation.Message };
        }

        return open ? Open(text, validation.Id) : Seal(text, validation.Id);
    }

    private SealLine Seal(string text, OrderId id) => id.Kind == OrderIdKind.Sortable
        ? Of(text, cipher.Seal(id), cipher.KeySlot)
        : new SealLine
        {
            Input = text,
            SealError = OrderIdSealError.NotSortable,
            Message = $"Expected a sortable order ID, but found one of kind {Words.Of(id.Kind)}.",
        };

    private SealLine Open(string text, OrderId id)
    {
        if (!cipher.TryOpen(id, out OrderId opened, out OrderIdSealError error))
        {
            return new SealLine
            {
                Input = text,
                SealError = error,
                Message = error == OrderIdSealError.UnknownKeySlot
                    ? $"Expected an order ID sealed with key slot {cipher.KeySlot}, but found key slot {id.KeySlot}."
                    : $"Expected a sealed order ID, but found one of kind {Words.Of(id.Kind)}.",
            };
        }

        SealLine line = Of(text, opened, id.KeySlot);
        return opened.Timestamp - Tolerance <= time.GetUtcNow() ? line : line with { SealError = OrderIdSealError.ImplausibleTime, Message = TimeToCome };
    }

    private static SealLine Of(string text, OrderId id, int keySlot) =>
        new() { Input = text, Kind = id.Kind, Id = id.ToString(), Grouped = id.ToString("D"), KeySlot = keySlot };
}
