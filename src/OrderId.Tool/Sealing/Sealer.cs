namespace OrderIds.Tool.Sealing;

/// <summary>Seals (encrypts) or opens (decrypts) order IDs that are given as text.</summary>
/// <param name="cipher">The cipher. Its options specify the times that an opened ID may have.</param>
/// <param name="open">Whether to open IDs instead of sealing them.</param>
internal sealed class Sealer(OrderIdCipher cipher, bool open)
{
    private const string ImplausibleTime =
        "The order ID was sealed with another key or is invented: its time is outside the range of --issued-since and --tolerance.";

    public SealLine Run(IdInput input) =>
        (input.Text is null ? new SealLine { Error = OrderIdError.WrongLength, Message = IdInput.TooLong } : Run(input.Text))
            with
        { Type = open ? "open" : "seal", Line = input.Line };

    private SealLine Run(string text)
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
            Message = $"Expected a sortable order ID, but found one of kind {DisplayNames.Of(id.Kind)}.",
        };

    private SealLine Open(string text, OrderId id)
    {
        if (cipher.TryOpen(id, out OrderId opened, out OrderIdSealError error))
        {
            return Of(text, opened, id.KeySlot);
        }

        return new SealLine
        {
            Input = text,
            SealError = error,
            Message = error switch
            {
                OrderIdSealError.NotSealed => $"Expected a sealed order ID, but found one of kind {DisplayNames.Of(id.Kind)}.",
                OrderIdSealError.UnknownKeySlot =>
                    $"Expected an order ID sealed with key slot {cipher.KeySlot}, but found key slot {id.KeySlot}.",
                _ => ImplausibleTime,
            },
        };
    }

    private static SealLine Of(string text, OrderId id, int keySlot) =>
        new() { Input = text, Kind = id.Kind, Id = id.ToString(), Grouped = id.ToString("D"), KeySlot = keySlot };
}
