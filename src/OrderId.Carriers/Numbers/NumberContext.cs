using OrderIds.Format;

namespace OrderIds.Carriers.Numbers;

/// <summary>Determines from the text before a number whether it is a tracking number or a number of another kind.</summary>
/// <remarks>The text is read only when <c>Weigh</c> needs it, because most numbers need no context.</remarks>
internal ref struct NumberContext(Span<char> buffer)
{
    // Below this rarity, a number with fewer than two letters matches the check digit by chance too often.
    private const double RareEnough = 2;

    private const int NotRead = -1;

    // The beginnings of words that announce a tracking number.
    private static readonly string[] Announcing =
    [
        "track", "parcel", "package", "shipment", "shipped", "waybill", "awb", "consignment", "courier", "carrier", "deliver",
        "sendung", "paket", "zustell", "colis", "suivi", "envío", "envio", "seguimiento", "spedizion", "pakket", "zending",
    ];

    // Words that announce another kind of number. A word may be joined to one of the endings below, as in "Kundennummer".
    private static readonly string[] Others =
    [
        "order", "invoice", "phone", "telephone", "tel", "mobile", "cell", "fax", "call", "whatsapp", "card", "account", "iban", "isbn",
        "ean", "gtin", "upc", "vat", "sku", "asin", "customer", "client", "contract", "ticket", "policy", "member", "meeting",
        "bestell", "bestellung", "rechnung", "rechnungs", "auftrag", "auftrags", "kunden", "konto", "karte", "karten", "kreditkarte",
        "telefon", "handy", "mobil", "vertrag", "vertrags", "steuer", "ust",
        "commande", "facture", "compte", "carte", "téléphone", "portable", "tél", "siret",
        "pedido", "factura", "cuenta", "tarjeta", "teléfono", "móvil", "cliente",
        "ordine", "fattura", "conto", "carta", "telefono", "cellulare",
        "bestelling", "bestel", "factuur", "rekening", "kaart", "telefoon", "klant",
    ];

    // What may follow such a word without a space.
    private static readonly string[] Endings = ["nummer", "nr", "number", "id", "no"];

    private static readonly Dictionary<string, string[]> CarrierWords = CarrierTable.Names.ToDictionary(
        carrier => carrier.Carrier,
        carrier => carrier.Names.Select(name => name.ToLowerInvariant()).ToArray());

    private readonly Span<char> _buffer = buffer;
    private int _length = NotRead;
    private int _announcing;
    private int _other;

    /// <summary>Raises or lowers the evidence that a number has a format, depending on the text before the number.</summary>
    public NumberFit Weigh<TUnit>(ReadOnlySpan<TUnit> before, NumberLayout layout, ReadOnlySpan<byte> symbols, NumberFit fit)
        where TUnit : unmanaged
    {
        bool isWeak = fit.Evidence == TrackingNumberEvidence.CheckDigit && fit.Rarity < RareEnough && CountLetters(symbols) < 2;
        if (!isWeak && fit.Evidence != TrackingNumberEvidence.Shape)
        {
            return fit;
        }

        Read(before);
        bool namesCarrier = CarrierWords.TryGetValue(layout.CarrierOf(symbols), out string[]? words)
            && LastOf(words, areWhole: true) > _other;
        return isWeak ? namesCarrier ? fit with { Rarity = fit.Rarity + RareEnough }
                : _announcing > _other ? fit
                : fit with { Evidence = TrackingNumberEvidence.Shape }
            : namesCarrier ? fit with { Evidence = TrackingNumberEvidence.KnownPart }
            : fit;
    }

    private static int CountLetters(ReadOnlySpan<byte> symbols)
    {
        int letters = 0;
        foreach (byte symbol in symbols)
        {
            letters += symbol < 10 ? 0 : 1;
        }

        return letters;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or >= '\u00C0';

    /// <summary>Reads the end of the text before the number, and converts it to lower case.</summary>
    private void Read<TUnit>(ReadOnlySpan<TUnit> before)
        where TUnit : unmanaged
    {
        if (_length != NotRead)
        {
            return;
        }

        _length = 0;
        for (int position = Math.Max(0, before.Length - _buffer.Length); position < before.Length;)
        {
            int character = TextUnit.ReadCharacter(before, ref position);
            _buffer[_length++] = character is >= 'A' and <= 'Z' ? (char)(character | 0x20)
                : (uint)character <= char.MaxValue ? (char)character
                : ' ';
        }

        _announcing = LastOf(Announcing, areWhole: false);
        _other = LastOf(Others, areWhole: true);
    }

    /// <summary>
    /// Finds the last position of one of the given words; unless <paramref name="areWhole"/>, also of a word that begins with one.
    /// </summary>
    private readonly int LastOf(string[] words, bool areWhole)
    {
        int last = -1;
        foreach (string word in words)
        {
            ReadOnlySpan<char> text = _buffer.Slice(0, _length);
            for (int at = text.LastIndexOf(word.AsSpan()); at > last; at = text.LastIndexOf(word.AsSpan()))
            {
                int end = at + word.Length;
                if ((at == 0 || !IsLetter(_buffer[at - 1])) && (!areWhole || IsEndOfWord(end) || HasEnding(end)))
                {
                    last = at;
                }

                text = text.Slice(0, end - 1);
            }
        }

        return last;
    }

    private readonly bool IsEndOfWord(int index) => index == _length || !IsLetter(_buffer[index]);

    private readonly bool HasEnding(int index)
    {
        foreach (string ending in Endings)
        {
            if (((ReadOnlySpan<char>)_buffer.Slice(index, _length - index)).StartsWith(ending.AsSpan())
                && IsEndOfWord(index + ending.Length))
            {
                return true;
            }
        }

        return false;
    }
}
