using System.Globalization;
using System.Text;
using OrderIds.Carriers.Numbers;
using OrderIds.Tests;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>Counts how many numbers of other kinds the search in texts reports: the counts that NUMBERS.md states.</summary>
public class OtherNumberTests
{
    private const int Count = 100_000;

    // Each kind of number: a text with one of them, and how many of them are reported.
    private static readonly (string Kind, Func<Random, string> Make, int Texts, int Reported)[] Kinds =
    [
        ("Amazon's order IDs", random => $"{Digits(random, 3)}-{Digits(random, 7)}-{Digits(random, 7)}", Count, 0),
        ("17 characters", random => Characters(random, 17, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"), Count, 0),
        ("card numbers", random => $"{Digits(random, 4)} {Digits(random, 4)} {Digits(random, 4)} {Digits(random, 4)}", Count, 0),
        ("telephone numbers after a word", random => $"call {Digits(random, 10)}", Count, 0),
        ("telephone numbers after +", random => $"+49{Digits(random, 10)}", Count, 0),
        ("UUIDs with hyphens", random => Uuid(random).ToString("D"), Count, 0),
        ("UUIDs without hyphens", random => Uuid(random).ToString("N"), Count, 0),
        ("lines of a report", ReportLine, Count, 0),
        ("digits alone", random => Digits(random, random.Next(8, 23)), 3 * Count, 164),
    ];

    // What stands before other numbers in mails.
    private static readonly string[] Words =
    [
        "Order", "Order no. ", "order number: ", "OrderID=", "Invoice #", "invoice_no ",
        "Phone: ", "Tel. ", "mobile ", "Fax: ", "WhatsApp ",
        "Credit card ", "Account: ", "Customer ID ", "customerid=", "VAT ", "Meeting ID: ", "Ticket ", "Contract no. ",
        "Bestellung ", "Bestellnummer: ", "Bestell-Nr. ", "Rechnungsnummer ", "Rechnung Nr. ", "Auftragsnummer: ",
        "Kundennummer: ", "Kunden-Nr.: ",
        "Kontonummer ", "Kartennummer ", "Telefonnummer: ", "Handy: ", "Vertragsnummer ", "Steuernummer ",
        "Commande ", "N\u00B0 de commande : ", "Facture n\u00B0 ", "T\u00E9l\u00E9phone : ", "carte ", "client ",
        "Pedido ", "N\u00BA de pedido: ", "Factura ", "Tel\u00E9fono: ", "tarjeta ", "Cliente: ",
        "Ordine ", "Fattura ", "Telefono: ", "Conto ", "Bestelnummer: ", "Factuurnummer ", "Klantnummer: ", "Telefoonnummer ",
    ];

    public static TheoryData<int> KindNumbers => [.. Enumerable.Range(0, Kinds.Length)];

    public static TheoryData<string> WordsBefore => [.. Words];

    /// <summary>Digits alone are the one kind of which some are reported: those that begin like a number of 20 digits or more.</summary>
    [Theory]
    [MemberData(nameof(KindNumbers))]
    public void EnumerateMatches_NumbersOfAnotherKind_AreReportedAsOftenAsIsStated(int kind)
    {
        var random = new Random(21);
        int texts = TestSize.Of(Kinds[kind].Texts / 20, Kinds[kind].Texts);

        int reported = Enumerable.Range(0, texts).Sum(_ => CountIn(Kinds[kind].Make(random)));

        Assert.True(
            reported <= Kinds[kind].Reported,
            string.Create(CultureInfo.InvariantCulture, $"{Kinds[kind].Kind}: {reported} of {texts}"));
    }

    /// <summary>Every number of digits that any carrier's check digit fits, after a word for another kind of number.</summary>
    [Theory]
    [MemberData(nameof(WordsBefore))]
    public void EnumerateMatches_DigitsAfterTheWordOfAnotherKind_AreNotReported(string word)
    {
        var random = new Random(21);
        IEnumerable<NumberLayout> layouts = FormatTable.Layouts.Where(layout => layout.Rarity < 2);
        foreach (string number in layouts.Select(layout => Symbol.ToText(LayoutSamples.Make(layout, random)))
            .Where(number => number.All(char.IsAsciiDigit) && !Identify(number).Any(fit => fit.Fit.Rarity >= 2)))
        {
            Assert.Equal(0, CountIn($"Your parcel was sent. {word}{number}."));
            Assert.InRange(CountIn($"{word}1, tracking number {number}."), number.Length == 14 ? 0 : 1, 1);
        }
    }

    [SharedFact]
    public void EnumerateMatches_LookAlikesOfTheReference_AreNotReported()
    {
        string[] values =
        [
            .. SharedData.ReadLines("corpus", "lookalikes.csv").Skip(1).Where(line => !IsTrackingNumber(line.Split(',')[1]))
                .Concat(SharedData.ReadLines("corpus", "amazon-ids.txt")).Select(line => line.Split(',')[0]),
        ];

        Assert.DoesNotContain(values, value => CountIn(value) > 0);
        Assert.True(values.Length > 120);
    }

    private static bool IsTrackingNumber(string kind) =>
        !kind.StartsWith("invalid", StringComparison.Ordinal)
        && (kind.Contains("tracking number", StringComparison.Ordinal)
            || new[] { "YunExpress", "UPU", "Purolator", "OnTrac", "LaserShip", "DPD" }
                .Any(name => kind.StartsWith(name, StringComparison.Ordinal)));

    private static IReadOnlyList<TrackingNumberCandidate> Identify(string number) => TrackingNumber.Identify(number);

    private static int CountIn(string text)
    {
        int count = 0;
        foreach (TrackingNumberMatch _ in TrackingNumber.EnumerateMatches(text))
        {
            count++;
        }

        return count;
    }

    private static string Digits(Random random, int count) => Characters(random, count, "0123456789");

    private static string Characters(Random random, int count, string alphabet)
    {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++)
        {
            text.Append(alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }

    private static Guid Uuid(Random random)
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static string ReportLine(Random random) =>
        $"2026-11-{random.Next(1, 31):00}T{random.Next(24):00}:{random.Next(60):00}:00Z;INV{Digits(random, 8)};{Digits(random, 13)};"
        + $"SKU-{Digits(random, 6)};{random.Next(1, 999)}.{Digits(random, 2)};1,{Digits(random, 3)}.{Digits(random, 2)} EUR";
}
