using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OrderIds.Tests.Text;

/// <summary>Laws of reading and writing, over random IDs of every kind.</summary>
public class OrderIdTextProperties
{
    private static readonly Gen<string> Formats = Gen.Elements("N", "D", "n", "d", "", null!);

    [Fact]
    public void FormatThenParse_IsIdentity() =>
        Prop.ForAll(Symbols.AnyArbitrary, Formats.ToArbitrary(), (id, format) =>
            OrderId.Parse(id.ToString(format)) == id && OrderId.Parse(Encoding.UTF8.GetBytes(id.ToString(format))) == id).QuickCheckThrowOnFailure();

    [Fact]
    public void ParseThenFormat_IsCanonical() =>
        Prop.ForAll(Symbols.AnyArbitrary, id => OrderId.Parse(id.ToString("d")).ToString() == id.ToString("N")).QuickCheckThrowOnFailure();

    [Fact]
    public void AnySingleWrongCharacter_IsRejected() =>
        Prop.ForAll(Typos().ToArbitrary(), typo => !OrderId.TryParse(typo, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void AnySwapOfTwoDifferentCharacters_IsRejected() =>
        Prop.ForAll(Swaps().ToArbitrary(), swap => !OrderId.TryParse(swap, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void Validate_OnAnyText_AgreesWithTryParseAndPointsIntoIt() =>
        Prop.ForAll(NearlyIds().ToArbitrary(), text =>
        {
            OrderIdValidation validation = OrderId.Validate(text);
            return validation.IsValid == OrderId.TryParse(text, out OrderId id)
                && validation.Id == id
                && validation.IsValid == (validation.Error == OrderIdError.None)
                && validation.IsValid == (validation.Message.Length == 0)
                && (validation.Position == -1 || (validation.Position >= 0 && validation.Position < text.Length));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Utf8_OnAnyText_IsReadLikeCharacters() =>
        Prop.ForAll(NearlyIds().ToArbitrary(), text =>
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            OrderIdValidation expected = OrderId.Validate(text);
            OrderIdValidation actual = OrderId.Validate(utf8);

            // The second half of a surrogate pair has no place of its own in UTF-8.
            int half = expected.Position > 0 && char.IsLowSurrogate(text[expected.Position]) ? 1 : 0;
            int position = expected.Position < 0 ? -1 : Encoding.UTF8.GetByteCount(text.AsSpan(0, expected.Position - half));
            return (actual.IsValid, actual.Id, actual.Error, actual.Position) == (expected.IsValid, expected.Id, expected.Error, position);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Typos() =>
        from id in Gen.OneOf(Symbols.Sortable, Gen.Elements(SealedIds.All.ToArray()))
        from position in Gen.Choose(0, 16)
        from other in Gen.Elements(Symbols.Alphabet.ToCharArray())
        let text = id.ToString()
        where text[position] != other
        select text.Remove(position, 1).Insert(position, other.ToString());

    private static Gen<string> Swaps() =>
        from id in Gen.OneOf(Symbols.Sortable, Gen.Elements(SealedIds.All.ToArray()))
        from i in Gen.Choose(0, 16)
        from j in Gen.Choose(0, 16)
        let text = id.ToString().ToCharArray()
        where text[i] != text[j]
        select Swap(text, i, j);

    private static string Swap(char[] text, int i, int j)
    {
        (text[i], text[j]) = (text[j], text[i]);
        return new string(text);
    }

    /// <summary>IDs with characters of every class put in, taken out or replaced in up to four places.</summary>
    private static Gen<string> NearlyIds()
    {
        Gen<string> characters = Gen.Elements("", "-", " ", "0", "k", "U", "i", "!", "\u00E9", "\u2011", "\u3000", "\0", "\U0001F4E6", "--", "\t");
        Gen<Func<string, string>> edits =
            from position in Gen.Choose(0, 20)
            from remove in Gen.Choose(0, 1)
            from character in characters
            select new Func<string, string>(text =>
            {
                int at = Math.Min(position, text.Length);
                return text.Remove(at, Math.Min(remove, text.Length - at)).Insert(at, character);
            });
        return
            from id in Symbols.Any
            from format in Formats
            from count in Gen.Choose(0, 4)
            from all in Gen.ListOf(edits, count)
            select Mend(all.Aggregate(id.ToString(format), (text, edit) => edit(text)));
    }

    /// <summary>Replaces surrogates that an edit has torn apart, which UTF-8 cannot carry.</summary>
    private static string Mend(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
